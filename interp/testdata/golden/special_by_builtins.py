# Special methods that built-in functions and classes ask for.
import sys
import traceback
import warnings


class Gives:
    """Every special method gives what the instance was made with."""

    def __init__(self, what):
        self.what = what

    def give(self, *args):
        if isinstance(self.what, type) and issubclass(self.what, BaseException):
            raise self.what("given")
        return self.what

    __bool__ = __int__ = __float__ = __abs__ = __iter__ = __next__ = __reversed__ = __hash__ = give

    def __getattr__(self, name):
        return self.give()


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Fraction(float):
    pass


class Whole(int):
    pass


def show(f, *args):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            r = f(*args)
            print(f.__name__, type(r).__name__, r if isinstance(r, (int, float, str, tuple)) else "")
        except BaseException as e:
            names = [s.name for s in traceback.extract_tb(e.__traceback__)]
            print(f.__name__, type(e).__name__, e, names, e.__context__)
    for w in seen:
        print("  ", w.category.__name__, w.message)


def ask_bool(x): return bool(x)
def ask_int(x): return int(x)
def ask_float(x): return float(x)
def ask_abs(x): return abs(x)
def ask_iter(x): return iter(x)
def ask_next(x): return next(x)
def ask_default(x): return next(x, "default")
def ask_reversed(x): return reversed(x)
def ask_hash(x): return hash(x)
def ask_getattr(x): return getattr(x, "a")
def ask_getattr_default(x): return getattr(x, "a", "default")
def ask_hasattr(x): return hasattr(x, "a")
def via_star(x, f=hasattr): return f(*[x, "a"])
def via_kept(x, f=hasattr): return [f(x, "a"), f(x, "what"), f(x, "__class__")].count(True)


asking = [ask_bool, ask_int, ask_float, ask_abs, ask_iter, ask_next, ask_default, ask_reversed, ask_hash,
          ask_getattr, ask_getattr_default, ask_hasattr, via_star, via_kept]
for what in (True, 0, 5, -1, 2.5, "text", None, Whole(7), Fraction(1.5), (1, 2), iter([1]),
             ValueError, StopIteration, AttributeError, KeyboardInterrupt, 10**30):
    print("--", what if not hasattr(what, "__next__") else "iterator")
    for f in asking:
        show(f, Gives(what))
for n in (0, 1, -1, 10**30, "3", None, True):
    show(ask_bool, Sized(n))


class Walked:
    def __iter__(self):
        yield 1
        yield 2

    def __bool__(self):
        yield 1

    async def __int__(self):
        return 1


show(ask_iter, Walked())
print(list(iter(Walked())))
show(ask_bool, Walked())


class Off:
    __bool__ = None
    __iter__ = None
    __hash__ = None
    __len__ = lambda self: 3


show(ask_bool, Off())
show(ask_iter, Off())
show(ask_hash, Off())


# properties and hooks by name
class Props:
    @property
    def good(self):
        return "good"

    @property
    def bad(self):
        raise AttributeError("inner")

    @property
    def worse(self):
        raise KeyError("worse")

    @good.setter
    def good(self, v):
        print("set", v)
        if v == 3:
            raise ValueError(v)
        return "ignored"


class Hooked(Props):
    def __getattr__(self, name):
        if name == "no":
            raise AttributeError("no such")
        return "hook " + name

    def __setattr__(self, name, v):
        print("setattr", name, v)
        super().__setattr__(name, v)
        return "ignored"


class Loud(Props):
    def __getattribute__(self, name):
        print("asked", name)
        return super().__getattribute__(name)


def trying(f, *args):
    try:
        print(f.__name__, args[1:], "->", f(*args))
    except Exception as e:
        print(f.__name__, args[1:], "!!", repr(e), getattr(e, "name", None), type(getattr(e, "obj", None)).__name__,
              [s.name for s in traceback.extract_tb(e.__traceback__)])


def get(x, name): return getattr(x, name)
def get_or(x, name): return getattr(x, name, "default")
def has(x, name): return hasattr(x, name)
def put(x, name, v): return setattr(x, name, v)


for c in (Props, Hooked, Loud):
    for name in ("good", "bad", "worse", "no"):
        for f in (get, get_or, has):
            trying(f, c(), name)
    for v in (2, 3):
        trying(put, c(), "good", v)
    trying(put, c(), "bad", 1)
    trying(put, c(), "fresh", 1)
    trying(put, c(), 5, 1)
    trying(has, c(), 5)


# isinstance and issubclass
class Meta(type):
    def __instancecheck__(cls, x):
        print("instancecheck", cls.__name__, x)
        if x == 9:
            raise ValueError("nine")
        return Gives(x)

    def __subclasscheck__(cls, x):
        print("subclasscheck", cls.__name__, x)
        return x is int and "yes" or []


class Checked(metaclass=Meta):
    def __repr__(self):
        return "checked"


def inst(x, c): return isinstance(x, c)
def sub(x, c): return issubclass(x, c)


for x in (Checked(), True, False, 5, 9):
    trying(inst, x, Checked)
    trying(inst, x, (str, Checked))
for x in (int, str, Checked, 5):
    trying(sub, x, Checked)
    trying(sub, x, (str, Checked))


# deep, and too deep
class Deep:
    n = 0

    def down(self, f, *args):
        self.n -= 1
        return f(self, *args) if self.n > 0 else self.end

    def __bool__(self): return self.down(bool)
    def __int__(self): return self.down(int)
    def __abs__(self): return self.down(abs)
    def __iter__(self): return self.down(iter)
    def __next__(self): return self.down(next, 1)
    def __getattr__(self, name): return self.down(hasattr, name)


for f, end in ((bool, True), (int, 3), (abs, 4), (iter, iter([])), (lambda d: next(d, 0), 6), (lambda d: hasattr(d, "q"), 7)):
    for n in (100, 100000):
        d = Deep()
        d.n, d.end = n, end
        try:
            r = f(d)
            print(type(r).__name__, d.n)
        except RecursionError as e:
            print(str(e)[:32], d.n > 0)


# traced
def tracer(frame, event, arg):
    if event != "line":
        print("   ", event, frame.f_code.co_name, arg if isinstance(arg, (int, str, bool)) else "")
    return tracer


def traced():
    x = Gives(True)
    bool(x), hasattr(x, "k"), next(Gives(StopIteration), 1), int(Gives(3))
    setattr(Props(), "good", 4)


sys.settrace(tracer)
traced()
sys.settrace(None)


class Ends:
    def __int__(self):
        return 1 / 0


print(int(Ends()))
