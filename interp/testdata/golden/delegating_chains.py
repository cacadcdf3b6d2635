# Values, exceptions and ends going through chains of delegating generators.
import sys, traceback

def leaf():
    try:
        got = yield 'first'
        while True:
            try:
                got = yield ('got', got, sys.exc_info()[0])
            except KeyError as e:
                got = yield ('caught', e.args, type(e.__context__))
    finally:
        print('leaf ends', sys.exc_info()[0])

def middle(n, source):
    try:
        raise IndexError(n)
    except IndexError:
        r = yield from (middle(n - 1, source) if n else source)
        print('middle', n, r, sys.exc_info()[0])
        return n

def frames():
    f, names = sys._getframe(), []
    while f.f_code.co_name != '<module>':
        names.append(f.f_code.co_name)
        f = f.f_back
    return names

g = middle(3, leaf())
print(next(g), g.send(1), g.send(2))
print(g.throw(KeyError('k')), g.send(3), next(g))
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom.gi_code.co_name, g.gi_yieldfrom.gi_running)
inner = g.gi_yieldfrom.gi_yieldfrom
print(inner.gi_suspended, next(inner), g.send('after'))
try:
    g.throw(ValueError('v'))
except ValueError as e:
    print([(s.name, s.lineno) for s in traceback.extract_tb(e.__traceback__)])
g = middle(2, leaf())
next(g), g.send(5)
g.close()
print(g.gi_frame, g.gi_yieldfrom)

def walk(n):
    if n:
        yield from walk(n - 1)
        yield n, len(frames())
        yield from walk(n - 1)

print(list(walk(3)))
print([x for x in walk(3)])
for x in walk(2):
    print(x)

def broken(n):
    if n == 0:
        yield 1
        raise LookupError('at the bottom')
    yield from broken(n - 1)

try:
    for x in broken(3):
        print(x)
except LookupError as e:
    print([(s.name, s.lineno) for s in traceback.extract_tb(e.__traceback__)])

class Counter:
    def __iter__(self):
        return iter([1, 2, 3])

def mixed():
    yield from middle(1, Counter())
    yield from (i * i for i in range(3))
    return 'done'

def outer():
    print('result', (yield from mixed()))

print(list(outer()))

def selfish():
    yield 1
    yield from me

me = selfish()
try:
    print(next(me), next(me))
except ValueError as e:
    print(e)

def shared(it):
    yield from it

src = iter([])
src = (i for i in range(6))
a, b = shared(src), shared(src)
print(next(a), next(b), next(a), next(src), list(b), list(a))

def endless(n):
    yield n
    yield from endless(n + 1)

def deep():
    for x in endless(0):
        if x > 100:
            yield from endless(x)
        yield x

try:
    for i, x in enumerate(deep()):
        pass
except RecursionError as e:
    print(e, i == x)

async def coro(n):
    if n == 0:
        return await Await()
    return await coro(n - 1)

class Await:
    def __await__(self):
        x = yield 'suspended'
        y = yield ('again', x)
        return x, y

c = coro(4)
print(c.send(None), c.send('x'))
try:
    c.send('y')
except StopIteration as e:
    print(e.value)
