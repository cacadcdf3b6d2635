def g():
    yield 1
    raise StopIteration(5)


for x in g():
    print(x)
