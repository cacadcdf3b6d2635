import sys
print()
print("a", 1, None, sep="")
print("x", "y", sep=", ", end=".\n")
print(*"abc", sep="\n")
print([1, "two", 3.0], ("t",), {"k": [1]}, {1}, b"b", 1j, True, ..., sep=" / ")
print("é", "日本", "😀", "\t|", repr("\t|"))
print("err", file=sys.stderr)
sys.stdout.write("raw ")
n = sys.stdout.write("héllo\n")
print(n)


class W:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        self.parts.append("<flush>")


w = W()
print("to", "w", file=w)
print("x", end="", file=w, flush=True)
print(w.parts)
old = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = old
print(w.parts[-2:])
for bad in (dict(sep=1), dict(end=1), dict(file=3), dict(nope=1)):
    try:
        print("a", "b", **bad)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class S:
    def __str__(self):
        return "S-str"

    def __repr__(self):
        return "S-repr"


print(S(), [S()], f"{S()}", f"{S()!r}", str([S()]), "%s|%r" % (S(), S()), sep=" ; ")
print(None, file=None)
print("end", end="")
print("", flush=True)
print("sep none", 1, sep=None, end=None)
sys.stderr.write("written to err\n")
sys.stdout.flush()
import io
b = io.StringIO()
print("in memory", 1, file=b)
b.write("more")
print(repr(b.getvalue()), b.getvalue().splitlines())
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read(), b.tell(), b.seek(0), b.readlines())
