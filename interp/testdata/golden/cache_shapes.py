class P:
    pass


def get(o):
    return (o.a, o.b)


objs = []
for order in ("ab", "ba", "cab", "acb", "abc", "bca"):
    p = P()
    for c in order:
        setattr(p, c, order + c)
    objs.append(p)
for _ in range(3):
    print([get(o) for o in objs])
del objs[0].a
objs[0].a = "again"
print(get(objs[0]), list(objs[0].__dict__))
objs[1].__dict__["a"] = "through dict"
print(get(objs[1]))
objs[1].__dict__.clear()
try:
    get(objs[1])
except AttributeError as e:
    print(e)
objs[1].__dict__.update(b=1, a=2)
print(get(objs[1]), objs[1].__dict__)
d = {"a": "shared", "b": "dict"}
objs[2].__dict__ = d
print(get(objs[2]))
d["a"] = "changed outside"
objs[2].b = "changed inside"
print(get(objs[2]), d)
del objs[2].a
print(d)
big = P()
for i in range(200):
    setattr(big, f"n{i}", i)
print(sum(getattr(big, f"n{i}") for i in range(200)), len(big.__dict__), list(big.__dict__)[:3])
for i in range(0, 200, 2):
    delattr(big, f"n{i}")
print(len(vars(big)), list(vars(big))[:3])
big.__dict__[5] = "int key"
print(big.__dict__[5], sorted(map(str, big.__dict__))[:2])
try:
    print(getattr(big, "n0"))
except AttributeError as e:
    print(e)
v = vars(big)
big.late = 1
print("late" in v, v is big.__dict__, v["late"])
for k in list(v):
    del v[k]
print(big.__dict__, hasattr(big, "late"))


class Counter:
    def __init__(self):
        self.n = 0

    def step(self):
        self.n += 1
        self.n **= 2
        return self


c = Counter()
for _ in range(6):
    c.step()
print(c.n)
q = P()
q.x = 1
r = P()
r.__dict__.update(q.__dict__)
r.x += 1
print(q.x, r.x, q.__dict__ == r.__dict__, q.__dict__ is r.__dict__)
e = iter(q.__dict__)
q.y = 2
try:
    next(e)
except RuntimeError as err:
    print(err)
for k, val in sorted(vars(q).items()):
    print(k, val, end=" ")
print({**vars(q)}, dict(vars(q), z=1), "x" in vars(q), len(vars(q)), vars(q).pop("x"), hasattr(q, "x"))


def make(n):
    class K:
        tag = n

        def get(self):
            return self.tag
    return K()


print([make(i).get() for i in range(5)])
