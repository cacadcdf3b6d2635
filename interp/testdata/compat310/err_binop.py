a, b = 1, "x"
print(a + b * 2 + a)
