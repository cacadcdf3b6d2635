import sys


class R:
    def __init__(self):
        self.me = self

    def __repr__(self):
        return f"R({self.me!r})"


class E:
    def __eq__(self, o):
        return self == o


class H:
    def __hash__(self):
        return hash(self)


class L:
    def __len__(self):
        return len(self)


class S:
    def __str__(self):
        return str(self)


class B:
    def __bool__(self):
        return bool(self)


class It:
    def __iter__(self):
        return iter(self)


class C:
    def __contains__(self, x):
        return x in self


class Lt:
    def __lt__(self, o):
        return sorted([self, o])


for name, f in (("repr", lambda: repr(R())), ("eq", lambda: E() == 1), ("hash", lambda: hash(H())), ("len", lambda: len(L())), ("str", lambda: str(S())), ("bool", lambda: bool(B())), ("iter", lambda: list(It())), ("contains", lambda: 1 in C()), ("sorted", lambda: sorted([Lt(), Lt()])), ("format", lambda: f"{S()}")):
    try:
        f()
    except RecursionError as e:
        print(name, type(e).__name__, str(e)[:32])
l = []
for _ in range(100000):
    l = [l]
for name, f in (("repr list", lambda: repr(l)), ("eq list", lambda: l == [l])):
    try:
        f()
        print(name, "fine")
    except RecursionError as e:
        print(name, type(e).__name__, str(e)[:32])
t = (1,)
for _ in range(1000):
    t = (t,)
print(hash(t) == hash((t[0],)))
d = {}
for _ in range(100000):
    d = {"k": d}
try:
    str(d)
except RecursionError as e:
    print("str dict", str(e)[:32])
a, b = [], []
a.append(b)
b.append(a)
print(a, b)
try:
    print(a == b)
except RecursionError as e:
    print(e)
c = []
c.append(c)
e = []
e.append(e)
try:
    print(c == e)
except RecursionError as err:
    print(err)
print(c == c, c in c)
d = {}
d["d"] = d
print(d, [d], {"x": c})
deep = lambda k: [deep(k - 1)] if k else []
print(deep(50))
def mapper(x):
    return list(map(mapper, [x]))
try:
    mapper(1)
except RecursionError as e:
    print(str(e)[:32])
def keyer(x):
    return sorted([x], key=keyer)
try:
    keyer(1)
except RecursionError as e:
    print(str(e)[:32])
print(isinstance(1, ((((int,),),),)))
nest = int
for _ in range(100000):
    nest = (nest,)
try:
    isinstance("a", nest)
except RecursionError as e:
    print(str(e)[:32])
print("survived")
