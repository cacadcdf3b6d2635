class A:
    def who(self):
        return "A"

    def chain(self):
        return ["A"]


class B(A):
    def who(self):
        return "B>" + super().who()

    def chain(self):
        return ["B"] + super().chain()


class C(A):
    def who(self):
        return "C>" + super().who()

    def chain(self):
        return ["C"] + super().chain()


class D(B, C):
    def who(self):
        return "D>" + super(D, self).who()

    def chain(self):
        return ["D"] + super().chain()


d = D()
print(d.who(), d.chain())
print([k.__name__ for k in D.__mro__], [k.__name__ for k in D.mro()])
print(D.__bases__, A.__bases__, D.__base__)
print(issubclass(D, A), issubclass(D, (int, C)), issubclass(A, D), isinstance(d, (str, B)))
print(super(C, d).who(), super(B, D).who(d))
print([k.__name__ for k in A.__subclasses__()])
try:
    class X(A, B):
        pass
except TypeError as e:
    print(e)
try:
    class Y(A, A):
        pass
except TypeError as e:
    print(e)
try:
    class Z(3):
        pass
except TypeError as e:
    print(e)
try:
    class Z(bool):
        pass
except TypeError as e:
    print(e)


class MyInt(int):
    def __add__(self, other):
        return MyInt(int(self) + int(other) + 100)

    def __repr__(self):
        return f"MyInt({int(self)})"


n = MyInt(5)
print(n, n + 1, 1 + n, n * 2, type(n * 2).__name__, n == 5, hash(n) == hash(5), {5: "five"}[n])


class MyList(list):
    def append(self, x):
        super().append(x * 2)


l = MyList([1, 2])
l.append(5)
print(l, len(l), l[-1], isinstance(l, list), type(l[:]).__name__, l + [1])


class MyDict(dict):
    def __missing__(self, key):
        return f"<{key}>"


md = MyDict(a=1)
print(md["a"], md["b"], md.get("b"), md)


class MyStr(str):
    def shout(self):
        return self.upper() + "!"


s = MyStr("abc")
print(s.shout(), s + "d", type(s + "d").__name__, s[1], len(s), repr(s))


class Base:
    def __init__(self, *args, **kw):
        print("Base", args, kw)


class Derived(Base):
    def __init__(self, a, *args, k=1, **kw):
        super().__init__(*args, **kw)
        self.a, self.k = a, k


x = Derived(1, 2, 3, k=5, z=6)
print(x.a, x.k)
try:
    super()
except RuntimeError as e:
    print(e)
try:
    super(D, 3)
except TypeError as e:
    print(e)
