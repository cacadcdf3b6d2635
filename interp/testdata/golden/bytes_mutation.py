# bytearrays that change while they are used, and how bytes share or copy.
a = bytearray(b"abc")


class Grow:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        a.extend(b"xyz")
        return self.n


class Shrink:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        a.clear()
        return self.n


for f in (
    lambda: a[Grow(1)], lambda: a[Grow(0):Grow(5)], lambda: a.find(b"x", Grow(0)), lambda: a.insert(Grow(1), 65), lambda: a.pop(Grow(0)),
    lambda: a.__setitem__(Grow(0), 66), lambda: a * Grow(1), lambda: a.append(Grow(70)), lambda: a.count(Grow(97)),
    lambda: a[Shrink(0)], lambda: a.extend([1, 2, 3]), lambda: a[Shrink(1):], lambda: a.extend(b"hello"),
    lambda: a.find(b"l", Shrink(0)), lambda: a.extend(b"hello"), lambda: a.pop(Shrink(0)), lambda: a.insert(Shrink(3), 65), lambda: a.extend(b"bc"), lambda: a.remove(Shrink(65)),
):
    try:
        r = f()
    except (IndexError, ValueError, TypeError) as e:
        r = type(e).__name__ + " " + str(e)
    print(r, a)
a = bytearray(b"0123456789")
it = iter(a)
print(next(it), it.__length_hint__(), next(it))
a.clear()
print(list(it), it.__length_hint__())
a[:] = b"0123456789"
a[2:5] = b"ABCDEFG"
print(a)
a[::2] = b"-" * len(a[::2])
print(a)
del a[::3]
print(a)
del a[-1::-2]
print(a)
a[1:1] = [1, 2, 3]
a[len(a):] = (x for x in b"end")
print(a)
a[3:1] = b"INS"
print(a)
try:
    a += a
except BufferError as e:
    print(e)
print(a, len(a))
a *= 2
a[:] = a[::-1]
print(len(a), a[:10])
a.extend(a)
print(len(a))
b = a
b += b"!"
print(a is b, a[-1:])
c = bytes(a)
a[0] = 0
print(c[0] == a[0], c == a, type(a[1:3]), type(c[1:3]), c[:] is c, bytes(c) is c, bytearray(c) == c, c == bytearray(c), c != bytearray(c), c < bytearray(b"\xff"))


class BA(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = "hi"


x = BA(b"sub")
print(x, repr(x), x.note, type(x + b"a"), type(b"a" + x), type(x[:1]), type(x.upper()), x == b"sub", x.copy(), type(x.copy()), BA.fromhex("6162"), type(BA.fromhex("6162")), len(x))
x += b"more"
print(type(x), x, x.note, x.__reduce_ex__(4)[1:])


class BS(bytes):
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __repr__(self):
        return "BS"


y = BS(b"abc")
print(y, str(y), bytes(y), type(bytes(y)), type(y.strip()), y + b"d", y[0], y == b"abc", {y: 1}[b"abc"], b"%s" % y, b"".join([y]), type(b"".join([y])), BS([65, 66]).lower(), y.hex(), y.decode())
