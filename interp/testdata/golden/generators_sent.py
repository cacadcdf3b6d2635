# send() to generators in all their states, straight and through delegates.
import traceback


def told(e):
    return type(e).__name__, e.args, [(s.name, s.line) for s in traceback.extract_tb(e.__traceback__)]


def attempt(g, *args):
    try:
        return g.send(*args)
    except BaseException as e:
        return told(e)


def echo():
    x = 'begun'
    while x != 'end':
        try:
            x = yield x
            if x == 'fail':
                raise LookupError(x)
            if x == 'stop':
                raise StopIteration(x)
        except LookupError as e:
            x = yield 'caught', str(e), type(e.__context__)
    return 'returned'


g = echo()
for args in (1,), (None,), (2,), ('fail',), (3,), (None,), (), (1, 2), ('end',), ('after',), (None,):
    print(args, attempt(g, *args))
g = echo()
print(attempt(g, None), attempt(g, 'stop'), attempt(g, None))
g = echo()
next(g)
print(type(g).send(g, 'by class'), attempt(g, 'x'), (lambda s: s('bound'))(g.send))
try:
    g.send(value=1)
except TypeError as e:
    print(e)
try:
    type(g).send(5, 1)
except TypeError as e:
    print(e)


def outer(inner):
    r = yield from inner
    print('inner gave', r)
    x = yield 'between'
    r = yield from inner
    return r, x


g = outer(outer(echo()))
for x in None, 1, 'fail', 2, None, 'end', 'mid', 'x', 'y', 'z':
    print(x, attempt(g, x))
g = outer([1, 2])
for x in None, None, 3, None:
    print(x, attempt(g, x))


def itself():
    x = yield 1
    print(attempt(me, x))
    yield from me


me = itself()
next(me)
print(attempt(me, 'again'), attempt(me, 1))


def deep(n):
    x = yield n
    h = deep(n + 1)
    h.send(None)
    while True:
        x = yield h.send(x)


g = deep(0)
g.send(None)
print(told(RecursionError())[:1], attempt(g, 1), attempt(g, 1))


def down(n):
    h = down(n + 1)
    h.send(None)
    yield n


try:
    down(0).send(None)
except RecursionError as e:
    print(e, len(traceback.extract_tb(e.__traceback__)) > 100)


def average():
    total = n = 0
    value = None
    while True:
        value = yield value
        total += value
        n += 1
        value = total / n


a = average()
a.send(None)
print([a.send(x) for x in range(10)], max(a.send(x) for x in (100, -100)), attempt(a, 'text')[:2], a.gi_frame)


class Sender:
    def __init__(self, g):
        self.g = g
        g.send(None)

    def send(self, x):
        return self.g.send(x)

    def __getattr__(self, name):
        return self.g.send(name)

    def __add__(self, x):
        return self.g.send(x)


s = Sender(echo())
print(s.send(1), s.attribute, s + 2, sorted([3, 1, 2], key=s.send), sorted([3, 1, 2], key=lambda x: s.g.send(-x)))


def handling():
    try:
        raise KeyError('held')
    except KeyError:
        while True:
            x = yield
            if x:
                raise ValueError(x)


g = handling()
g.send(None)
try:
    raise IndexError('outside')
except IndexError:
    try:
        g.send(None)
        g.send('v')
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
print((lambda: (yield (yield 1)))().send(None))
