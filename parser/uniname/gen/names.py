# Writes names.txt.gz, the names of the characters of CPython's unicodedata, but
# for ideographs and Hangul syllables, whose names follow from their numbers. A
# line is a name, with the number in hexadecimal before it unless that is one
# more than the last. Run: python3.13 gen/names.py > names.txt.gz
import gzip
import sys
import unicodedata

lines = []
last = -1
for code in range(sys.maxunicode + 1):
    name = unicodedata.name(chr(code), "")
    if name and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
        lines.append(name if code == last + 1 else "%X\t%s" % (code, name))
        last = code
sys.stdout.buffer.write(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
