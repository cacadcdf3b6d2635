# Subclasses of the built-in containers.
class L(list):
    def __getitem__(self, i):
        return "item %r" % (i,)

    def __len__(self):
        return 42

    def __iter__(self):
        return iter("xyz")


l = L([1, 2])
print(l, l[0], l[1:], len(l), list(l), [*l], l + [3], l == [1, 2], l * 2, sorted(l), list(reversed(l)), bool(l), 1 in l)
print(list.__len__(l), list.__getitem__(l, 0), tuple(l), (*l,), set(l) == set("xyz"), l.index(2), l.pop(), l)
l.extend(L([7]))
l += L([8])
print(list.__repr__(l), "%s" % l, [0].__add__(l))


class D(dict):
    def __missing__(self, key):
        return "no " + str(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("d", 4)
print(d, d["zz"], d.get("zz"), "zz" in d, dict(d), {**d}, d | {"e": 5}, type(d | {}), type(d.copy()), d == {"a": 1, "b": 4, "c": 3, "d": 4})
print(D.fromkeys("ab", 1), type(D.fromkeys("a", 1)), D([(1, 2)]), D({1: 2}, x=3))


class K(dict):
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return "v"


print(dict(K(a=1)), {**K(a=1)}, K(a=1), list(K(a=1).items()))


class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __repr__(self):
        return "T" + super().__repr__()


t = T(1, 2)
print(t, t + (3,), t * 2, t[0:1], type(t[:]), t == (1, 2), hash(t) == hash((1, 2)), t < (1, 3), {t: 1}[(1, 2)], T(), T(T(1)), t.__getnewargs__(), t.count(1))


class S(set):
    def __init__(self, *a, tag=None):
        super().__init__(*a)
        self.tag = tag


s = S([1, 2], tag="t")
print(s, s.tag, s | {3}, type(s | {3}), s.copy(), s == {1, 2}, len(s), s.__reduce__(), s.__dict__)
s |= {9}
print(type(s), s.tag, s)


class F(frozenset):
    __slots__ = ("x",)


f = F([1])
f.x = 5
print(f, f.x, f | {2}, type(f | {2}), hash(f) == hash(frozenset([1])), f == {1}, F(f) is f, frozenset(f) is f)


class Slotted(list):
    __slots__ = ("x",)


s = Slotted("ab")
s.x = 1
try:
    s.y = 2
except AttributeError as e:
    print(e)
print(s, s.x)
for text in ('class X(tuple): __slots__ = "a"', 'class X(list, dict): pass', "class X(range): pass", "class X(slice): pass", "class X(type({}.keys())): pass", "class X(int, list): pass"):
    try:
        exec(text)
        print("made", text)
    except TypeError as e:
        print(e)


class E(enumerate):
    pass


class Z(zip):
    pass


class M(map):
    pass


class R(reversed):
    pass


print(list(E("ab")), list(Z([1], [2])), list(M(str, [1])), list(R([1, 2])), list(type("Fi", (filter,), {})(None, [0, 1])))


class Meth(list):
    def append(self, x):
        super().append(x + 1)


m = Meth()
m.append(1)
list.append(m, 1)
print(m, Meth.__mro__, isinstance(m, list), m.__class__.__name__)


class Eq(list):
    def __eq__(self, other):
        return "eq"

    __hash__ = None


print(Eq() == [], [] == Eq(), [1] == Eq(), Eq() != [])


class RAdd:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)

    def __index__(self):
        return 2


x = [1]
x += RAdd()
print([1] + RAdd(), (1,) + RAdd(), [1] * RAdd(), x)
x = [1]
x *= RAdd()
print(x)
