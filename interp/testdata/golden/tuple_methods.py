t = (1, 2, 3, 2)
print(t, t.count(2), t.index(2), t.index(2, 2), t + (4,), t * 2, 2 * t, t[1], t[-1], t[1:3], len(t), 2 in t, (), (1,), ((1,),), (1, (2, [3])))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1, 2), (1, "a") != (1, "b"), hash((1, 2)) == hash((1, 2)), hash(()) == hash(()))
for f in (lambda: t.index(9), lambda: t[10], lambda: t + [1], lambda: t["a"], lambda: (1, []) in {}, lambda: hash((1, [])), lambda: tuple(5), lambda: t.append(1), lambda: t < [1], lambda: t * "a", lambda: t.index(1, "x"), lambda: tuple(1, 2), lambda: (1, 2) + 3, lambda: t()):
    try:
        print(f())
    except (ValueError, IndexError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
x = 1,
y = 1, 2
print(x, y, tuple("abc"), tuple([1]), tuple(), tuple({1: 2}), tuple(i for i in range(3)), (*x, *y), type(()), () is ())
a, (b, c) = 1, (2, 3)
print(a, b, c)
l = ([1], 2)
try:
    l[0] += [5]
except TypeError as e:
    print(e, l)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (2, 0)), min([(1, 2), (1, 1)]), dict([(1, 2)]), list(zip((1, 2), (3, 4))), sum(((1,), (2,)), ()))
for i, (p, q) in enumerate([(1, 2), (3, 4)], 1):
    print(i, p, q, end="; ")
print()
print(isinstance(t, tuple), tuple.__getitem__(t, 0), (1, 2).__add__((3,)), (1, 2).__mul__(0), (3,).__contains__(3), (1, 2).__hash__() == hash((1, 2)), repr(("a", 1.0, None, True, b"x", ...)))


class Pt(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])

    def __repr__(self):
        return f"Pt(x={self.x}, y={self.y})"

    def __add__(self, o):
        return Pt(self.x + o[0], self.y + o[1])


p = Pt(1, 2)
print(p, p.x, p + (1, 1), p == (1, 2), p[0], len(p), list(p), {p: 1}[(1, 2)], isinstance(p, tuple), p[:1], type(p * 2).__name__)
try:
    p.z = 1
except AttributeError as e:
    print(e)
try:
    p.x = 1
except AttributeError as e:
    print(e)
r = range(1, 20, 3)
print(r, len(r), r[2], r[-1], r[1:4], 7 in r, 8 in r, r.index(7), r.count(7), r.start, r.stop, r.step, list(r), r == range(1, 21, 3), r != range(3), hash(range(0)) == hash(range(1, 1)), range(0, -5, -2), list(range(5, 0, -2)), list(reversed(range(4))), range(10)[2:5][0], bool(range(0)), 5 in range(10), "a" in range(3), 2.0 in range(3))
for f in (lambda: range(1, 2, 0), lambda: range("a"), lambda: r[50], lambda: r.index(2), lambda: range(2 ** 70)[2 ** 69], lambda: len(range(2 ** 70)), lambda: range(3).x, lambda: hash(range(3)) == hash(range(0, 3, 1)), lambda: range(10 ** 20, 10 ** 20 + 3)[1], lambda: list(range(10 ** 20, 10 ** 20 + 2)), lambda: range(3)["x"]):
    try:
        print(f())
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)
