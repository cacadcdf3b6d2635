# int(), float(), complex() and bool() of everything.


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        return type(r).__name__, r
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


class Index:
    def __index__(self):
        return 12


class Int:
    def __int__(self):
        return 13


class Float:
    def __float__(self):
        return 1.5


class Complex:
    def __complex__(self):
        return 1 - 2j


class Bad:
    def __int__(self):
        return "x"

    def __index__(self):
        return 1.0

    def __float__(self):
        return 1

    def __complex__(self):
        return 1

    def __bool__(self):
        return 2


class BadIndex:
    def __index__(self):
        return None


class Raises:
    def __int__(self):
        raise KeyError("int")

    def __float__(self):
        raise KeyError("float")

    def __complex__(self):
        raise KeyError("complex")

    def __bool__(self):
        raise KeyError("bool")


class Empty:
    def __len__(self):
        return 0


class S(str):
    pass


values = [0, 5, -7, 10**30, True, 1.0, -2.7, 1e300, float("inf"), float("nan"), 2 + 0j, "12", " -12 ", "0x1f", "1e5", "1.5", "inf", "-NaN",
          "1_000", "1__0", "_1", "", " ", "\u0663\u0664", "1+2j", "(3-4j)", "j", b"12", b"\xff", bytearray(b" 7 "), S("42"), None, [], (1,), {},
          Index(), Int(), Float(), Complex(), Bad(), BadIndex(), Raises(), Empty(), object, ..., print]
for f in (int, float, complex, bool):
    for i, v in enumerate(values):
        print(f.__name__, i, attempt(f, v))
for text in ["10", "0x10", "0b10", "0o10", "z", "-Z", "0_1", "0x_f", "010", "00", "+0xF", "\u0661", "9" * 30]:
    print(text, [attempt(int, text, base) for base in (0, 2, 8, 10, 16, 36)])
print(attempt(int, "1", 1), attempt(int, "1", 37), attempt(int, "1", -1), attempt(int, 1, 10), attempt(int, 1.5, base=10))
print(attempt(int, "11", base=2), attempt(int, base=2), attempt(int, x="1"), attempt(int, "1", 2, 3), attempt(int, "11", Index()))
print(attempt(int), attempt(float), attempt(complex), attempt(bool), attempt(float, 1, 2), attempt(float, x=1), attempt(bool, 1, 2), attempt(bool, x=1))
print(attempt(complex, 1, 2), attempt(complex, 1j, 2j), attempt(complex, real=3), attempt(complex, imag=3), attempt(complex, "1", 2),
      attempt(complex, 1, "2"), attempt(complex, 1, 2, 3), attempt(complex, Complex(), 1), attempt(complex, 1, None), attempt(complex, nope=1))
print(attempt(int, "x" * 300), attempt(float, "x" * 300))

# the limit on digits
big = 10**4300
print(attempt(str, big), attempt(repr, -big), attempt(int, "1" * 4301), len(str(big - 1)), attempt(int, "0x" + "f" * 4301, 0)[0])
print(attempt(format, big, "d"), attempt(lambda: "%d" % big), attempt(lambda: f"{big}"), len(hex(big)), len(f"{big:x}"))
print(attempt(lambda: f"{10**400:e}"), attempt(lambda: f"{10**300:.3e}"))

# bytes
for n, length, order, signed in [(0, 0, "big", False), (1, 1, "big", False), (255, 1, "little", False), (256, 1, "big", False), (-1, 1, "big", False),
                                 (-1, 3, "big", True), (-128, 1, "little", True), (-129, 1, "big", True), (128, 1, "big", True), (2**64, 9, "little", False),
                                 (-2**64, 9, "big", True), (5, -1, "big", False), (5, 3, "middle", False), (0, 0, "big", True), (-1, 0, "big", True)]:
    r = attempt(lambda: n.to_bytes(length, order, signed=signed))
    print(n, length, order, signed, r)
    if isinstance(r, tuple):
        print(int.from_bytes(r[1], order, signed=signed) == n)
print(int.from_bytes([1, 2, 3]), int.from_bytes(bytearray(b"ab")), attempt(int.from_bytes, "x"), attempt(int.from_bytes, 5), attempt(int.from_bytes, [300]),
      (10).to_bytes(), attempt((10).to_bytes, "x"), attempt((10).to_bytes, 2, 3), attempt(int.from_bytes, b"a", 5))
