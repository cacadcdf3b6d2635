def counter(start=0):
    n = start

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return inc, get


inc, get = counter(5)
print(inc(), inc(10), get())
i2, g2 = counter()
print(i2(), g2(), get())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def late():
    def f():
        return x
    x = 5
    return f()


print(late())


def unbound():
    def f():
        return y
    try:
        print(f())
    except NameError as e:
        print(type(e).__name__, e, e.name)
    y = 1
    return f()


print(unbound())


def local_unbound():
    try:
        print(z)
    except UnboundLocalError as e:
        print(e)
    z = 1
    del z
    try:
        z
    except UnboundLocalError as e:
        print(e)
    try:
        del z
    except UnboundLocalError as e:
        print(e)


local_unbound()
g = 1


def globs():
    global g, newg
    g += 1
    newg = "new"


globs()
print(g, newg)
try:
    undefined_name
except NameError as e:
    print(e)


def deep():
    a = 1

    def b():
        def c():
            nonlocal a
            a *= 10

            def d():
                return a, __name__
            return d
        return c
    return b()()()


print(deep())


def cell_info():
    v = [1]

    def f():
        return v
    return f


f = cell_info()
print(f.__closure__[0].cell_contents, f.__code__.co_freevars, counter.__closure__)
f.__closure__[0].cell_contents = 99
print(f())


class K:
    x = "class"
    ys = [i for i in x]

    def f(self):
        return x


x = "global"
print(K.ys, K().f())


def param_cell(a, *args, **kw):
    def f():
        return a, args, kw
    a += 1
    return f


print(param_cell(1, 2, k=3)())


def del_cell():
    a = 1

    def f():
        return a
    del a
    try:
        f()
    except NameError as e:
        print(e)


del_cell()


def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run


print(compose(str, lambda v: v + 1, int)("41"))


def fib(n, memo={}):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(50), len(fib.__defaults__[0]))
import sys
print(sys._getframe().f_code.co_name, (lambda: sys._getframe().f_code.co_name)())
