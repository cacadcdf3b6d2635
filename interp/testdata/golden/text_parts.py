# Texts of ASCII and of all else, short and long, cut and mapped by every method.
import binascii

texts = ["", "ab", "h\xe9llo w\xf6rld", "\u65e5\u672c \u8a9e", "\U0001f600a\U0001f600", "\ud800x\udc00", "\u03a3\u03b1\u03c2 \u03a3\u0391\u03a3",
         "ab\x85cd\u2028e\r\nf\x1cg\n", "\u0130 \u017f \u01c5", "a" * 70 + "\xe9", "\u65e5" * 30, "x\ty\\'\"\xe9", "it's \xe9", "line of line " * 12]
marks = ["a", "\xe9", " ", "\u65e5", "li", "\U0001f600", "\ud800"]
plain = "upper lower casefold title capitalize swapcase split rsplit splitlines isalpha isprintable islower isupper istitle".split()
for t in texts:
    print(ascii([getattr(t, name)() for name in plain]))
    print(ascii([t.splitlines(True), t[::-1], "".join(reversed(t)), repr(t), ascii(t)]))
    shown = []
    for m in marks:
        shown += [t.split(m), t.split(m, 1), t.rsplit(m), t.rsplit(m, 2), t.partition(m), t.rpartition(m), t.count(m), t.find(m), t.rfind(m)]
        shown += [t.replace(m, "\xe9"), t.replace(m, ""), t.replace(m, "yy"), t.replace(m, "z", 1), t.ljust(9, m[0]), t.center(75, m[0])]
    for n in range(-3, 4):
        shown += [t * n, t[n:], t[:n], t[n:n + 2], t.center(n, "-"), t[n::-2] if n else t]
    it = reversed(t)
    shown += [next(it, 0), list(it), list(it), list(t), sorted(t), hash(t + "\xe9") == hash("".join(list(t) + ["\xe9"]))]
    print(binascii.crc32(ascii(shown).encode()), ascii(shown)[:60])

classes = "isspace isdecimal isdigit isnumeric isalpha isalnum isprintable isupper islower istitle upper lower title swapcase".split()
for c in range(300):
    found = [getattr(t, name)() for t in (chr(c), chr(c) * 9, "abcdefgh" + chr(c) + "XYZ") for name in classes]
    print(c, binascii.crc32(ascii(found).encode()))

for b in [b"", b"a b  c", b" a\tb\n", b"x,y,,z", b"a\r\nb\rc\n\n", bytearray(b"p q r"), b"a" * 130 + b" " + b"b" * 20, b" ".join(b"w%d" % i for i in range(40))]:
    print(b.split(), b.split(None, 1), b.rsplit(None, 2), b.split(b","), b.rsplit(b",", 1), b.splitlines(), b.splitlines(True), b.split(b" ", 3))

words = " ".join("word%d" % i for i in range(500))
print(words.split() == words.split(" ") == words.rsplit() == words.rsplit(" "), words.split(None, 20)[20][:10], words.rsplit(" ", 18)[0][-9:])
lines = "\n".join("line %d \xe9" % i for i in range(500))
print(lines.splitlines() == lines.split("\n"), lines.splitlines(True)[:2], lines.encode().splitlines()[-1])

class Text(str):
    pass

print([type(x) for x in Text("ab").split("x")], type(Text("ab").replace("x", "y")), Text("a,b").split(Text(",")))

operand = {"a": 1, "b": "x", "\xe9": 2, 1: 3, "f": 2.5, "": 9, "n": None}
for form in ["%(a)s", "%(a)5d|%(b)-5s|", "%(c)s", "%(\xe9)s", "%(a)", "%(a)%", "%(f).2f %(a)x %%", "%(b)r", "%()s", "%(a(b)c)s", "%(a)s %s", "%s", "x", "%(n)s"]:
    try:
        print(ascii(form % operand))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

class Default(dict):
    def __missing__(self, key):
        return "missing " + key

print("%(zz)s" % Default())
