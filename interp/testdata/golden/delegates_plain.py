# Loops over generators that delegate to lists, tuples, ranges and strings.
import sys


def plain(it):
    r = yield from it
    return r


def twice(it):
    r = yield from plain(it)
    print('plain gave', r)
    yield from plain(it)


def deep(n, it):
    if n:
        return (yield from deep(n - 1, it))
    yield from it
    return 'bottom'


for it in [1, 2, 3], (4, 5), range(3), 'añb', 'ab', b'xy', {'k': 1, 'l': 2}, {7}, iter([8, 9]), [], '':
    for x in twice(it):
        print(x, end=' ')
    print()
    for n in range(6):
        print([x for x in deep(n, it)], end=' ')
    print()

# a list that changes while it is walked
l = [1, 2, 3]
for x in twice(l):
    if x < 3 and len(l) < 6:
        l.append(x + 10)
    print(x, end=' ')
print()
d = {1: 1, 2: 2}
try:
    for x in twice(d):
        d[x + 10] = 1
except RuntimeError as e:
    print(e)

# what is sent, thrown and closed on the way
g = twice(range(10))
for x in g:
    if x == 2:
        break
print(next(g), g.gi_yieldfrom.gi_code.co_name, type(g.gi_yieldfrom.gi_yieldfrom).__name__, g.gi_running, g.gi_suspended)
print(next(g.gi_yieldfrom.gi_yieldfrom), next(g.gi_yieldfrom), next(g))
try:
    g.send('x')
except AttributeError as e:
    print(e)
print(list(g), g.gi_frame)


def guarded(it):
    try:
        raise KeyError('outside')
    except KeyError:
        try:
            yield from plain(it)
        except ValueError as e:
            print('caught', e, repr(e.__context__))
            yield 'after'
        finally:
            print('finally', repr(sys.exception()))


g = guarded([1, 2, 3])
for x in g:
    print(x, repr(sys.exception()))
    if x == 2:
        print(g.throw(ValueError('thrown')))
g = guarded((1, 2, 3))
for x in g:
    print(x)
    break
g.close()
print(list(g))

# one iterator and one generator for two delegates
it = iter(range(8))
a, b = plain(it), plain(it)
print([p for p in zip(a, b)], list(a), list(b))
inner = plain([1, 2, 3, 4, 5])
a, b = plain(inner), plain(inner)
for x in a:
    print(x, next(b, None), end=' ')
print()


def me():
    yield from rounds


rounds = me()
try:
    for x in rounds:
        pass
except ValueError as e:
    print(e)


def looped():
    for x in twice('abc'):
        got = yield x
        if got:
            yield ('got', got)


g = looped()
print(next(g), g.send(1), next(g), g.send(2), list(g))


def result():
    r = yield from deep(2, [1, 2])
    print('result', r)
    for x in deep(1, 'no'):
        yield x
    return r


g = result()
try:
    while True:
        print(next(g))
except StopIteration as e:
    print('stopped', e.value)


def recursive(n):
    for x in plain(range(2)):
        yield n, x
    yield from recursive(n + 1)


n = 0
try:
    for n, x in recursive(0):
        pass
except RecursionError as e:
    print(e, n > 100)


# a for inside the chain, and a frame that is looked at
def lines():
    yield from plain([1, 2])


g = lines()
for x in g:
    print(g.gi_frame.f_lineno - lines.__code__.co_firstlineno, g.gi_frame.f_back, g.gi_yieldfrom.gi_frame.f_back)
