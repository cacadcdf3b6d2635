# Writes names.z, the names of the characters of CPython's unicodedata, but for
# ideographs and Hangul syllables, whose names follow from their numbers. Each
# has an entry in a text that is then deflated, and what names of neighbours
# have in common is written once. Run: python3.13 gen/names.py > names.z
#
# An entry starts with JUMP, the character's number in hexadecimal and a tab if
# the character does not follow that of the entry before. Then comes one of
#   COUNTED   the last name with one added to the decimal number at its end
#   NUMBERED  the last name with this character's number for its own at its end
#   SHARED+n  the first n words of the last name, the words that follow, and
#             after ENDING+m the last m words of the last name
import re
import sys
import unicodedata
import zlib

SHARED, COUNTED, NUMBERED, JUMP, ENDING = 1, 14, 15, 16, 16


def add_one(name):
    digits = re.search(r"[0-9]*$", name).group()
    return digits and name[: -len(digits)] + str(int(digits) + 1).zfill(len(digits))


def renumbered(name, old, new):
    return name.endswith("%X" % old) and name.removesuffix("%X" % old) + "%X" % new


def in_common(words, others):
    n = 0
    for one, other in zip(words, others):
        if one != other:
            break
        n += 1
    return n


def words_entry(name, before):
    words, others = name.split(" "), before.split(" ")
    first = in_common(words, others)
    words, others = words[first:], others[first:]
    last = in_common(words[::-1], others[::-1])
    assert SHARED + first < COUNTED and ENDING + last < 32
    ending = chr(ENDING + last) if last else ""
    return chr(SHARED + first) + " ".join(words[: len(words) - last]) + ending


entries = []
before, number = "", -1
for code in range(sys.maxunicode + 1):
    name = unicodedata.name(chr(code), "")
    if not name or name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
        continue
    if code != number + 1:
        entries.append(chr(JUMP) + "%X\t" % code)
    if name == add_one(before):
        entries.append(chr(COUNTED))
    elif name == renumbered(before, number, code):
        entries.append(chr(NUMBERED))
    else:
        entries.append(words_entry(name, before))
    before, number = name, code
deflate = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
sys.stdout.buffer.write(deflate.compress("".join(entries).encode()) + deflate.flush())
