def conv(s):
    return int(s) * 2


print(list(map(conv, ["1", "2"])))
print(list(map(conv, ["3", "x"])))
