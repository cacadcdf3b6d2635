# What patterns of the shell become, and what they match.
import fnmatch
import random

r = random.Random(3)
names = ["", "a", "b", "ab", "a-b", "]", "a]", "-", "!a", "^", "a.b", "\\", "a\nb", "&&", "AB"]
for _ in range(300):
    p = "".join(r.choice("ab*?[]!-^\\&~|.") for _ in range(r.randint(0, 9)))
    print(repr(p), fnmatch.translate(p), fnmatch.filter(names, p))
print(fnmatch.fnmatch(b"abc", b"a*"), fnmatch.filter([b"a", b"b"], b"[!a]"), fnmatch.fnmatchcase("A", "a"))
