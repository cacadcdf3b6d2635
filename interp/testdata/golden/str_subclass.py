# Subclasses of str, and what strings ask of other objects.
class S(str):
    pass


class Loud(str):
    def __str__(self):
        return "loud " + str.upper(self)

    def __repr__(self):
        return "Loud(" + str.__repr__(self) + ")"

    def __format__(self, spec):
        return "<" + spec + ">"

    def __add__(self, other):
        return Loud(str.__add__(self, other))

    def __len__(self):
        return 99

    def __getitem__(self, i):
        return "item"

    def __contains__(self, x):
        return True

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


class Count(str):
    def __new__(cls, text, n):
        self = super().__new__(cls, text)
        self.n = n
        return self


s = S("hello")
print(s, repr(s), type(s), type(s.upper()), type(s[:]), type(s + "x"), type("x" + s), type(s * 1), type(str(s)), len(s), s == "hello", hash(s) == hash("hello"))
print({s: 1}["hello"], {"hello": 2}[s], s in ["hello"], "hello" in {s}, s.strip() is s, type(s.strip()), type(s.join(["a"])), type("".join([s])), s.__class__.__name__, isinstance(s, str))
s.x = 5
print(s.x, s.__dict__, type(s.replace("q", "r")), type(s.lower()), type(s.ljust(2)), type(s.removeprefix("zz")), type(s.format()), type(s % ()), type(s.translate({})), type(s.expandtabs()), type(s.zfill(2)))
l = Loud("abc")
print(l, repr(l), f"{l}", f"{l!s}", f"{l!r}", f"{l:>5}", format(l), "%s %r" % (l, l), "{} {!r} {:x}".format(l, l, l), str(l), len(l), l[0], "q" in l, l == 5, hash(l), l + "d", type(l + "d"))
print(l.upper(), str.__len__(l), "".join([l, l]), l.find("b"), "zabc".find(l), l.split("b"), [c for c in l], str.__str__(l), type(str.__str__(l)))
c = Count("text", 3)
print(c, c.n, c + "!", Count.__mro__, str.__new__(S, "made"), type(str.__new__(S, "made")), S(b"ab", "ascii"), type(S(b"ab", "ascii")), S(), S(5), S(object="k"))


class StrOf:
    def __init__(self, r):
        self.r = r

    def __str__(self):
        return self.r


print(type(str(StrOf(S("sub")))), str(StrOf(S("sub"))), type(S(StrOf(S("sub")))), "%s" % StrOf("plain"), f"{StrOf('fmt')}", "{}".format(StrOf("f2")))
for bad in (5, None, b"x"):
    for f in (lambda: str(StrOf(bad)), lambda: "%s" % StrOf(bad), lambda: f"{StrOf(bad)}", lambda: S(StrOf(bad))):
        try:
            print(f())
        except TypeError as e:
            print(e)


class Fmt:
    def __init__(self, r):
        self.r = r

    def __format__(self, spec):
        if isinstance(self.r, Exception):
            raise self.r
        return self.r

    def __repr__(self):
        return "Fmt\u00e9"


for r in ("ok", S("sub"), 5, None, ValueError("boom")):
    for f in (lambda: format(Fmt(r), "x"), lambda: f"{Fmt(r):x}", lambda: "{:x}".format(Fmt(r)), lambda: "{!r:>8}|{!a}".format(Fmt(r), Fmt(r))):
        try:
            v = f()
            print(v, type(v))
        except Exception as e:
            print(type(e).__name__, e)


class Radd:
    def __radd__(self, other):
        return "radd " + other

    def __rmul__(self, other):
        return "rmul " + other

    def __rmod__(self, other):
        return "rmod " + other

    def __eq__(self, other):
        return "eq"

    def __lt__(self, other):
        return "lt"

    def __gt__(self, other):
        return "gt"


print("a" + Radd(), "a" * Radd(), "%s" % Radd() != "", "a" == Radd(), "a" < Radd(), "a" > Radd(), "a" != Radd())


class RS(str):
    def __radd__(self, other):
        return "RS.radd"

    def __rmod__(self, other):
        return "RS.rmod"

    def __rmul__(self, other):
        return "RS.rmul"


print("a" + RS("b"), "%s" % RS("b"), RS("a") + "b", 3 * RS("x"))


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        print("index", self.i)
        return self.i


print("abcdef"[Index(2)], "abcdef"[Index(1):Index(5):Index(2)], "ab" * Index(3), "abcabc".find("c", Index(3)), "a b c".split(None, Index(1)), "aXaX".replace("X", "-", Index(1)), "x".center(Index(5), "."), "%*d" % (5, 3), "%c" % Index(65), "%d %x" % (Index(65), Index(65)))


class Table:
    def __getitem__(self, i):
        if i == 97:
            raise LookupError
        if i == 98:
            raise IndexError
        if i == 99:
            return None
        return chr(i + 1)


print("abcdef".translate(Table()), "xyz".translate({120: "XX", 121: None, 122: 0x1F600}))


class Map(dict):
    def __missing__(self, key):
        return "<" + key + ">"


class GetItem:
    def __getitem__(self, key):
        return ("got", key)


print("{a} {b}".format_map(Map(a=1)), "%(a)s %(b)s" % Map(a=1), "{0.a} {0[k]} {0[3]} {x.__class__.__name__}".format_map(Map()) if 0 else "", "{k[0]}".format(k=GetItem()), "{k[x y]}".format(k=GetItem()), "%(z)s" % GetItem(), "{a.b.c}".format(a=type("A", (), {"b": type("B", (), {"c": 9})})))
print("".join(x for x in "abc"), ",".join({"k": 1, "j": 2}), ",".join(map(str, range(4))), "-".join(("a", S("b"), "c")))
print(sorted(["b", "A", "a", "\u00e9", "Z", "z"]), max("hello"), min(["b", "a"]), list(reversed("abc")), list(enumerate("ab")), dict(zip("ab", "cd")), tuple("xy"), set("aa"), all("a"), any(""))
