class Seq:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        print("get", i, end="; ")
        return self.items[i]

    def __setitem__(self, i, v):
        print("set", i, v)
        self.items[i] = v

    def __delitem__(self, i):
        print("del", i)
        del self.items[i]


s = Seq(1, 2, 3)
print(s[0], s[-1], s[0:2], s[::2])
s[1] = 9
s[0:1] = [7, 7]
del s[0]
del s[-1:]
print(s.items)
print(list(s), 9 in s, 100 in s)
print([x for x in s], len(s), bool(s))
print(list(reversed(s)))
a, *b = s
print(a, b)
print(s[1, 2] if False else "ok")


class Grid:
    def __getitem__(self, key):
        return key


g = Grid()
print(g[1], g[1, 2], g[1:2], g[1:2, ::3], g[...], g[()], g[:, None], g["a"], g[-1:], g[*[1, 2], 3])


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(It(3)), sum(It(4)), tuple(It(2)), max(It(5)), 2 in It(4), dict(zip("ab", It(2))))
x, y = It(2)
print(x, y)
for f in (lambda: [*It(2), *"ab"], lambda: iter(3), lambda: next(3), lambda: 3 in 4, lambda: len(4), lambda: 4[0],
          lambda: reversed(3), lambda: [][0], lambda: ()[1], lambda: "abc"[5], lambda: {}["k"], lambda: [1]["a"],
          lambda: [1][1.0], lambda: "a"["b"], lambda: (1,)[None], lambda: None[0], lambda: range(3)[5]):
    try:
        print(f())
    except (TypeError, IndexError, KeyError) as e:
        print(type(e).__name__, e)


class BadIter:
    def __iter__(self):
        return 3


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


for f in (lambda: iter(BadIter()), lambda: iter(NoIter()), lambda: [x for x in BadIter()], lambda: 1 in NoIter()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Cont:
    def __contains__(self, x):
        return x * 2


print(3 in Cont(), 0 in Cont(), 0 not in Cont())


class Idx:
    def __index__(self):
        return 2


print([10, 20, 30][Idx()], "abcdef"[Idx():], range(5)[Idx()], hex(Idx()), [0] * Idx(), int(Idx()), list(range(Idx())))


class LH:
    def __length_hint__(self):
        return 5

    def __iter__(self):
        return iter([1])


print(list(LH()))


class Cls:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


print(Cls[int], Cls["a", 1])
try:
    int[3]
except TypeError as e:
    print(e)
t = (1, 2)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    "abc"[0] = "x"
except TypeError as e:
    print(e)
