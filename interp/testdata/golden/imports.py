import sys, math as m
import pickle as p, time
from math import pi, sqrt as root
from copy import copy, deepcopy
print(m.floor(2.5), pi, root(16), p.__name__, m.__name__, sys.__name__)
print(sys.version_info >= (3, 13), sys.version_info[:2], sys.maxsize, sys.byteorder, type(sys.argv).__name__, len(sys.argv), sys.argv[0].endswith("imports.py"), __name__, __file__.endswith("imports.py"), "sys" in sys.modules, sys.modules["math"] is m, sys.modules["__main__"].__name__)
print(copy([1, [2]]), deepcopy({"a": [1]}), sys.getrecursionlimit(), type(time.time()).__name__, type(time.perf_counter()).__name__, repr(m)[:14], type(m).__name__, sys.implementation.name is not None)
for name in ("math.nope", "nope", "sys.nope.x"):
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, e, e.name)
try:
    from math import nothing
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    import nothing_here as nh
except ModuleNotFoundError as e:
    print(e)
try:
    m.undefined
except AttributeError as e:
    print(e)


def local():
    import math
    from sys import maxsize
    return math.ceil(0.5), maxsize > 0


print(local(), "math" in globals())
from math import *
print(cos(0), e > 2.7)
m.custom = 5
import math
print(math.custom, math is m, hasattr(m, "sqrt"), m.__dict__["pi"] == pi)
del math
try:
    math
except NameError as e:
    print(e)
l = [1, [2, 3]]
a, b = copy(l), deepcopy(l)
l[1].append(4)
print(a, b)


class C:
    def __init__(self):
        self.x = [1]

    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return f"deep {type(memo).__name__}"


class D:
    def __init__(self):
        self.x = [1]


print(copy(C()), deepcopy(C()), deepcopy([C()]))
d = D()
d.me = d
e = deepcopy(d)
f = copy(d)
print(e.me is e, e.x is d.x, f.x is d.x, f.me is d, deepcopy((1, 2)), copy("a"), deepcopy({1: (2, [3])}), deepcopy(print) is print)
sys.stdout.write("written\n")
print("to err", file=sys.stderr)
print(sys.stdout is sys.__stdout__, sys.getsizeof is not None, sys.intern("a"), sys.float_info.max, sys.float_info.epsilon, sys.hash_info.width, sys.platform is not None)
