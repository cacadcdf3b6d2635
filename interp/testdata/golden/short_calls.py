# Calls whose callee is looked up beside the arguments: what comes first when one
# of them fails, and what is called when a name is bound again.
import sys
import traceback


def show(f):
    try:
        print(f())
    except BaseException as e:
        where = [(t.name, t.line, t.colno, t.end_colno) for t in traceback.extract_tb(e.__traceback__)[2:]]
        print(type(e).__name__, e, where, type(e.__context__).__name__)


class Proxy:
    def __getattr__(self, name):
        print('asked for', name)
        return lambda *a: (name, a)

    @property
    def bad(self):
        raise ValueError('bad')

    def __sub__(self, other):
        raise KeyError(other)


p, d = Proxy(), {}


def attribute(x): return undefined(x.bad)
def minus(x): return undefined(x - 1)
def item(x): return undefined(d[x])
def two(x): return undefined(x, other)
def deeper(x): return undefined(1, d[x - 1])
def there(x): return show(x.bad)
def constants(x): return undefined(1, -2, (3, 4))
def before(x): y = x.bad; return undefined(y)
def beside(x): return x.bad + undefined(1)
def too_many(x): return constants(x, 2)
def too_few(x): return constants()
def order(x): return x.method(x.attr, x.other)
def settled(x): return x.method(x, 1)


def lines(x): return undefined(
    x.bad)


def caught(x):
    try:
        return undefined(x - 1)
    except NameError as e:
        return 'caught', str(e)


def handling(x):
    try:
        1 / 0
    except ZeroDivisionError:
        return undefined(x.bad)


def unbound(x):
    if not x:
        y = 1
    return undefined(y)


for f in (attribute, minus, item, two, deeper, there, constants, before, beside, too_many, too_few, order, settled, lines,
          caught, handling, unbound):
    for _ in range(2):
        show(lambda: f(p))


def first(x): return 'first', x
def second(x): return 'second', x
def calls(x): return changing(x)


for changing in (first, second, Proxy().called, len, dict, str):
    show(lambda: calls('ab'))
    show(lambda: calls('ab'))
del changing
show(lambda: calls('ab'))
changing = first
show(lambda: calls('ab'))


def around(case):
    if case:
        def free(x): return 'free', x
    def calls(x): return free(x.bad if case == 2 else x)
    def fails(x): return free(x.bad)
    def rec(n): return n and rec(n - 1)
    return calls, fails, rec


for case in (0, 1, 2):
    for f in around(case)[:2]:
        show(lambda: f(p))
        show(lambda: f(p))
    show(lambda: around(case)[2](5))


class A:
    def m(self, x): return 'A.m', x
    def go(self, x): return self.m(x)


class B(A):
    def m(self, x): return 'B.m', x


class S:
    __slots__ = ()
    def m(self, x): return 'S.m', x


def method(o, x): return o.m(x)


a = A()
for o in (a, B(), S(), a, A(), B(), S(), p):
    show(lambda: method(o, 1))
show(lambda: a.go(1))
a.m = lambda x: ('of the instance', x)
show(lambda: a.go(2))
del a.m
show(lambda: a.go(3))
A.m = lambda self, x: ('changed', x)
show(lambda: a.go(4))
A.m = staticmethod(lambda x: ('static', x))
show(lambda: a.go(5))
A.m = len
show(lambda: a.go([6, 7]))
del A.m
show(lambda: a.go(7))


def deep(n): return deep(n + 1)


sys.setrecursionlimit(150)
try:
    deep(0)
except RecursionError as e:
    print(e, len(traceback.extract_tb(e.__traceback__)) > 100)
