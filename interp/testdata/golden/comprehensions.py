print([x * y for x in range(3) for y in range(x, 3) if (x + y) % 2])
print([[i * j for j in range(3)] for i in range(3)])
print({k: v for k, v in zip("abc", range(3))}, {x % 3 for x in range(10)})
print([x for x in range(20) if x % 2 if x % 3], [(a, b) for a, *b in ["xyz", (1, 2, 3)]])
x = "outer"
print([x for x in range(3)], x)
print([(lambda: x)() for x in range(3)])
fs = [lambda: x for x in range(3)]
print([f() for f in fs])


def f():
    y = 10
    return [y + z for z in range(3)], [[y * z * w for w in range(2)] for z in range(2)]


print(f())


class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    try:
        bad = [i for _ in range(1) for i in items]
    except NameError as e:
        err = str(e)


print(C.doubled, getattr(C, "err", None), getattr(C, "bad", None))
print({i: [j for j in range(i)] for i in range(4)})
print([y := 5, y ** 2], [last := n for n in range(4)], last)
print([total := 0] and [total := total + v for v in range(5)], total)
print(any((hit := n) > 3 for n in range(10)), hit)
print(list(x + y for x in "ab" for y in "cd"))
print(dict([(i, i * i) for i in range(3)]), tuple(i for i in range(3)))
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [v for row in m for v in row])
print([i if i % 2 else -i for i in range(5)], [i for i in range(5) if not i or i > 3])
d = {"a": 1, "b": 2}
print({v: k for k, v in d.items()}, [k for k in d], {**d, "c": 3}, [*d, *d.values()])
for thunk in (lambda: [a for a, b in [1]], lambda: [a for a, b in [(1, 2, 3)]], lambda: {[]: 1 for _ in range(1)},
              lambda: [undefined for _ in range(1)], lambda: [1 for x in 5], lambda: {k for k in [[]]}):
    try:
        print(thunk())
    except (TypeError, ValueError, NameError) as e:
        print(type(e).__name__, e)
it = iter(range(10))
print([(a, b) for a, b in zip(it, it)])
g = (i for i in [1, 2, 3])
print(2 in g, list(g))


def order():
    log = []

    def t(v):
        log.append(v)
        return v
    {t(("k", i)): t(("v", i)) for i in range(2)}
    [t(("e", i)) for i in t([1, 2]) if t(i)]
    return log


print(order())


def closure_gen():
    k = 3
    g = (k * i for i in range(3))
    k = 100
    return list(g)


print(closure_gen())
vals = [1, 2]
g = (v for v in vals)
vals.append(3)
print(list(g))
vals = [1, 2, 3]
g = (v for v in vals if v in keep)
keep = [2, 3]
print(list(g))
print([locals_in for locals_in in [sorted(k for k in {"a": 1})]])
print([[x, y] for x in (1, 2) for y in (x, x + 1)], [(x, y) for x, y in {1: 2}.items()])
print(sum(1 for _ in "hello" if _ == "l"), sorted({c: 1 for c in "banana"}))
