from dataclasses import *
import dataclasses, copy, pickle
def attempt(f):
    try: print("->", repr(f()))
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 2
    z: list = field(default_factory=list, repr=False)
print(P(1), P(1, 3) == P(1, 3), P(1) == P(2), P.__doc__, P.__match_args__)
attempt(lambda: P()); attempt(lambda: P(1, 2, [], 4)); attempt(lambda: P(w=1)); attempt(lambda: hash(P(1)))
print([(f.name, f.type, f.default) for f in fields(P)][:2], P(1).z is P(1).z, P.y, hasattr(P, "x"), hasattr(P, "z"))
@dataclass(order=True, frozen=True)
class F:
    a: int
    b: str = field(default="q", compare=False)
print(F(1) < F(2), F(1) <= F(1, "z"), hash(F(1)) == hash(F(1)), sorted([F(3), F(1)]))
def setit(): F(1).a = 5
def delit(): del F(1).a
attempt(setit); attempt(delit); attempt(lambda: F(1) < 3)
@dataclass
class D(P):
    w: int = field(default=9, kw_only=True)
    y: int = 7
print(D(1), D(1, w=3), D.__init__.__annotations__)
print(asdict(D(1, z=[P(3)])), astuple(D(1)))
print(replace(D(1), x=5, w=1)); attempt(lambda: replace(D(1), q=1))
@dataclass
class I:
    a: int
    s: InitVar[int]
    t: int = field(init=False)
    def __post_init__(self, s): self.t = self.a + s
print(I(1, 2), fields(I)[-1].name); attempt(lambda: replace(I(1, 2), a=2)); print(replace(I(1, 2), s=9))
@dataclass(slots=True)
class S:
    a: int
    b: int = 3
print(S(1), S.__slots__, hasattr(S(1), "__dict__"))
def bad1():
    @dataclass
    class B:
        a: int = 1
        b: int
def bad2():
    @dataclass
    class B: a: list = []
def bad3():
    @dataclass(frozen=True)
    class B(P): pass
def bad4():
    @dataclass(order=True, eq=False)
    class B: pass
def bad5():
    @dataclass
    class B: a = field()
for b in (bad1, bad2, bad3, bad4, bad5): attempt(b)
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int
    c: int = 0
print(K(1, b=2)); attempt(lambda: K(1, 2)); print(K.__match_args__)
C = make_dataclass("C", ["x", ("y", int), ("z", int, 5)], namespace={"d": lambda self: self.z * 2})
print(C(1, 2), C(1, 2).d(), C.__module__, is_dataclass(C), is_dataclass(C(1, 2)), is_dataclass(3))
attempt(lambda: fields(3)); attempt(lambda: asdict(P)); attempt(lambda: field(default=1, default_factory=list))
print(repr(field(default=1)))
match P(1, 5):
    case P(x, y): print("matched", x, y)
print(copy.copy(P(1)), copy.deepcopy(D(2)), pickle.loads(pickle.dumps(D(4))), copy.replace(P(1), y=0))
@dataclass
class R:
    me: object = None
r = R(); r.me = r; print(r)
@dataclass(unsafe_hash=True, repr=False, match_args=False)
class U: a: int
print(hash(U(1)) == hash((1,)), hasattr(U, "__match_args__"), U.__dataclass_params__)
@dataclass(eq=False)
class E: a: int
print(E(1) == E(1), E.__hash__ is object.__hash__)
print(P.__init__.__qualname__, P.__eq__.__qualname__, D.__mro__[1].__name__)
