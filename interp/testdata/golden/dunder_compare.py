class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        print("eq", self.n, end=" ")
        return isinstance(o, V) and self.n == o.n

    def __lt__(self, o):
        print("lt", self.n, end=" ")
        return self.n < o.n

    def __le__(self, o):
        print("le", self.n, end=" ")
        return self.n <= o.n

    def __hash__(self):
        return hash(self.n)


a, b = V(1), V(2)
print(a == b, a != b, a < b, a <= b, a > b, a >= b)
print(a == 1, 1 == a, a != 1)
print(sorted([V(3), V(1), V(2)])[0].n)
print(max(V(1), V(5)).n, min(V(4), V(2)).n)
print([V(1), V(2)] == [V(1), V(2)], (V(1),) < (V(2),))
print(V(2) in [V(1), V(2)], [V(1), V(2)].index(V(2)), [V(1), V(1)].count(V(1)))
print({V(1): "x"}[V(1)], V(1) in {V(1)})


class OnlyEq:
    def __eq__(self, o):
        return True


try:
    hash(OnlyEq())
except TypeError as e:
    print(e)
try:
    {OnlyEq(): 1}
except TypeError as e:
    print(e)
print(OnlyEq.__hash__, OnlyEq() != 3)


class Weird:
    def __eq__(self, o):
        return "maybe"

    def __lt__(self, o):
        return []

    def __gt__(self, o):
        return NotImplemented


print(Weird() == 1, Weird() < 1, Weird() != 2)
for f in (lambda: Weird() > 1, lambda: Weird() >= Weird(), lambda: 1 < "a", lambda: None < None,
          lambda: [1] < [None], lambda: {} < {}, lambda: (1, 2) < (1, "a"), lambda: 1j < 2,
          lambda: sorted([1, "a"]), lambda: max([1, None]), lambda: object() < object()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Sub(V):
    def __eq__(self, o):
        print("subeq", end=" ")
        return False


print(V(1) == Sub(1))


class Tern:
    def __init__(self, name):
        self.name = name

    def __lt__(self, o):
        print(f"{self.name}<{o.name}", end=";")
        return self.name < o.name


x, y, z = Tern("x"), Tern("y"), Tern("z")
print(x < y < z)
print(y < x < z)


class B:
    def __bool__(self):
        print("bool", end=" ")
        return False


class L:
    def __len__(self):
        print("len", end=" ")
        return 0


print(not B(), not L(), bool(L()), B() or 3, L() and 4, 1 if B() else 2)


class BadBool:
    def __bool__(self):
        return 3


class BadLen:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


for f in (lambda: bool(BadBool()), lambda: len(BadLen(-1)), lambda: len(BadLen("a")), lambda: bool(BadLen(1.5)), lambda: len(BadLen(2**70))):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(1 == 1.0, 1 == True, "a" == b"a", None == 0, (1, 2) == [1, 2], 2**53 == float(2**53), 2**53 + 1 == float(2**53 + 1))
nan = float("nan")
print(nan == nan, [nan] == [nan], nan in [nan], nan != nan, (nan,) == (nan,))
