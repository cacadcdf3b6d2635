# What walks map objects whose function is written in Python.
import sys
import traceback


class Box:
    def __init__(self, n):
        self.n = n

    def plus(self, x):
        return x + self.n

    def __add__(self, other):
        return Box(self.n + (other.n if isinstance(other, Box) else other))

    __radd__ = __add__

    def __lt__(self, other):
        return self.n < other.n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return self.n % 3

    def __bool__(self):
        return self.n > 2

    def __repr__(self):
        return f"Box({self.n})"


def double(x):
    return x * 2


def picky(x):
    if x == 3:
        raise ValueError("three")
    return x


def stops(x):
    if x == 3:
        raise StopIteration("early")
    return x


def gen(x):
    yield x


def locals_left(x):
    if x == 1:
        y = "first"
    try:
        return y
    except UnboundLocalError as e:
        return type(e).__name__


def cells(x):
    return lambda: x


def listed(m): return list(m)
def tupled(m): return tuple(m)
def setted(m): return set(m)
def summed(m): return sum(m)
def highest(m): return max(m)
def lowest(m): return min(m)
def ordered(m): return sorted(m)
def anyed(m): return any(m)
def alled(m): return all(m)
def dicted(m): return dict(m)
def joined(m): return "-".join(m)
def looped(m): return [x for x in m]
def unpacked(m): return [*m]


def extended(m):
    r = [0]
    r.extend(m)
    return r


consumers = [listed, tupled, setted, summed, highest, lowest, ordered, anyed, alled, dicted, joined, looped, unpacked, extended]


def trying(c, m):
    try:
        r = c(m)
        print(c.__name__, sorted(r, key=repr) if isinstance(r, set) else r)
    except Exception as e:
        print(c.__name__, repr(e), [(s.name, s.lineno and s.line) for s in traceback.extract_tb(e.__traceback__)])
    try:
        print("   left", list(m))
    except Exception as e:
        print("   left", repr(e))


for f in (double, Box(10).plus, Box, picky, stops, str, lambda x: (x, x), lambda x: str(x), lambda x: 2.5 * x, lambda x, y=3: x - y, lambda *a: len(a),
          lambda: 1, lambda x, y: 1, locals_left, None, 7):
    print("==", getattr(f, "__name__", f))
    for c in consumers:
        trying(c, map(f, [1, 2, 3, 4]))
for its in (range(3), (5, 6), "ab", {7: 8}, iter([9]), [], [[1], [2]], (i for i in range(2))):
    m = map(lambda x: x, its)
    print(list(m), list(m))
for c in (listed, summed, looped):
    r = c(map(gen, [1])) if c is not summed else 0
    print(type(r[0]).__name__ if r else r, [list(g) for g in r] if r else r)
print([f() for f in list(map(cells, range(4)))])

# state while it runs
m = map(lambda x: (print("called", x), x)[1], [0, 0, 5, 6])
print(any(m), list(m))
l = [1, 2, 3]
print(list(map(lambda x: l.append(x) or x if len(l) < 8 else x, l)), l)
r = [1, 2, 3]
r.extend(map(lambda x: len(r), r[:]))
print(r)
m = map(lambda x: (x, list(m)), [1, 2, 3])
print(list(m))


def swaps(x):
    swaps.__code__ = (lambda x: -x).__code__
    return x


print(list(map(swaps, [1, 2, 3])))


def becomes(x):
    becomes.__code__ = gen.__code__
    return x


print([type(x).__name__ for x in list(map(becomes, [1, 2, 3]))])


def nested(n):
    return n if n < 1 else sum(map(nested, [n - 1, n - 2])) + 1


print(nested(12), sum(map(sum, map(lambda n: list(map(double, range(n))), range(6)))))


def bad_iter():
    yield 1
    raise KeyError("source")


for c in (listed, looped, summed):
    trying(c, map(double, bad_iter()))


def frames(x):
    f = sys._getframe()
    return f.f_back.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno


def here():
    return list(map(frames, [1, 2]))


print(here())
print(list(map(lambda x: sys._getframe(), [1, 2]))[0].f_locals)


# deep
def deep(n):
    return 0 if n == 0 else 1 + sum(map(deep, [n - 1]))


def deep_loop(n):
    for x in map(deep_loop, [n - 1] if n else []):
        return x + 1
    return 0


def deep_bound(n):
    return 0 if n == 0 else 1 + max(map(Deep().down, [n - 1]))


class Deep:
    def down(self, n):
        return deep_bound(n)


for f in (deep, deep_loop, deep_bound):
    print(f(150))
    try:
        f(10**6)
    except RecursionError as e:
        print(str(e)[:32])


def tracer(frame, event, arg):
    print("   ", event, frame.f_code.co_name, arg if isinstance(arg, int) else "")
    return tracer


def traced():
    list(map(double, [1, 2]))
    for x in map(stops, [2, 3, 4]):
        pass


sys.settrace(tracer)
traced()
sys.settrace(None)


def starts(x):
    if x == 2:
        sys.settrace(tracer)
    return x


def late():
    return list(map(starts, [1, 2, 3, 4]))


late()
sys.settrace(None)


def fails():
    return list(map(lambda x: 1 // x, [1, 0]))


fails()
