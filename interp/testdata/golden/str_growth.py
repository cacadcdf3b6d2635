# Long strings: growth by +, code points far inside, slices, and limits.
def grow(n, piece):
    s = ""
    seen = []
    for i in range(n):
        s += piece
        if i % 50 == 0:
            seen.append(s)
    return s, seen


for piece in ("ab", "\u00e9", "\U0001F600x", "\ud800"):
    s, seen = grow(400, piece)
    print(len(s), ascii(s[:3]), ascii(s[-3:]), len(seen), [len(x) for x in seen], s == piece * 400, hash(s) == hash(piece * 400))
    t = seen[3] + "tail"
    u = seen[3] + "other"
    print(len(t), len(u), ascii(t[-5:]), ascii(u[-5:]), s == piece * 400, s.startswith(seen[-1]), s[len(s) // 2] == piece[0])

base = "x" * 50 + "y"
a = base + "1"
b = a + "2"
c = a + "3"
d = b + "4"
print(a[-2:], b[-3:], c[-3:], d[-4:], len(d), b[:-1] == a, c[:-1] == a)

mixed = "".join(chr(0x41 + i % 26) + chr(0xE9 + i % 7) + chr(0x4E00 + i) for i in range(500))
print(len(mixed), [ascii(mixed[i]) for i in (0, 1, 63, 64, 65, 127, 128, 700, 1498, 1499, -1, -1500)])
print(ascii(mixed[60:70]), ascii(mixed[1490:]), ascii(mixed[::400]), ascii(mixed[-5:-1]), mixed.find("\u4e64"), mixed.index("A", 600), mixed.rfind("A"), mixed.count("\u00e9"))
print(mixed[100:200] == "".join(mixed[i] for i in range(100, 200)), mixed[::-1][::-1] == mixed, [mixed.find(mixed[i]) for i in range(0, 60, 7)])

for f in (
    lambda: "a" * (2**62), lambda: "ab" * (2**62), lambda: "a" * (2**63), lambda: "a" * -(2**63), lambda: "a".center(2**62), lambda: "a".ljust(2**40),
    lambda: "%*d" % (2**62, 1), lambda: "%.*f" % (2**31, 1), lambda: format("a", "99999999999999"), lambda: f"{1:99999999999999}", lambda: "a".zfill(2**60),
    lambda: b"a" * (2**62), lambda: bytearray(2**62), lambda: bytes(2**62), lambda: "%9223372036854775807s" % "a", lambda: "%99999999999999999999s" % "a",
):
    try:
        print(len(f()))
    except (MemoryError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
