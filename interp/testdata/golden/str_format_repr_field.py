"""Fields with !r of the common types, and what is not common about them."""


class S(str):
    def __repr__(self):
        return "S!"


class I(int):
    def __repr__(self):
        return "I!"


class F(float):
    def __repr__(self):
        return "F!"


for v in ["", "a", "ab c", "it's", 'a"b', "'\"", "\\", "\n", "\x7f", "é", "\ud800", "😀", 0, -7, 10**30, True,
          1.5, -0.0, 1e300, float("nan"), None, S("x"), I(3), F(2), b"x", [1, "a"], "x" * 200]:
    print(ascii("{!r}".format(v)), ascii("<{!r}>".format(v)), ascii("<{0!r} {0}>".format(v)), ascii("é{k!r}".format(k=v)))
    for f in ["{!r:>5}|", "{!r:}|", "{!s}|", "{!a}|", "|{!r:d}", "|{!r:.2f}", "|{!r!r}", "|{!rr}", "|{0!r}{}", "|{!r}{0}", "|{0[0]!r}",
              "|{!r}}", "|{!r}}}", "|{!r", "|{!r:", "|{x!r}", "|{!r!}", "|{!r:{}}", "|{!!r}", "|{0!!r}", "|{a!r!r}", "|{!}r"]:
        try:
            print(f, ascii(f.format(v, 9)))
        except (ValueError, KeyError, IndexError, TypeError) as e:
            print(f, type(e).__name__, e)

odd = {"a!r": 1, "a.b": 2, "a[0]": 3, "a": "x", "a!": 4}
for f in ["{a!r}|", "{a!r!r}|", "{a.b}|", "{a[0]}|", "{a[0]!r}|", "{a!}|", "{a!!r}|"]:
    try:
        print(f, f.format(**odd))
    except (ValueError, AttributeError) as e:
        print(f, type(e).__name__, e)
