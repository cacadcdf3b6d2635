l = list(range(10))
print(l[2:5], l[:3], l[7:], l[-3:], l[:-7], l[::3], l[::-1], l[8:2:-2], l[5:2], l[-100:100], l[100:], l[:], l[-1:-4:-1])
s = "abcdefghij"
print(s[2:5], s[::-1], s[::4], s[-4:-1], s[5:1:-1], s[1:1] == "", s[slice(1, 3)], (1, 2, 3)[1:], range(10)[2:8:2], range(10)[::-1])
l[2:5] = ["x"]
print(l)
l[1:1] = [100, 200]
print(l)
l[::2] = "abcde"
print(l)
try:
    l[::2] = [1]
except ValueError as e:
    print(e)
try:
    l[0:2] = 5
except TypeError as e:
    print(e)
try:
    l[::2] = 5
except TypeError as e:
    print(e)
del l[1:3]
print(l)
del l[::2]
print(l)
del l[:]
print(l)
l[5:] = [1, 2]
l[:0] = (n for n in range(3))
print(l)
l[:] = l[::-1]
print(l)
l[1:3] = l
print(l)
l[-1:] = []
print(l)
m = [1, 2, 3, 4, 5, 6]
m[::-2] = [10, 20, 30]
print(m)
del m[-1:-4:-2]
print(m)
m[4:1] = ["ins"]
print(m)
for sl in (slice(5), slice(1, 5), slice(1, 9, 2), slice(None, None, -1), slice(-3, None), slice(20, 30)):
    print(sl, sl.start, sl.stop, sl.step, sl.indices(10))
print(slice(1, 2) == slice(1, 2), slice(1) != slice(2), repr(slice("a", [1], None)))
for f in (lambda: s[::0], lambda: s["a":], lambda: [][:"x"], lambda: slice(), lambda: [1][1.5:], lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: s[1:2, 3], lambda: {}[1:2]):
    try:
        print(f())
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)


class Ix:
    def __index__(self):
        return 3


print(s[Ix():], s[:Ix()], s[:True], s[None:None:None])
n = [0] * 5
n[1:4] = [1, 2, 3]
n += n[:2]
n *= 2
print(n, n.count(0), [1, 2] * -1, [[]] * 3, "ab" * 3, 2 * (1,), [] * 5)
a, *b, c = s
print(a, b, c)
*a, b = [1]
print(a, b)
(a, b), [c, *d] = (1, 2), "xyz"
print(a, b, c, d)
for code in ("a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 5", "[] = [1]"):
    try:
        if code == "a, b = 1,":
            a, b = 1,
        elif code == "a, b = 1, 2, 3":
            a, b = 1, 2, 3
        elif code == "a, *b, c = [1]":
            a, *b, c = [1]
        elif code == "a, b = 5":
            a, b = 5
        else:
            [] = [1]
    except (ValueError, TypeError) as e:
        print(code, "->", e)
a = b = [1]
a[0], a = 5, [7]
print(a, b)
i = 0
i, n[i] = 1, 99
print(i, n[:3])
b2 = bytearray(b"hello")
b2[1:3] = b"XYZ"
del b2[0]
print(b2, b"abc"[::-1], b"abc"[1], b"abc"[1:2])
