# Text made bytes and back: aliases, errors with their fields, replacements.
for name in ("utf-8", "UTF8", "Utf_8", "u8", "latin-1", "L1", "iso-8859-1", "ISO8859-1", "ascii", "US-ASCII", "646", "utf-16", "utf_16_le", "UTF-16BE", "utf-32", "utf-32-le", "utf-8-sig", "unicode_escape", "raw_unicode_escape"):
    data = "h\u00e9llo" if "ascii" not in name.lower() and name != "646" else "hello"
    e = data.encode(name)
    print(name, e, e.decode(name) == data)
samples = ["", "a", "\u00e9", "\u20ac", "\U0001F600", "\ud800", "a\udcffb", "\n\\\t'\x00\x7f\xff"]
for h in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
    for name in ("ascii", "latin-1", "utf-8", "utf-16-be"):
        row = []
        for s in samples:
            try:
                row.append(s.encode(name, h))
            except UnicodeEncodeError as e:
                row.append((e.encoding, ascii(e.object), e.start, e.end, e.reason, ascii(str(e))))
        print(h, name, row)
broken = [b"", b"a\xff", b"\xe2\x82", b"\xe2\x82a", b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80", b"ab\x80\x81c", b"\x61\xf1\x80\x80\xe1\x80\xc2\x62\x80\x63"]
for h in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
    for name in ("utf-8", "ascii", "utf-16", "utf-32"):
        row = []
        for b in broken:
            try:
                row.append(ascii(b.decode(name, h)))
            except UnicodeDecodeError as e:
                row.append((e.encoding, e.object, e.start, e.end, e.reason, str(e)))
        print(h, name, row)
try:
    "\u20ac".encode("ascii")
except UnicodeError as e:
    print(type(e).__mro__, e.args, isinstance(e, ValueError))
try:
    b"\xff".decode()
except UnicodeError as e:
    print(type(e), e.args, e)
    e.start = 0
    e.end = 2
    e.object = b"\xff\xff"
    e.reason = "changed"
    print(e)
for f in (
    lambda: UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"), lambda: UnicodeEncodeError("x", "abc", 0, 2, "why"), lambda: UnicodeTranslateError("abc", 0, 1, "why"),
    lambda: UnicodeEncodeError("x", "\U0001F600", 0, 1, "r"), lambda: UnicodeDecodeError("x", b"a", 5, 9, "r"), lambda: UnicodeDecodeError(), lambda: UnicodeEncodeError("x", b"y", 0, 1, "z"), lambda: UnicodeTranslateError("x", "0", 1, "z"), lambda: UnicodeDecodeError("x", b"y", 0, 1, 5), lambda: UnicodeDecodeError("x", "a", 0, 1, "r"),
    lambda: "a".encode("no-such"), lambda: b"a".decode("no-such"), lambda: "\ud800".encode("utf-8", "no-such"), lambda: b"\xff".decode("utf-8", "no-such"), lambda: "a".encode("a\0b"), lambda: str(b"a", "utf-8", 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
