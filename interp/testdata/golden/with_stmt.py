class CM:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress, self.fail_enter, self.fail_exit = name, suppress, fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None)
        if self.fail_exit:
            raise RuntimeError("exit " + self.name)
        return self.suppress


with CM("a") as a:
    print(a)
with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("x") as x, CM("y"), CM("z") as z,):
    print(x, z)
with CM("s", suppress=True):
    raise ValueError("suppressed")
try:
    with CM("o"), CM("i"):
        raise ValueError("through")
except ValueError as e:
    print("caught", e)
with CM("outer", suppress=True), CM("inner", fail_exit=True):
    raise ValueError("orig")
try:
    with CM("e1"), CM("e2", fail_enter=True):
        print("never")
except RuntimeError as e:
    print(e)
try:
    with CM("fe", fail_exit=True):
        raise KeyError("k")
except RuntimeError as e:
    print(e, repr(e.__context__))


def ret():
    with CM("r"):
        return "returned"


def loop():
    for i in range(4):
        with CM(f"l{i}"):
            if i == 0:
                continue
            if i == 1:
                break
    return i


print(ret(), loop())
for bad in (3, object()):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class NoExit:
    def __enter__(self):
        return 1


class Async:
    def __aenter__(self):
        pass

    def __aexit__(self, *a):
        pass


for cls in (NoExit, Async):
    try:
        with cls():
            pass
    except TypeError as e:
        print(e)


class InstOnly:
    pass


io = InstOnly()
io.__enter__ = lambda: 1
io.__exit__ = lambda *a: None
try:
    with io:
        pass
except TypeError as e:
    print(e)


class Target:
    pass


t = Target()
d = {}
with CM("t") as t.attr, CM("d") as d["k"]:
    print(t.attr, d)


class Multi:
    def __enter__(self):
        return 1, (2, 3)

    def __exit__(self, *a):
        print(len(a))


with Multi() as (p, (q, r)):
    print(p, q, r)


def gen():
    with CM("g"):
        yield 1
        yield 2


g = gen()
print(next(g))
g.close()
for v in gen():
    print(v)
try:
    with Multi() as (p, q, r):
        pass
except ValueError as e:
    print(e)


def nested_return():
    with CM("n1"):
        with CM("n2", suppress=True):
            raise ValueError
        return "after suppressed"


print(nested_return())


class Truthy:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        return []


try:
    with Truthy():
        raise KeyError(1)
except KeyError as e:
    print("not suppressed", e)
with CM("exit", suppress=True):
    raise SystemExit(3)
print("still here")
