def inner():
    yield 1
    raise LookupError("inner failed")


def outer():
    r = yield from inner()
    return r


for v in outer():
    print(v)
