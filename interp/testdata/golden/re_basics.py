# Patterns, matches, replacing and splitting, as programs use them.
import copy
import pickle
import re


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "->", type(e).__name__, e)


def whole(m):
    return m and (m.span(), m.group(), m.groups(), m.lastindex, m.lastgroup)


for pat, text in [
    (r"a(b)?", "abc"), (r"a(b)?", "ac"), (r"(a)(b)|c", "c"), (r"((ab))", "ab"), (r"(a(b))", "ab"),
    (r"(?P<x>a)(?P<y>b)?", "a"), (r"(a)|b", "b"), (r"(?=(a))", "a"), (r"(?:(a)|(b))*", "ab"), (r"(?:(a)|(b))*", "ba"),
    (r"(a*)*", "aaa"), (r"(a*)+", "aaa"), (r"(a|b*)*", "abba"), (r"(?:a?)*?y", "z"), (r"(?:a?)*?y", "aay"),
    (r"(a)(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"(a)?(?(1)b)c", "c"), (r"^(?:(a)|c)(?(1)b|d)$", "cd"),
    (r"a++b", "aaab"), (r"a++ab", "aaab"), (r"(?>a+)ab", "aaab"), (r"(?>a|ab)c", "abc"), (r"(?:ab)?+abc", "ababc"), (r"x{2,3}+x", "xxx"),
    (r"(?<=ab)c", "abc"), (r"(?<!ab)c", "abc"), (r"(?<=(a|b))c", "bc"), (r"\Aab\Z", "ab\n"), (r"ab$", "ab\n"), (r"ab$", "ab\n\n"),
    (r"(?m)^b$", "a\nb\nc"), (r"(?s)a.b", "a\nb"), (r"a.b", "a\nb"), (r"(?i)straße", "STRAßE"), (r"(?i)[k]", "\u212a"), (r"(?i)ſ", "S"),
    (r"(?x) a b # c" "\n" "c", "abc"), (r"(?i:a)b", "Ab"), (r"(?i:a)b", "AB"), (r"(?-i:a)b", "AB"), (r"(?s-i:.)", "\n"),
    (r"(?a)\w+", "aé"), (r"\w+", "aé_1½x-"), (r"(?a:\w+)é", "aé"), (r"\d+", "1٣2"), (r"(?a)\d+", "1٣2"), (r"\s+", "\u2003 \x1c"),
    (r"[^\W\d_]+", "12ab_é"), (r"[\W\d]+", "ab12-+c"), (r"[^\S\n]+", " \t\n"), (r"[]x]+", "x]y"), (r"[^]x]+", "abx"), (r"[a\-z]+", "z-ab"),
    (r"\B", ""), (r"\b", ""), (r"\B", "a"), (r"\bfoo\b", "a foo."), (r"(.)\1", "abb"), (r"(?i)(.)\1", "abB"), (r"(?P<q>['\"]).*?(?P=q)", "x 'a\"b' y"),
    ("[\ud800-\udbff]", "\ud801"), ("[\udc00-\udfff]", "\ud801"), ("\ud83d", "\U0001f600"), ("[^\U0001f600]", "\U0001f600\U0001f601"),
    (r"(?!)", "a"), (r"(?:)", "a"), (r"", ""), (r"a{0}b", "ab"), (r"a{,2}", "aaa"), (r"a{,}", "aaa"), (r"a{x}", "a{x}"), (r"a{", "a{"), (r"{", "{"),
]:
    show(ascii(pat), lambda: whole(re.search(pat, text)))

for pat, text in [(r"\b|:+", "a::bc"), (r"", "abc"), (r"a*", "baac"), (r"(a)|(b)", "abc"), (r"(\w)(\d)?", "a1b"), (r"^", "a\nb"), (r"(?m)^", "a\nb\n"),
                  (r"(?m)$", "a\nb\n"), (r"$", "a\n"), (r"(?=a)|a", "aa"), (r".??", "ab"), (r"x*", "axbxxc"), (r"é|", "aéb")]:
    show(pat, lambda: re.findall(pat, text))
    show(pat, lambda: [m.span() for m in re.finditer(pat, text)])
    show(pat, lambda: re.sub(pat, "<\\g<0>>", text))
    show(pat, lambda: re.split(pat, text))
    show(pat, lambda: re.split(pat, text, maxsplit=1))

for repl in [r"\2-\1", r"\g<1>", r"\g<x>", r"\g<9>", r"\9", r"\0", r"\01", r"\101", r"\400", r"\n\\", r"\q", r"\.", r"\g", r"\g<", r"\g<>", r"\g<1", r"\g<a b>",
             r"\g<00>", "\\", lambda m: m.group().upper(), lambda m: None, lambda m: 1, 1]:
    show(repr(repl) if isinstance(repl, str) else type(repl).__name__, lambda: re.sub("(?P<x>a)(b)", repl, "xaby"))

m = re.compile(r"(?P<k>\w+)=(?P<v>\w+)?").search("a b=c d", 1, 6)
print(m, m.pos, m.endpos, m.string, m.re, m.regs, m[0], m["k"], m[2], m.group(1, "v"), m.groupdict(), m.start("v"), m.expand(r"\g<v>:\1"))
print(m.groups("?"), re.match("(a)|(b)", "b").groups("?"), re.match("(?P<z>a)?", "").groupdict(0))
for key in (3, -1, "w", None, 1.0, 10**30):
    show(repr(key), lambda: m[key])
p = m.re
print(p.pattern, p.flags, p.groups, dict(p.groupindex), type(p.groupindex).__name__, p, re.compile(b"\xff", re.I | re.A), re.compile("x", re.U))
print(pickle.loads(pickle.dumps(p)) is p, copy.copy(p) is p, copy.deepcopy(m) is m, p == re.compile(p.pattern), p == re.compile(p.pattern, re.I), hash(p) == hash(re.compile(p.pattern)))
print(re.compile("a" * 300), re.I, re.I | re.X, ~re.A, re.RegexFlag(0), type(re.compile("a").flags).__name__, list[re.Pattern], re.Match[str])
print(re.escape("a.b*c d\n_é-#"), re.escape(b"a.\xff"), re.PatternError is re.error, re.error.__module__)
s = re.compile(r"\d|[a-z]+").scanner("ab1 c")
print([m.group() for m in iter(s.match, None)], s.pattern.pattern)
sc = re.Scanner([(r"[a-z]+", lambda s, t: ("name", t)), (r"\d+", lambda s, t: int(t)), (r"\s+", None), (r"[-+]", "op")])
print(sc.scan("ab + 12 - c ?x"))

for args in [("a", 1), (b"a", "a"), ("a", b"a"), (1, "a"), ([], "a"), ("(", "a")]:
    show(repr(args), lambda: re.search(*args))
show("flags", lambda: re.compile(re.compile("a"), re.I))
show("L", lambda: re.compile("a", re.L))
show("au", lambda: re.compile("a", re.A | re.U))
show("bu", lambda: re.compile(b"a", re.U))
show("al", lambda: re.compile(b"a", re.A | re.L))
show("span", lambda: re.compile(b"(?i)[\xe0-\xff]").search(b"\xc0"))
