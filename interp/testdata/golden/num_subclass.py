# Subclasses of the number types, and other classes as operands.


class I(int):
    def __repr__(self):
        return "I(" + int.__repr__(self) + ")"

    def __add__(self, other):
        return I(int(self) + int(other))

    def __radd__(self, other):
        return "radd"


class F(float):
    def __new__(cls, x, unit=""):
        self = super().__new__(cls, x)
        self.unit = unit
        return self

    def __str__(self):
        return float.__repr__(self) + self.unit


class C(complex):
    pass


class Plain(int):
    pass


i, f, c, p = I(5), F(2.5, unit="m"), C(1, 2), Plain(7)
print(i, repr(i), i + 1, 1 + i, i - 1, type(i - 1).__name__, i * 2, -i, abs(i), +i, ~i, i == 5, hash(i) == hash(5), {5: "x"}[i], [10, 20, 30, 40, 50, 60][i])
print(f, repr(f), f.unit, f + 1, type(f + 1).__name__, round(f), round(f, 0), f.is_integer(), f.as_integer_ratio(), f"{f:.3f}", f"{f}", str(f), f == 2.5)
print(c, c.real, c * c, type(c + 1).__name__, c == 1 + 2j, abs(C(3, 4)), hash(c) == hash(1 + 2j))
print(p, p + 1, p ** 2, p ** -1, p / 2, p // 2, p % 4, divmod(p, 4), p << 2, p >> 1, p & 3, p | 8, p ^ 1, p < 8, pow(p, 2, 10), int(p), float(p), complex(p), bool(p), type(int(p)).__name__)
print(p.real, type(p.real).__name__, type(p.numerator).__name__, type(p.conjugate()).__name__, type(p.__trunc__()).__name__, p.bit_length(), p.to_bytes(2), type(p.__index__()).__name__)
print(isinstance(p, int), issubclass(I, int), int.__new__(I, 9), type(I.from_bytes(b"\x01\x00")).__name__, type(F.fromhex("0x1p3")).__name__, Plain("12", 3), Plain())
p.note = "attributes"
print(p.note, p.__dict__, Plain.__mro__)
print(range(p)[-1], "ab" * p, [0] * p, list(range(1, 10, Plain(4))), "%d %s %x" % (p, p, p), format(p, "05"), f"{p:b}", chr(I(65)), max(p, 6), sorted([p, i, 6]))


class Wrapper:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return ("add", self.v, o)

    def __radd__(self, o):
        return ("radd", self.v, o)

    def __rsub__(self, o):
        return NotImplemented

    def __rpow__(self, o, mod=None):
        return ("rpow", o)

    def __rdivmod__(self, o):
        return ("rdivmod", o)

    def __eq__(self, o):
        return "eq"

    def __lt__(self, o):
        return "lt"

    def __iadd__(self, o):
        return ("iadd", o)

    def __index__(self):
        return self.v

    def __float__(self):
        return self.v + 0.5


w = Wrapper(3)
print(1 + w, w + 1, 1.5 + w, 1j + w, True + w, 10**30 + w, 2 ** w, 2.0 ** w, divmod(7, w), 1 == w, 1.5 == w, 1 > w)
try:
    1 - w
except TypeError as e:
    print(e)
w += 5
print(w)
w = Wrapper(3)
print([1, 2, 3, 4][w], range(w), "x" * w, hex(w), int(w), float(w), complex(w), round(2.34567, w), 2 << w.__index__(), bytes(w), [1, 2, 3, 4, 5][:w])
print(bin(True), True + True, True * 2.5, -True, True << 3, True / 2, True // 1, True & 1, True & False, True | 2, True ^ True, sum([True, True]), [10, 20][True], f"{True:d} {True} {True:>5}", repr(True), str(False), int(True), True == 1.0, hash(True))
for bad in (lambda: type("B", (bool,), {}), lambda: int.__new__(bool, 1), lambda: int.__new__(str, 1), lambda: bool.__new__(int), lambda: float.__new__(int)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(isinstance(True, int), type(True & True).__name__, type(True & 1).__name__, True.real, True.bit_length(), True.to_bytes(), bool.from_bytes(b"\x00"), bool("False"), bool(0.0), bool(None), not 5)
print(True.__and__(False), True.__or__(3), True.__xor__("x"), True.__rand__(1), bool.__repr__(True))
