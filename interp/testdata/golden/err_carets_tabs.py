def f():
	if True:
		value = 1; return value + None
f()
