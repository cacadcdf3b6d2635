def inner():
    try:
        a = yield 1
        print("inner got", a)
        b = yield 2
        print("inner got", b)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    r = yield from inner()
    print("r =", r)
    r2 = yield from [10, 20]
    print("r2 =", r2)
    yield from "xy"
    return "outer result"


g = outer()
print(next(g), g.send("A"), g.send("B"))
print(list(g))
g = outer()
next(g)
print(g.throw(ValueError("boo")))
print(next(g))
g = outer()
next(g)
g.close()
g = outer()
next(g)
try:
    g.throw(KeyError("through"))
except KeyError as e:
    print(repr(e))


class It:
    def __iter__(self):
        return self

    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("it value")
        return self.n

    def send(self, v):
        print("send", v)
        return next(self)

    def throw(self, *a):
        print("throw", a[0].__name__ if isinstance(a[0], type) else repr(a[0]))
        return "thrown"

    def close(self):
        print("close")


def d():
    v = yield from It()
    print("v", v)


g = d()
print(next(g), g.send("s"), g.throw(ValueError("t")), next(g))
g.close()
print(list(d()))


def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t


print(list(tree([1, [2, [3, [4]], 5], [[6]]])))


def count(n):
    if n:
        yield n
        yield from count(n - 1)


print(sum(count(100)))


def avg():
    total = n = 0
    value = None
    while True:
        value = yield (total / n if n else None)
        if value is None:
            return total, n
        total += value
        n += 1


def collect(out):
    while True:
        out.append((yield from avg()))


out = []
g = collect(out)
next(g)
for v in (1, 2, 3, None, 10, None):
    print(g.send(v), end=" ")
print(out)
try:
    list((yield_from_int := (lambda: (yield from 3)))())
except TypeError as e:
    print(e)


def no_send():
    yield from [1, 2]


g = no_send()
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)
g = no_send()
next(g)
try:
    g.throw(ValueError("list it"))
except ValueError as e:
    print(e)


def nested_finally():
    try:
        try:
            yield 1
        finally:
            print("f1")
            yield 2
    finally:
        print("f2")


g = nested_finally()
print(next(g))
try:
    print(g.close())
except RuntimeError as e:
    print(e)
try:
    print(list(g))
except GeneratorExit as e:
    print(repr(e))


def expr():
    x = (yield 1) + (yield 2)
    print("x", x)
    return (yield x)


g = expr()
print(next(g), g.send(10), g.send(20))
try:
    g.send("last")
except StopIteration as e:
    print(e.value)
