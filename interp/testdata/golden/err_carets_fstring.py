name = "x"
print(f"value: {name + 1!r:>10} end")
