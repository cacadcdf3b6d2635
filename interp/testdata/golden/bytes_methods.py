b = b"hello world"
print(b, b[0], b[-1], b[1:4], b[::-1], len(b), list(b[:3]), b.upper(), b.find(b"o"), b.replace(b"o", b"0"), b.split(), b.split(b"o"), b.startswith(b"he"), b.count(b"l"), b.index(119), 104 in b, b"wor" in b, b.title(), b.hex(), b.hex(" "), b.hex("-", 2))
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(), bytes(b"x"), bytes.fromhex("00 ff 1A"), bytes(range(5)), b"a" + b"b", b"ab" * 2, b"a" < b"b", b"a" == b"a", b"a" == "a", hash(b"a") == hash(b"a"), b"\x00\n\t\r\\'\"\x7f\x80", b"it's", b'q"', b"\x41\101\t", br"\n")
print(b"x,y".partition(b","), b"  a ".strip(), b"abc".decode(), b"\xff".decode("latin-1"), b"\xffa".decode("utf-8", "replace"), b"\xffa".decode("utf-8", "ignore"), b"\xffa".decode("ascii", "backslashreplace"), b"-".join([b"a", b"b"]), b"a".isalpha(), b"12".isdigit(), b"ab".center(5), b"7".zfill(3), b"a\nb".splitlines(), b"abc".translate(None, b"b"), b"aBc".swapcase(), b"%d %s %x" % (1, b"z", 255), b"abc".removeprefix(b"a"), b"abc".rfind(b"c"), b"a\tb".expandtabs(2))
for f in (lambda: b"a" + "b", lambda: b"a".find("a"), lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(-1), lambda: bytes(["a"]), lambda: b"a"[5], lambda: b"\xff".decode(), lambda: b"a\xe2\x82".decode(), lambda: b"\x80".decode("ascii"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b"a".join(["x"]), lambda: b"a" < "a", lambda: "a" in b"a", lambda: 300 in b"a", lambda: b"a".split(""), lambda: b"a".index(b"z"), lambda: int(b"x"), lambda: b"a".foo, lambda: bytes(1.5), lambda: b"%d" % "a", lambda: b"\xc3\x28".decode(), lambda: b"\xed\xa0\x80".decode(), lambda: b"\xf4\x90\x80\x80".decode(), lambda: b"a".decode("nope")):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, AttributeError, LookupError) as e:
        print(type(e).__name__, e)
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a[0] = 65
a += b"!"
a.insert(0, 42)
print(a, a.pop(), a.pop(0), a, len(a), a[1:3], bytes(a), a == b"Abcdef", a.find(b"c"), a.upper(), a.decode())
a.remove(98)
a.reverse()
del a[0]
a[1:2] = b"zzz"
print(a, bytearray(2), bytearray([1]), bytearray("x", "ascii"), a.copy() is a, a * 2, a + b"q", type(a + b"q").__name__, type(b"q" + a).__name__)
for f in (lambda: a.append(256), lambda: a.append("x"), lambda: a.remove(1), lambda: bytearray().pop(), lambda: hash(a), lambda: a.__setitem__(0, 999), lambda: a.extend([300])):
    try:
        print(f())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
a.clear()
print(a, bool(a), int.from_bytes(b"\x01\x00", "big"), b"abc"[0:1], [x for x in b"ab"], max(b"az"), sorted(b"ba"), bytes(reversed(b"abc")), b"".join([]), b"a" in [b"a"], {b"k": 1}[b"k"])
