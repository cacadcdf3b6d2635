name = "unclosed
print(name)
