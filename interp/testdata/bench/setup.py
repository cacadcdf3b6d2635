# What the statements of statements.txt use.
import math
import re
from collections import Counter, defaultdict, deque, namedtuple
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, partial, reduce
from heapq import heappop, heappush
from itertools import chain, islice, product
from operator import add


class Described:
    def __get__(self, instance, owner):
        return 1


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx):
        return self.x + dx

    @property
    def double(self):
        return self.x * 2

    @double.setter
    def double(self, value):
        self.y = value

    described = Described()

    @classmethod
    def origin(cls, x):
        return x

    @staticmethod
    def plain(x):
        return x

    def measure(self, unit):
        return unit

    def scale(self, factor, by=2, *, offset=0):
        return factor

    def collect(self, *parts):
        return parts

    def __call__(self, x):
        return x

    def __radd__(self, other):
        return self

    def __lt__(self, other):
        return self.y < other.y

    def __getitem__(self, index):
        return index

    def __setitem__(self, index, value):
        pass

    def __contains__(self, x):
        return True

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        pass

    def __add__(self, other):
        return self

    def __len__(self):
        return 2

    def __eq__(self, other):
        return self is other

    __hash__ = None


class Sub(Point):
    def __init__(self, x):
        super().__init__(x, x)

    def move(self, dx):
        return super().move(dx)


class Slots:
    __slots__ = ("a",)

    def __init__(self):
        self.a = 1


class Hooked:
    def __getattr__(self, name):
        return 1


class Missing:
    def __getattr__(self, name):
        raise AttributeError(name)


class Plain:
    pass


class Full:
    def __getattribute__(self, name):
        return 1


class Iterable:
    def __iter__(self):
        return iter((1, 2, 3))


class Lacking(dict):
    def __missing__(self, key):
        return 1


class Color(Enum):
    RED = 1


@dataclass
class Data:
    a: int
    b: int = 2


Named = namedtuple("Named", "a b")


def nothing():
    pass


def three(a, b, c):
    return a


def defaults(a, b=2, *, c=3):
    return a


def positional(a, b, /):
    return a


def spread(*args, **kwargs):
    return args


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n
    return count


def numbers(n):
    for i in range(n):
        yield i


def delegating(n):
    yield from numbers(n)


def receiver():
    while True:
        yield 1


@lru_cache
def cached(n):
    return n


def fails():
    raise ValueError("x")


p, q, s, sub, hooked, missing, count = Point(1, 2), Point(3, 4), Slots(), Sub(1), Hooked(), Missing(), counter()
x, y, f, big = 5, 7, 2.5, 10**30
items = [1, 2, 3]
long = list(range(1000))
pair = (1, 2)
words = [str(i * 7919 % 1009) for i in range(100)]
pairs = [(i * 7919 % 1009, i) for i in range(100)]
table = {"a": 1, "b": 2, "c": 3}
numbered = {i: i for i in range(1000)}
text = "hello world foo bar"
accents = "h\u00e9llo w\u00f6rld"
encoded = accents.encode()
full, iterable, lacking, named = Full(), Iterable(), Lacking(), Named(1, 2)
bound, upper, part, arguments, one = p.move, text.upper, partial(max, 1), {"a": 1, "b": 2, "c": 3}, (1,)
sender = receiver()
next(sender)
four, digits, line, tabbed = b"\0\1\2\3", "1234567890123", "one,two,three,four", "a\tb\tc"
lines, paragraph, three_words = "one\ntwo\nthree\nfour\n", "hello world and more words " * 40, ["one", "two", "three"]
copied_text, translation = "hello world foo" + " bar"[:], {ord("o"): "0", ord("h"): None}
falses, nested, same, trio = [0] * 1000, [[1, 2, 3]] * 100, list(range(1000)), [1, 2, 3]
shuffled = [i * 7919 % 1009 for i in range(1000)]
floats, points = [i / 7 for i in shuffled], [Point(1, i) for i in shuffled[:100]]
triple, couple, span = (1, 2, 3), tuple([1, 2]), range(100)
by_pair, by_float, tally = {pair: 1, (3, 4): 2}, {2.5: 1, 3.5: 2}, {}
copied, numbered_copy, other_keys = dict(table), dict(numbered), {"a": 1, "z": 2}.keys()
defaulted = defaultdict(int)
ints, odds, few, few2, frozen = set(range(1000)), set(range(1, 1000, 2)), {1, 2, 3}, {2, 3, 4}, frozenset([1, 2, 3])
ints_copy = set(ints)
data, copied_data, chunks = b"hello world foo bar", bytes(bytearray(b"hello world foo bar")), [b"one", b"two", b"three"]
buffer, view = bytearray(data), memoryview(data)
queue, heap, pattern = deque([1, 2, 3]), [1, 3, 9], re.compile(r"(\w+) (\w+)")
