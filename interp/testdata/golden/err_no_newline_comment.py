def f(): return 1 + (2 * (3 - None)) # trailing comment
f()
