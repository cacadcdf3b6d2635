x = 1
y = 2


def f():
    global x, z
    x = 10
    z = 30
    y = 5
    del x
    return y


print(f(), y, z)
try:
    x
except NameError as e:
    print(e)
x = "again"
del x, y
try:
    del y
except NameError as e:
    print(e)
d = {"a": 1, "b": [1, 2, 3], "c": 3}
l = [0, 1, 2, 3, 4, 5]
del d["a"], l[0], l[1:3], d["b"][0]
print(d, l)
(a, b), c = [1, 2], 3
del (a, b), [c]
print("a" in globals(), "b" in globals(), "c" in globals())


class O:
    attr = 1


o = O()
o.x = 5
del o.x
print(hasattr(o, "x"))
try:
    del o.attr
except AttributeError as e:
    print(e)
del O.attr
print(hasattr(o, "attr"))


def outer():
    v = 1

    def mid():
        nonlocal v
        v = 2

        def inner():
            nonlocal v
            v += 1
            return v
        return inner
    r = mid()()
    return r, v


print(outer())


def gl():
    def inner():
        global made
        made = "by inner"
    inner()
    return made


print(gl(), made)


def shadow():
    len = lambda s: "shadowed"
    return len([1])


print(shadow(), len([1]))
len = lambda s: "global shadow"
print(len([]))
del len
print(len([]))
for i in range(3):
    pass
print(i)
for i in []:
    pass
print(i)
while True:
    break
else:
    print("no")
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    print(n, end=" ")
else:
    print("else")
for q in (1, 2):
    for w in (3, 4):
        if w == 4:
            break
    else:
        print("inner else")
    print(q, w, end=";")
else:
    print("outer else")
a = b = c = []
a.append(1)
print(b, a is c)
a, b = 1, 2
a, b = b, a
print(a, b)
x = y = z = 0
x += 1
y -= 1
z ^= 5
print(x, y, z, x if y else z, not x, x and y, x or y, x == 1 != y, 1 < 2 < 3 > 2, 1 in [1] == True if False else 0)
i = 0
arr = [0, 0, 0]


def nxt():
    global i
    i += 1
    return i


arr[nxt()] += 5
print(arr, i)
s = t = "abc"
s += "d"
print(s, t)
pass; print("semi"); x = 1; print(x)
if x: print("one line")
elif y: print("no")
else: print("no")


def ret_none():
    return


def no_return():
    pass


print(ret_none(), no_return(), (lambda: None)())
assert True
assert 1, "not raised"
print(__debug__, __name__, __doc__)
tup = 1, *[2, 3], *(), 4
print(tup, [*tup, *tup][::3], {*tup, 9} == {1, 2, 3, 4, 9})
x = (yield_ := 5) + 1
print(x, yield_, (u := 1, 2), u)
if (n := 10) > 5 and (m := n * 2):
    print(n, m)
while (n := n - 3) > 0:
    print(n, end=" ")
print()
print([w for w in range(5) if (h := w * w) > 3], h)
