# Fractions and their formats; pretty printing of nested containers; patterns.
import fnmatch
import pprint
from collections import Counter, OrderedDict, defaultdict, deque
from fractions import Fraction as F

print(F("3/7") + F(1, 3), F(0.5), F("1e-3"), F(7, 3).limit_denominator(2), hash(F(1, 2)) == hash(0.5), F(1, 3) ** 2, F(2, 3) ** -2, F(4) ** 0.5)
print(round(F(7, 2)), round(F(22, 7), 2), F(5, 2) // 1, F(-5, 2) % 1, divmod(F(7, 2), F(1, 3)), F(1, 2) < 0.75, F(1, 2) == 0.5, F(3) == 3, 1 - F(1, 3), 2.0 * F(1, 4), 1j + F(1))
for spec in [".5f", "e", ".3g", "10.2f", "+.1%", "", ">10", "_", "#.0f"]:
    print(repr(format(F(-22, 7), spec)), repr(format(F(10**6, 3), spec)))
for bad in [lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F(None), lambda: F(1) / 0, lambda: format(F(1), "d"), lambda: F(1).limit_denominator(0)]:
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
pprint.pprint({"b": [1] * 40, "a": "word " * 30, "c": (1,), "d": {"x": {1, 2, 3}}, 5: b"x" * 100})
pprint.pprint(list(range(40)), width=40, compact=True)
pprint.pprint([["a" * 20] * 3, ["b" * 30] * 2], width=50, indent=4)
pprint.pprint(OrderedDict([("k" * 20, 1), ("j" * 20, 2), ("h" * 40, 3)]), width=40)
pprint.pprint(defaultdict(int, {"a" * 30: 1, "b" * 30: 2}), width=40)
pprint.pprint(Counter("abracadabra" * 3), width=20)
pprint.pprint(deque([1] * 30, maxlen=40), width=40)
pprint.pp({"z": 1, "a": [None] * 3})
print(pprint.pformat([[[[1]]]], depth=2), pprint.isreadable([1, "a"]), pprint.isreadable(object()), pprint.pformat(10**9, underscore_numbers=True))
print(fnmatch.fnmatch("foo.py", "*.p[xy]"), fnmatch.filter(["a1", "b2", "ab"], "?[0-9]"), fnmatch.fnmatchcase("A", "a"), fnmatch.fnmatch("x", "[!a-c]"))
