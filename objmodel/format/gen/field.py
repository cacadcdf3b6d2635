"""Write testdata/field.txt: format strings as CPython's str.format takes them apart.

Fields: format string, trace or error. The trace lists literals and fields, and
for each field the steps of its name.
"""

import _string
import random
import sys

from quote import line


def trace(s):
    out = []
    for literal, name, spec, conversion in _string.formatter_parser(s):
        out.append("lit<%s>" % literal)
        if name is None:
            continue
        out.append("field<%s|%s|%s>" % (name, spec, conversion or ""))
        first, rest = _string.formatter_field_name_split(name)
        out.append(step(first))
        for is_attr, key in rest:
            out.append(("." if is_attr else "[") + step(key))
    return "".join(out)


def step(key):
    return "#%d" % key if isinstance(key, int) else "'%s'" % key


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    parts = ["{", "}", "{", "}", "{{", "}}", "a", "0", "12", ".", "[", "]", "!", ":", "r", "s", "\xe9", ">5", "{w}", "{}",
             "{0.a[b]!r:>{w}}", "{0}", "\u0663", "99999999999999999999", " ", "\U0001F600"]
    with open("testdata/field.txt", "w", encoding="ascii") as f:
        for i in range(n):
            s = "".join(rng.choice(parts) for _ in range(rng.randrange(8)))
            try:
                got = "=" + trace(s)
            except Exception as e:
                got = "!" + type(e).__name__ + ": " + str(e)
            f.write(line(s, got))


main()
