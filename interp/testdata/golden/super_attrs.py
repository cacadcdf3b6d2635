class A:
    x = "A.x"

    def __init__(self):
        self.log = ["A"]

    def __getattr__(self, name):
        if name.startswith("dyn"):
            return "A." + name
        raise AttributeError(f"A has no {name}")

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value if name == "log" else ("A", value))

    def __call__(self, *a):
        return ("A call", a)

    def __len__(self):
        return 1

    def __eq__(self, o):
        return "A eq"

    def __repr__(self):
        return "A()"

    def gen(self):
        yield from (1, 2)

    @property
    def p(self):
        return "A.p"

    @p.setter
    def p(self, v):
        self.log.append(("p", v))


class B(A):
    x = "B.x"

    def __init__(self):
        super().__init__()
        self.log.append("B")

    def __getattr__(self, name):
        if name == "dyn_b":
            return "B's own"
        return "B>" + super().__getattr__(name)

    def __setattr__(self, name, value):
        super().__setattr__(name, value if name == "log" else ("B", value))

    def __call__(self, *a):
        return ("B call", super().__call__(*a))

    def __len__(self):
        return super().__len__() + 1

    def __eq__(self, o):
        return ["B", super().__eq__(o)]

    def __repr__(self):
        return f"B<{super().__repr__()}>"

    def gen(self):
        yield 0
        yield from super().gen()
        yield from [super(B, self).x for _ in range(2)]

    @property
    def p(self):
        return "B>" + super().p

    def setp(self, v):
        super(B, type(self)).p.fset(self, v)

    def lam(self):
        return (lambda: super(B, self).x)()

    def nested(self):
        class Inner:
            def __init__(s):
                super().__init__()
                s.v = super(B, self).x
        return Inner().v


b = B()
print(b.log, b.dyn_a, b.dyn_b, b(1), len(b), b == 1, b, list(b.gen()), b.p, b.lam(), b.nested())
b.attr = 5
b.setp(3)
print(b.attr, b.log, super(B, b).x, super(B, b).__len__(), super(B, b).p, B.x, b.x)
for name in ("nope", "x", "dyn_q"):
    try:
        print(getattr(super(B, b), name))
    except AttributeError as e:
        print(e)
try:
    super(B, b).x = 5
except AttributeError as e:
    print(e)
try:
    b.nope
except AttributeError as e:
    print(e)


class M1:
    def go(self):
        return ["M1"] + super().go()


class M2:
    def go(self):
        return ["M2"] + super().go()


class Root:
    def go(self):
        return ["Root"]


class X(M1, M2, Root):
    def go(self):
        return ["X"] + super().go()


print(X().go())
X.__bases__ = (M2, M1, Root)
print(X().go())
try:
    M1().go()
except AttributeError as e:
    print(e)


def outside(self):
    return super().go()


X.bad = outside
try:
    X().bad()
except RuntimeError as e:
    print(e)


class Late:
    def f(self):
        del self
        return super().f()


try:
    Late().f()
except RuntimeError as e:
    print(e)


class Cls:
    @classmethod
    def make(cls):
        return [cls.__name__]

    def __new__(cls, *a):
        print("Cls.__new__", cls.__name__, a)
        return super().__new__(cls)


class Sub(Cls):
    @classmethod
    def make(cls):
        return super().make() + ["sub"]

    def __new__(cls, *a):
        self = super().__new__(cls, *a, "extra")
        self.made = True
        return self


print(Sub.make(), Sub(1).made, repr(super(Sub, Sub).make()), super(Sub, Sub(2)).__init__ is not None)
s = super(X)
print(type(s).__name__, s.__self__, s.__get__(X()).go())
print(repr(super(X, X())).replace("object", "obj")[:30])
