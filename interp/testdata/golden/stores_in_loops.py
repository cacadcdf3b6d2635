# Stores of global variables in loops, where each store remembers the place.
import sys

for i in range(3):
    x = i * 2
    x += 1
    if i == 1:
        del x
        x = "again"
    print(i, x)

source = """
for i in range(3):
    y = i
    y += 1
    print(y, 'y' in globals(), 'y' in locals())
"""
code = compile(source, "<source>", "exec")
inner, outer = {}, {}
exec(code, outer, inner)
print(sorted(k for k in outer if k != "__builtins__"), sorted(inner))
exec(code, outer)
print(sorted(k for k in outer if k != "__builtins__"), outer["y"])
exec(code, outer, inner)
exec(code, {"y": 5})
exec(code, outer, inner)
print(outer["y"], inner["y"])


class Names(dict):
    def __setitem__(self, name, value):
        print("set", name, value)
        super().__setitem__(name, value)


exec(code, {}, Names())


def count(n):
    global total, fresh
    for k in range(n):
        total = k
        fresh = total
        if k == 2:
            del fresh
            globals()["fresh"] = "made by hand"
            for name in range(40):
                globals()[f"other{name}"] = name
    return total


print(count(5), fresh, other39)

for n in range(4):
    len = (lambda v: "mine") if n == 1 else len
    print(len([1, 2]))
    if n == 2:
        del len

while n:
    n -= 1
    (walrus := n)
    sys.modules[__name__].__dict__["n"] = n
print(n, walrus)


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


for n in range(3):
    loud = Loud(n)
    print("made", n)
loud = None


class Body:
    for z in range(3):
        w = z * 2
    global made_global
    for made_global in range(4):
        pass


print(Body.w, Body.z, made_global)
print(code.co_names, count.__code__.co_names)
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
    print(a, b, c)
for Body.attr in range(2):
    pass
print(Body.attr)
g = [n for n in range(3) for outer_value in [n]]
print(n, g)
