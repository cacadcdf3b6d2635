# Generators that go straight into a function that walks them.
import sys


def show(*a):
    print(*a)


def numbers(n):
    for i in range(n):
        yield i


def nested(n):
    return sum(sum(j for j in range(i)) for i in range(n))


def closing():
    try:
        yield 1
        yield 2
    finally:
        show('closed')


show(sum(x for x in range(5)), list(x for x in 'abc'), tuple(numbers(3)), nested(6))
show(any(x > 2 for x in range(9)), all(x > 2 for x in range(9)), max(numbers(4)), min(x for x in (3, 1)))
show(set(x for x in [1, 1]), frozenset(numbers(2)), dict((i, i) for i in range(3)), sorted(-x for x in range(3)))
show(','.join(str(x) for x in range(4)), ','.join(numbers(0)))
try:
    ','.join(numbers(2))
except TypeError as e:
    show(e)
for wrong in (lambda: sum('a' for _ in range(2)), lambda: dict(x for x in range(2)), lambda: set([] for _ in range(2)),
              lambda: max(x for x in ()), lambda: sum(1 // x for x in (1, 0))):
    try:
        wrong()
    except Exception as e:
        show(type(e).__name__, e)

# Of a generator that has been left early nothing is seen in the next one.
for _ in range(3):
    show(any(x for x in [0, 5, 7]), list(y for y in [1, 2]), sum(z for z in [3]))

# Those that are held elsewhere stay what they are.
g = (x for x in range(4))
show(next(g), sum(g), sum(g), list(x for x in 'ab'), list(g))
held = []


def keep(it):
    held.append(it)
    return it


show(sum(keep(numbers(3))), sum(y for y in [10]), list(held[0]))
show(sum(keep(x for x in [1, 2])), sum(y for y in [10]), list(held[1]), held[1].gi_frame)
partial = []
l = list(partial.append(x) or x for x in range(3))
show(l, partial)

# What looks at its own frame.
frames = []


def look(x):
    frames.append(sys._getframe(1))
    return x


show(sum(look(x) for x in [1, 2]), sum(y for y in [5]), [f.f_code.co_name for f in frames], frames[0].f_locals)

# Closures are their own, also of generators within generators.
def outer(k):
    def inner(j):
        return sum(k * j + x for x in range(3))
    return [inner(j) + sum(inner(i) + k for i in range(j)) for j in range(3)]


show(outer(2), outer(3))


def deep(n):
    return n if n == 0 else sum(deep(n - 1) + y for y in range(1, 3))


show(deep(6))
later = [(k + x for x in [1, 2]) for k in range(3)]
show([sum(g) for g in later], [list(g) for g in later])
show(list(closing()), any(closing()))
show([list(zip(numbers(2), (c for c in 'xy'))) for _ in range(2)])
for i in numbers(2):
    for j in numbers(2):
        show(i, j, list(numbers(j)))
l = [0]
l.extend(x + 1 for x in l[:])
l.extend(x for x in l[:])
s = {1}
s.update(x for x in (2, 3))
show(l, s)


class Adds:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return sum(x for x in [other, self.n])

    def __lt__(self, other):
        return sum(x for x in [self.n]) < other.n


show(sum(Adds(i) for i in range(4)), max(Adds(i) for i in (3, 1, 2)).n, [a.n for a in sorted(Adds(i) for i in (3, 1, 2))])


def raising():
    yield 1
    raise KeyError('in the middle')


try:
    list(raising())
except KeyError as e:
    show(repr(e), e.__traceback__.tb_next.tb_frame.f_code.co_name)
show(list(x for x in [1]))
try:
    sum(1 / x for x in [1, 0])
except ZeroDivisionError as e:
    t = e.__traceback__.tb_next
    show(t.tb_frame.f_code.co_name, t.tb_lineno - e.__traceback__.tb_lineno, t.tb_frame.f_locals['x'])
    show(sum(y for y in [7]), t.tb_frame.f_locals['x'])
