# Classes without a constructor, and instances that may not change their class.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for x in len, [].append, [].__len__, list.append, dict.__dict__["fromkeys"], int.real, iter([]), None, ..., NotImplemented:
    attempt(lambda: type(x)(1))
    attempt(lambda: type("X", (type(x),), {}))
    if x is len:
        attempt(lambda: type(x)("X", (x,), {}))


class Empty:
    __slots__ = ()


class Slot:
    __slots__ = ("a",)


class Plain:
    pass


class Number(int):
    pass


for a in Empty, Slot, Plain, Number:
    for b in Empty, Slot, Plain, Number:
        x = a()
        attempt(lambda: setattr(x, "__class__", b))


class Index:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


for result in "x", TypeError("mine"), ValueError("mine"), 65:
    attempt(lambda: "%c" % Index(result))
    attempt(lambda: b"%c" % Index(result))

import contextlib
import dataclasses


@contextlib.contextmanager
def once():
    yield


def twice():
    manager = once()
    with manager:
        pass
    with manager:
        pass


attempt(twice)
attempt(lambda: dataclasses.dataclass(5))


class Ordered:
    def __lt__(self, other):
        return True


attempt(lambda: dataclasses.dataclass(order=True)(Ordered))
