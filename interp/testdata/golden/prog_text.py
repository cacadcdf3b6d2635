TEXT = """the quick brown fox jumps over the lazy dog
The Dog barks; the fox runs -- away from THE dog!
"Quick," said the fox. 'Why?'"""
words = [w.strip(".,;!?\"'-").lower() for w in TEXT.split()]
words = [w for w in words if w]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:6]:
    print(f"{w:<8}{n:>3} {'#' * n}")
index = {}
for no, line in enumerate(TEXT.splitlines(), start=1):
    for w in line.lower().split():
        index.setdefault(w.strip(".,;!?\"'-"), set()).add(no)
print({w: sorted(s) for w, s in sorted(index.items()) if len(s) > 1})


def caesar(s, k):
    out = []
    for ch in s:
        if ch.isalpha() and ch.isascii():
            base = ord("a") if ch.islower() else ord("A")
            out.append(chr((ord(ch) - base + k) % 26 + base))
        else:
            out.append(ch)
    return "".join(out)


enc = caesar(TEXT.split("\n")[0], 3)
print(enc, caesar(enc, -3) == TEXT.split("\n")[0])


def wrap(text, width):
    line = ""
    for w in text.split():
        if len(line) + len(w) + bool(line) > width:
            yield line
            line = w
        else:
            line += (" " if line else "") + w
    if line:
        yield line


for line in wrap(TEXT, 24):
    print(f"|{line:^24}|")


def tokenize(src):
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == "."):
                j += 1
            yield ("num", float(src[i:j]) if "." in src[i:j] else int(src[i:j]))
            i = j
        elif c in "+-*/()":
            yield ("op", c)
            i += 1
        else:
            raise SyntaxError(f"bad char {c!r} at {i}")


class Parser:
    def __init__(self, src):
        self.toks = list(tokenize(src)) + [("end", None)]
        self.i = 0

    def next(self):
        self.i += 1
        return self.toks[self.i - 1]

    def expr(self, min_bp=0):
        kind, v = self.next()
        if kind == "num":
            left = v
        elif v == "(":
            left = self.expr()
            assert self.next()[1] == ")", "missing )"
        elif v == "-":
            left = -self.expr(9)
        else:
            raise SyntaxError(f"unexpected {v!r}")
        bp = {"+": (1, 2), "-": (1, 2), "*": (3, 4), "/": (3, 4)}
        while (op := self.toks[self.i][1]) in bp and bp[op][0] >= min_bp:
            self.next()
            right = self.expr(bp[op][1])
            left = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}[op](left, right)
        return left


for src in ("1 + 2 * 3", "(1 + 2) * 3", "-4 - -4", "10 / 4 / 5", "2 * (3 - 1.5) * 2", "1 / 0", "1 + $", "(1", "*"):
    try:
        print(src, "=", Parser(src).expr())
    except (SyntaxError, ZeroDivisionError, AssertionError) as e:
        print(src, "!", type(e).__name__, e)
print(TEXT.translate(str.maketrans("aeiou", "AEIOU", "th"))[:30], "".join(sorted(set(TEXT.lower()) - set(" \n")))[:12], TEXT[::-1][:10], TEXT.title().split()[:4])
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25)]
for r in rows:
    print(" ".join(("%-8s" if isinstance(v, str) else "%8.2f" if isinstance(v, float) else "%8d") % v for v in r))
print("{:-^30}".format(" end "), "%5.1f%%" % 12.345, "%s" * 3 % (1, 2, 3), f"{'é':>4}|{'日本':<6}|")
