print((a := 5) + a, [b := 1, b + 1], (c := (d := 2) * 3), c, d)
if (m := "abc".find("c")) > 0:
    print("found", m)
data = [1, 2, 3, 4]
print([y for x in data if (y := x * x) > 4], y)
print({k: v for k in "ab" if (v := ord(k))}, v)
while (line := data.pop() if data else None) is not None:
    print(line, end=" ")
print()


def f(n):
    if (r := n * 2) > 5:
        return r
    return -r


print(f(2), f(3))
print(any((w := x) > 2 for x in [1, 2, 3, 4]), w)


def outer():
    total = 0
    [total := total + i for i in range(5)]
    return total


print(outer())
first, *rest = range(5)
*init, last = "hello"
a, *b, c = [1, 2]
print(first, rest, init, last, a, b, c)
[x, [y, *z]] = 1, (2, 3, 4)
print(x, y, z)
for i, *j in [(1, 2, 3), "ab"]:
    print(i, j)
for (p, q), r in [((1, 2), 3)]:
    print(p, q, r)
(t,) = [9]
[u] = (8,)
print(t, u)
args, kw = [1, 2], {"k": 3}


def show(*a, **k):
    return a, k


print(show(*args, 5, *"xy", **kw, z=1), show(*[], **{}), show(*range(3), *(i for i in "q")), show(**{"a": 1}, **{"b": 2}))
print([*args, *args], (*args,), {*args, 3}, {**kw, "k": 4, **{"n": 5}}, [*{"d": 1}], *args)
a, b = b, a = 1, 2
print(a, b)
x = [1, 2, 3]
x[0], x[1:] = x[-1], [x[0]]
print(x)
a = [0] * 3
a[:], b = (7, 8), 9
print(a, b)


class O:
    pass


o = O()
o.x, o.y = o.z = (1, 2)
print(o.__dict__)
d = {}
d["a"], *d["rest"] = 1, 2, 3
print(d)
for d["i"] in range(3):
    pass
print(d["i"])
with __import__("io").StringIO("text") as (fh2):
    print(fh2.read())
print(lambda *a, k=1, **kw: (a, k, kw)) if False else print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
def ret():
    return 1, *[2, 3]
def yld():
    yield 1, *[2]
print(ret(), list(yld()), [*ret(), *yld()])
x = 5 if (n := 3) > 2 else n
print(x, n, (n := n + 1, n), f"{(n := 10)} {n}")
