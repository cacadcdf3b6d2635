# Objects whose __iter__ is a generator function, walked by built-in functions.
import sys, traceback

class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(sum(t), list(t), tuple(t), set(t) == {1, 2, 3, 4, 5, 6}, sorted(t), max(t), min(t), any(t), all(t), frozenset(t) == set(t))
print(','.join(map(str, t)), [*t], 3 in t, list(t) == list(t))

class Sized(Tree):
    def __len__(self):
        print('len')
        return 3
    def __iter__(self):
        print('iter')
        yield from (1, 2, 3)

s = Sized(1)
print(list(s), tuple(s), sum(s), set(s), sorted(s))

class Mapping:
    def keys(self):
        print('keys')
        return ['a']
    def __getitem__(self, k):
        return k * 2
    def __iter__(self):
        yield 'x', 1
print(dict(Mapping()), list(Mapping()))

class Pairs:
    def __iter__(self):
        yield 'x', 1
        yield 'y', 2
print(dict(Pairs()))

class Members(set):
    def __iter__(self):
        yield 'other'
class Items(list):
    def __iter__(self):
        yield 'other'
class Keys(dict):
    def __iter__(self):
        yield 'other'
print(set(Members([1])), list(Members([1])), list(Items([1, 2])), sum(Items([1]), 0) if False else sorted(Items([2, 1])), list(Keys(a=1)), dict(Keys(a=1)), set(Keys(a=1)))

class Cleaned:
    def __iter__(self):
        try:
            yield 0
            yield 1
            yield 2
        finally:
            print('cleaned')
print(any(Cleaned()))
print(all(Cleaned()))
print(list(Cleaned()))

class Broken:
    def __iter__(self):
        yield 1
        raise LookupError('x')
for f in (list, sum, any, set, sorted, tuple, max):
    try:
        print(f(Broken()))
    except LookupError as e:
        print(f.__name__, [(s.name, s.lineno) for s in traceback.extract_tb(e.__traceback__)])
class Wrong:
    def __iter__(self, more):
        yield 1
try:
    list(Wrong())
except TypeError as e:
    print(e, [s.name for s in traceback.extract_tb(e.__traceback__)])
class Meta(type):
    def __iter__(cls):
        yield from (cls.__name__, 1)
class C(metaclass=Meta):
    pass
print(list(C), set(C) == {'C', 1})
