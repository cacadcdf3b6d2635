# Operators on instances of subclasses of built-in types.
class I(int):
    pass

class J(int):
    def __radd__(self, other):
        return ("radd", type(other).__name__)
    def __eq__(self, other):
        return ("eq", type(other).__name__)
    __hash__ = int.__hash__

class K(J):
    pass

class L(I):
    def __rsub__(self, other):
        return ("rsub", type(other).__name__)
    def __gt__(self, other):
        return ("gt", type(other).__name__)

class F(float):
    pass

class S(str):
    def __len__(self):
        return 42

class T(str):
    pass

class C(list):
    def __len__(self):
        return 7

class D(list):
    pass

i, j, k, l, f = I(3), J(4), K(5), L(6), F(2.5)
print(i + j, j + i, i + k, 1 + j, 1 + k, type(i + 1), type(i + i))
print(i == j, j == i, 4 == j, k == j, i == 3, i == I(3), i == 3.0, i != "3")
print(i - l, l - i, 1 - l, i < l, l > i, 1 < l, f < l, l < f)
print(f * 2, i * f, f / i, i / 2, i // 2, i % 2, i ** 2, i << 2, i & 1, type(f + f))
print(len(S("abc")), S("abc") == "abc", T("abc") + "d", type(T("a") + T("")), len(T("abc")))
print(len(C([1])), len(D([1])), bool(C()), bool(D()), D() == [], D([1]) == [1], [1] == D([1]))
print(T("a") == [], T("") == None, D() == None, D() != (), () == D(), int == int, int != str, type(i) == I)
for a, b in ((i, "x"), (f, "x"), (i, None), (T("a"), 1), (i, [])):
    for op in ("+", "-", "@", "<<", "%", "<", "==", "!="):
        try:
            print(op, eval("a %s b" % op))
        except TypeError as e:
            print(op, e)
for e in ("i / 0", "i // I(0)", "f % F(0)", "i << I(-1)", "f << i", "f & 1", "i @ i"):
    try:
        print(eval(e))
    except Exception as x:
        print(e, type(x).__name__, x)
x = i
x += 4
print(x, type(x))
I.__add__ = lambda self, other: "patched"
print(i + 1, 1 + i, i + l)
del I.__add__
print(i + 1)
I.__eq__ = lambda self, other: "patched"
print(i == 3, 3 == i, i != 3)
D.__len__ = lambda self: 9
print(len(D()))

class M(type):
    def __eq__(cls, other):
        return "meta"
    __hash__ = type.__hash__

class N(metaclass=M):
    pass

print(N == int, int == N, N == N, N != int)
