# sorted() with key functions that are written in Python.
import sys
import traceback


def trying(*a, **k):
    try:
        print(sorted(*a, **k))
    except Exception as e:
        print(repr(e), [(s.name, s.line) for s in traceback.extract_tb(e.__traceback__)])


class By:
    def __init__(self, sign):
        self.sign = sign

    def key(self, x):
        return self.sign * x

    def __call__(self, x):
        return -x


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n, end="; ")
        if self.n == 99:
            raise ValueError("not comparable")
        return self.n < other.n

    def __repr__(self):
        return f"Item({self.n})"


def neg(x): return -x
def last(x): return x % 3
def fail(x): return 1 // x
def stop(x): raise StopIteration("from key")
def gen(x): yield x


data = [3, 1, 2, 5, 4]
for key in (neg, last, fail, By(1).key, By(-1).key, By(1), Item, lambda x: Item(x), lambda x: (x % 2, x), lambda x, y=1: y, lambda *a: len(a) * -a[0],
            None, str, stop, gen, lambda: 1, lambda x, y: 1, 5, lambda x: None):
    trying(data, key=key)
    trying(data, key=key, reverse=True)
    trying(data, reverse=False, key=key)
    print(data)
trying([0], key=fail)
trying([], key=fail)
trying([1], key=neg)
trying(data, key=neg, reverse=1)
trying(data, key=neg, reverse=None)
trying(data, key=neg, reverse="")
trying(data, key=neg, other=1)
trying(iterable=data, key=neg)
trying(5, key=neg)
trying("hello", key=lambda c: -ord(c))
trying({"b": 1, "a": 2}, key=lambda k: k)
trying((i * i % 7 for i in range(6)), key=neg)
trying(map(neg, data), key=neg)
trying([Item(2), Item(99), Item(1)], key=lambda x: x)
trying([(i * 7 % 50, i) for i in range(50)], key=lambda p: p[0])
trying([(i % 3, i) for i in range(20)], key=lambda p: p[0], reverse=True)
trying([(i * 37 % 101, str(i)) for i in range(60)], key=lambda p: p[1])

# what the key function sees and does
seen = []
rows = [3, 1, 2]
print(sorted(rows, key=lambda x: (seen.append(list(rows)), rows.append(x), x)[2]), rows, seen)
print(sorted([3, 1, 2], key=lambda x: len(sorted(range(x), key=neg)) - x or x))


def depth(n):
    return sorted([n - 1], key=depth)[0] + 1 if n else 0


print(depth(150))
try:
    depth(10**6)
except RecursionError as e:
    print(str(e)[:32])


def where(x):
    f = sys._getframe(1)
    print(f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno)
    return x


def caller():
    return sorted([2, 1],
                  key=where)


print(caller())


def tracer(frame, event, arg):
    print("   ", event, frame.f_code.co_name, arg if isinstance(arg, int) else "")
    return tracer


def switch(x):
    if x == 2:
        sys.settrace(tracer)
    return x


def traced():
    sorted([2, 1], key=neg)
    sorted([1, 2, 3, 0], key=switch)


traced()
traced()
sys.settrace(None)


def fails():
    return sorted([1, 0], key=lambda x: 1 // x)


fails()
