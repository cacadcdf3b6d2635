import sys
sys.setrecursionlimit(300)
n = 0


def probe(name, f):
    global n
    n = 0
    try:
        f()
    except RecursionError as e:
        print(name, n, e)
    else:
        print(name, "no error", n)


def plain():
    global n
    n += 1
    plain()


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


class Add:
    def __add__(self, o):
        global n
        n += 1
        return self + o


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


def gen():
    global n
    n += 1
    yield from gen()


probe("plain", plain)
probe("getattr", lambda: GA().x)
probe("getattribute", lambda: GAB().x)
probe("property", lambda: P().p)
probe("call", lambda: Call()())
probe("add", lambda: Add() + 1)
probe("init", Init)
probe("method", lambda: Meth().m())
probe("gen", lambda: list(gen()))
probe("again", plain)
for limit in (60, 100, 1000, 3000):
    sys.setrecursionlimit(limit)
    probe(limit, plain)
    probe(limit, lambda: GA().x)
