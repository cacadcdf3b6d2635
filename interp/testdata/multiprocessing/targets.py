# What can be a target, and what arguments may be.
import collections
import dataclasses
import enum
import functools
import multiprocessing as mp
import operator


class Color(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x * self.x + self.y * self.y

    @classmethod
    def origin(cls):
        return cls(0)

    @staticmethod
    def text():
        return "static"


Pair = collections.namedtuple("Pair", "left right")


class Callable:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return self.k * x


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Node:
    def __init__(self):
        self.me = self
        self.items = [self]


def show(*args, **kwargs):
    print(args, kwargs, flush=True)


def check(node, slots):
    print(node.me is node, node.items[0] is node, slots.a, hasattr(slots, "b"), flush=True)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    for args, kwargs in (
        ((1, 2.5, "t", b"b", None, True, 10**30), {}),
        (([1, [2]], {"k": (1,)}, {3}, frozenset([4]), range(3), slice(1, 2)), {"key": ...}),
        ((Color.RED, Point(1, 2), Pair(1, Color.BLUE)), {"t": int, "f": len, "c": Point}),
        ((functools.partial(show, 1)(2), ValueError("v"), KeyError(1)), {}),
    ):
        p = mp.Process(target=show, args=args, kwargs=kwargs)
        p.start()
        p.join()
    p = mp.Process(target=functools.partial(show, "partial", k=1), args=(2,))
    p.start()
    p.join()
    p = mp.Process(target=check, args=(Node(), Slots()))
    p.start()
    p.join()
    with mp.Pool(1) as pool:
        print(pool.apply(Point(3, 4).norm), pool.apply(Point.origin), pool.apply(Point.text), flush=True)
        print(pool.map(Callable(3), range(3)), pool.map(functools.partial(operator.add, 10), range(3)), flush=True)
        print(pool.map(operator.attrgetter("x"), [Point(1), Point(2)]), pool.map(str.upper, ["a", "b"]), flush=True)
        print(pool.starmap(pow, [(2, 3), (3, 2)]), pool.map(Color, [1, 2]), pool.apply(dict, (), {"a": 1}), flush=True)
