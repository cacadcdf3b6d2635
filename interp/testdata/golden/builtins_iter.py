print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip([1, 2], [3, 4], strict=True)), dict(zip("ab", range(2))))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a", []])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), sum([1, 2, 3]), sum([1, 2], 10), sum((), 5), sum([[1], [2]], start=[]))
print(min(3, 1, 2), max([1, 5, 3]), min("b", "a"), max([], default="none"), min([], default=None), max("apple", "fig", key=len), min([3, -5, 2], key=abs), max([(1, "a"), (1, "b")]), max([1, 1.0]), min(1, True), max([-1, -2], key=lambda v: -v))
for f in (lambda: max([]), lambda: min(()), lambda: max(1, 2, default=3), lambda: max(), lambda: max([1], key=3), lambda: max(1, "a"), lambda: next(iter([])), lambda: sum("ab"), lambda: sum(["a", "b"], "x"), lambda: sum([b"a"], b""), lambda: list(map(1, [1])), lambda: list(map(None, [1])), lambda: iter(1, 2), lambda: next([]), lambda: enumerate(1), lambda: list(filter(1, [1])), lambda: reversed({1}), lambda: reversed(x for x in []), lambda: sorted(5), lambda: all(1), lambda: any(None), lambda: len(iter([])), lambda: map(), lambda: filter(None), lambda: list(enumerate("a", "b")), lambda: zip([1], 2), lambda: sum([1, "a"]), lambda: max(key=len), lambda: sorted([1], key=len), lambda: sorted([3], foo=1)):
    try:
        print(f())
    except (ValueError, TypeError, StopIteration) as e:
        print(type(e).__name__, e)
data = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(data), 0)), list(data), next(iter(()), "dflt"), any(x > 2 for x in [1, 2, 3]), all([]), any([]), all(x for x in [1, 0]))
z = zip([1, 2, 3], [4, 5, 6])
print(next(z), list(z), list(z), iter(z) is z, type(z).__name__, type(map(str, [])).__name__, type(filter(None, [])).__name__, type(enumerate([])).__name__, type(reversed([])).__name__, type(iter([])).__name__, type(iter(())).__name__, type(iter("")).__name__, type(iter(range(0))).__name__, type(iter(set())).__name__, type(iter(lambda: 1, 2)).__name__, type(reversed(range(2))).__name__, type(iter(b"")).__name__)


def noisy(n):
    for i in range(n):
        print("y", i, end=" ")
        yield i


print(any(x == 1 for x in noisy(5)), list(zip(noisy(3), [1])), all(noisy(3)))
m = map(lambda x: 10 / x, [1, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError as e:
    print(e)
print(next(m), list(m))
it = iter([1, 2, 3, 4])
print([(a, b) for a, b in zip(it, it)], [*map(lambda *a: a, "ab", "cd", "ef")], list(map(int, "123")), list(map(max, [1, 5], [3, 2])))
a, b, *c = map(str, range(5))
print(a, b, c, sorted(map(abs, [-3, 2, -1])), sorted({"b": 1, "a": 0}), sorted("bca", reverse=True), sorted([(1, 2), (0, 5)], key=lambda p: p[1]), sorted(range(5), key=lambda x: -x), sorted([True, 0, 2.5]), "".join(map(chr, range(97, 100))))


class R:
    def __reversed__(self):
        return iter("custom")

    def __len__(self):
        return 3


class Missing:
    def __len__(self):
        return 1


class NoRev(list):
    __reversed__ = None


print(list(reversed(R())))
for v in (Missing(), NoRev()):
    try:
        reversed(v)
    except TypeError as e:
        print(e)
