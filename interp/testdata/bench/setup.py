# What the statements of statements.txt use.
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


def nothing():
    pass


def three(a, b, c):
    return a


def defaults(a, b=2, *, c=3):
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
