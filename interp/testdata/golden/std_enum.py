from enum import *
import pickle, copy
def attempt(f):
    try: print("->", repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Color(Enum):
    "Colors."
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hi(self): return f"hi {self.name}"
    @property
    def low(self): return self.name.lower()
    @classmethod
    def first(cls): return next(iter(cls))
print(Color.RED, repr(Color.RED), Color(2), Color["BLUE"], list(Color), len(Color), Color.CRIMSON is Color.RED)
print(Color.RED.name, Color.RED.value, Color.RED.hi(), Color.RED.low, Color.first(), Color.__members__)
print(isinstance(Color.RED, Color), Color.RED in Color, 1 in Color, 9 in Color, Color.RED == 1, Color.RED != Color.BLUE, hash(Color.RED) == hash("RED"))
print(type(Color), Color, Color.__doc__, list(reversed(Color)), bool(Color), bool(Color.RED), f"{Color.RED}", f"{Color.RED:>12}|", "%s" % Color.RED)
attempt(lambda: Color(9)); attempt(lambda: Color["X"]); attempt(lambda: Color.NOPE); attempt(lambda: Color.RED < Color.BLUE)
def seta(): Color.RED = 5
def setn(): Color.RED.name = 5
def dela(): del Color.RED
attempt(seta); attempt(setn); attempt(dela)
def sub():
    class More(Color): X = 1
attempt(sub)
def dup():
    class D(Enum):
        A = 1
        A = 2
attempt(dup)
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print([(m.name, m.value) for m in Auto])
class I(IntEnum):
    ONE = 1
    TWO = 2
print(I.ONE, repr(I.ONE), I.ONE + 1, I.ONE == 1, I.ONE < I.TWO, sorted([I.TWO, I.ONE]), f"{I.ONE}", f"{I.ONE:03d}", int(I.TWO), I(2), [10, 20, 30][I.ONE], {I.ONE: 5}[1])
class S(StrEnum):
    FOO = auto()
    BAR = "bar!"
print(S.FOO, repr(S.FOO), S.FOO == "foo", S.BAR.upper(), f"{S.BAR}", "x" + S.FOO, S("foo"))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, Perm(3), Perm(0), repr(Perm(0)), Perm.R in Perm.RW, Perm.X in Perm.RW, ~Perm.R, Perm.R ^ Perm.RW, Perm.RW & Perm.W, list(Perm), list(Perm.RW), len(Perm.RW), bool(Perm(0)))
attempt(lambda: Perm(64)); attempt(lambda: Perm.R | 1)
class IF(IntFlag):
    A = 1
    B = 2
print(IF.A | IF.B, repr(IF.A | IF.B), IF.A | 8, repr(IF(9)), IF.A + 1, ~IF.A, IF(3) == 3, repr(IF(0)), repr(IF.A & 2))
class Planet(Enum):
    EARTH = (5, 6)
    MARS = (3, 3)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return self.mass / self.radius
print(Planet.EARTH.g, Planet.MARS.value, Planet((5, 6)), Planet.EARTH.mass)
class N(Enum):
    def __new__(cls, v):
        o = object.__new__(cls); o._value_ = v * 10; o.extra = v; return o
    X = 1
    Y = 2
print(N.X.value, N(20), N.Y.extra)
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "a" else None
print(M("a")); attempt(lambda: M("b"))
F = Enum("F", "P Q R"); print(list(F), F.P.value, F.__module__)
G = Enum("G", {"a": 5, "b": 6}); print(list(G)); H = IntEnum("H", ["u", "v"], start=5); print(list(H))
@unique
class U(Enum):
    A = 1
def nu():
    @unique
    class V(Enum):
        A = 1
        B = 1
attempt(nu)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
class O(Enum):
    _ignore_ = ["t"]
    t = 5
    A = 1
    def _hidden(self): pass
    class Inner: pass
    f = lambda self: 3
print(list(O), O.A.f())
print(Color.__name__, Color.RED.__class__, Color.RED._name_, Color.RED._value_, Color._member_names_, Color._member_map_ == dict(Color.__members__))
class A1(Enum):
    def _generate_next_value_(name, start, count, last_values): return name.lower() + str(count)
    X = auto()
    Y = auto()
print([m.value for m in A1])
match Color.GREEN:
    case Color.RED: print("r")
    case Color.GREEN: print("g")
print(dir(Color)[:6], Color.RED.__reduce_ex__(2))
class Mix(str, Enum):
    A = "x"
print(Mix.A, repr(Mix.A), Mix.A == "x", f"{Mix.A}", Mix.A.value, str(Mix.A))
class E0(Enum):
    pass
print(list(E0), E0)
class E1(E0):
    Z = 1
print(list(E1))
@verify(UNIQUE)
class Vf(Enum): A = 1
class W(Enum):
    A = member(1)
    b = nonmember(2)
print(list(W), W.b)
