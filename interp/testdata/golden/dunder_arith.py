class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"N({self.v})"


def make(op):
    def f(self, other):
        o = other.v if isinstance(other, N) else other
        return N(f"({self.v} {op} {o})")
    return f


def rmake(op):
    def f(self, other):
        return N(f"({other} r{op} {self.v})")
    return f


ops = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%",
       "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "matmul": "@"}
for name, op in ops.items():
    setattr(N, f"__{name}__", make(op))
    setattr(N, f"__r{name}__", rmake(op))
for name, op in {"neg": "-", "pos": "+", "invert": "~", "abs": "abs"}.items():
    setattr(N, f"__{name}__", lambda self, op=op: N(f"{op}{self.v}"))

a, b = N("a"), N("b")
print(a + b, a - 1, a * b, a / b, a // 2, a % b, a ** b)
print(a << 1, a >> b, a & b, a | 3, a ^ b, a @ b)
print(1 + a, 1 - a, "s" * a, 1.5 / a, 7 // a, 7 % a, 2 ** a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, 1 @ a)
print(-a, +a, ~a, abs(a))
c = a
c += b
print(c, a)


class I:
    def __init__(self):
        self.log = []

    def __iadd__(self, o):
        self.log.append(("iadd", o))
        return self

    def __imul__(self, o):
        self.log.append(("imul", o))
        return self

    def __ior__(self, o):
        return "replaced"


i = I()
j = i
i += 1
i *= 2
print(i.log, i is j)
i |= 5
print(i)


class Base:
    def __add__(self, o):
        return "Base.add"

    def __radd__(self, o):
        return "Base.radd"


class Sub(Base):
    def __radd__(self, o):
        return "Sub.radd"


class Sub2(Base):
    pass


print(Base() + Sub(), Base() + Sub2(), Sub() + Base(), 1 + Sub())


class NI:
    def __add__(self, o):
        return NotImplemented

    def __radd__(self, o):
        return "radd"

    def __mul__(self, o):
        return NotImplemented


print(NI() + 0 if False else "skip", [1].__add__([2]), (1).__add__("x"))
for f in (lambda: NI() * 2, lambda: NI() - 1, lambda: 1 - NI(), lambda: -NI(), lambda: NI() + NI(),
          lambda: [] + 1, lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: {} | 1,
          lambda: 1 @ 2, lambda: ~"x", lambda: abs("x"), lambda: divmod("a", 1), lambda: pow("a", 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
x = [1]
for stmt in ("iadd", "isub"):
    try:
        if stmt == "iadd":
            x += 5
        else:
            x -= 5
    except TypeError as e:
        print(e)


class D:
    def __divmod__(self, o):
        return ("divmod", o)

    def __rdivmod__(self, o):
        return ("rdivmod", o)

    def __pow__(self, o, m=None):
        return ("pow", o, m)

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return 7

    def __floor__(self):
        return 8

    def __ceil__(self):
        return 9


import math
d = D()
print(divmod(d, 3), divmod(3, d), d ** 2, pow(d, 2, 5), round(d), round(d, 2), math.trunc(d), math.floor(d), math.ceil(d))
