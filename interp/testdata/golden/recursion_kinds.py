import sys
sys.setrecursionlimit(300)
print(sys.getrecursionlimit())
n = 0


def probe(name, f):
    global n
    n = 0
    try:
        f()
    except RecursionError as e:
        print(name, n, type(e).__name__, e)
    else:
        print(name, "no error", n)


def plain():
    global n
    n += 1
    plain()


def args(*a, **k):
    global n
    n += 1
    args(*a, **k)


def even(i):
    global n
    n += 1
    odd(i + 1)


def odd(i):
    global n
    n += 1
    even(i + 1)


lam = lambda: (globals().__setitem__("n", n + 1), lam())


class GA:
    def __getattr__(self, name):
        global n
        n += 1
        return self.other


class GAB:
    def __getattribute__(self, name):
        global n
        n += 1
        return self.other


class P:
    @property
    def p(self):
        global n
        n += 1
        return self.p


class Call:
    def __call__(self):
        global n
        n += 1
        return self()


class Ops:
    def __add__(self, o):
        global n
        n += 1
        return self + o

    def __neg__(self):
        global n
        n += 1
        return -self

    def __getitem__(self, i):
        global n
        n += 1
        return self[i]


class Init:
    def __init__(self):
        global n
        n += 1
        Init()


class Meth:
    def m(self):
        global n
        n += 1
        return self.m()

    @classmethod
    def c(cls):
        global n
        n += 1
        return cls.c()

    @staticmethod
    def s():
        global n
        n += 1
        return Meth.s()

    def sup(self):
        global n
        n += 1
        return self.sup()


class Sub(Meth):
    def sup(self):
        global n
        n += 1
        return super().sup()


def gen():
    global n
    n += 1
    yield from gen()


def gen2():
    global n
    n += 1
    for x in gen2():
        yield x


probe("plain", plain)
probe("args", lambda: args(1, 2, k=3))
probe("mutual", lambda: even(0))
probe("lambda", lam)
probe("getattr", lambda: GA().x)
probe("getattribute", lambda: GAB().x)
probe("property", lambda: P().p)
probe("call", lambda: Call()())
probe("add", lambda: Ops() + 1)
probe("neg", lambda: -Ops())
probe("getitem", lambda: Ops()[0])
probe("method", lambda: Meth().m())
probe("classmethod", Meth.c)
probe("staticmethod", Meth.s)
probe("super", lambda: Sub().sup())
probe("init", Init)
probe("gen", lambda: list(gen()))
probe("gen2", lambda: list(gen2()))
probe("again", plain)


def depth(k):
    return depth(k - 1) if k else "bottom"


print(depth(290))
try:
    depth(300)
except RecursionError as e:
    print(e)
