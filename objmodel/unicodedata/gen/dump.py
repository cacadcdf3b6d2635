"""Print what the running CPython knows of every code point, one line each.

Fields, separated by tabs: code point, flags (a letter per true property),
decimal value, digit value, and the full upper, lower, title and fold mappings
as hexadecimal code points joined by commas. Properties that have no method of
their own (Cased, Case_Ignorable, line boundary) are seen through the methods
that consult them.
"""

import sys
import unicodedata

FINAL_SIGMA = "\u03c2"


def flags(c):
    out = []

    def put(letter, true):
        if true:
            out.append(letter)

    put("a", c.isalpha())
    put("c", c.isdecimal())
    put("d", c.isdigit())
    put("n", c.isnumeric())
    put("s", c.isspace())
    put("p", c.isprintable())
    put("u", c.isupper())
    put("l", c.islower())
    put("t", c.istitle() and not c.isupper())
    put("S", c.isidentifier())
    put("C", ("a" + c).isidentifier())
    put("L", len(("a" + c + "b").splitlines()) == 2)
    put("k", (c + "a").title()[-1] == "a")
    alone = (c + "\u03a3").lower()[-1] == FINAL_SIGMA
    after = ("a" + c + "\u03a3").lower()[-1] == FINAL_SIGMA
    put("i", after and not alone)
    return "".join(out)


def points(s):
    return ",".join("%x" % ord(x) for x in s)


def lower(c):
    return "\u03c3" if c == "\u03a3" else c.lower()


def main():
    out = sys.stdout
    for i in range(0x110000):
        c = chr(i)
        out.write("%x\t%s\t%d\t%d\t%s\t%s\t%s\t%s\n" % (
            i, flags(c), unicodedata.decimal(c, -1), unicodedata.digit(c, -1),
            points(c.upper()), points(lower(c)), points(c.title()), points(c.casefold())))


main()
