# Programs beyond what the registers of one frame hold.

def outcome(name, source, **names):
    try:
        exec(compile(source, "<" + name + ">", "exec"), names)
        print(name, repr(names["r"])[:60])
    except Exception as e:
        print(name, type(e).__name__, str(e)[:100])


def joined(n, text, sep=", "):
    return sep.join(text.replace("@", str(i)) for i in range(n))


trace = []


def mark(f):
    trace.append(f)
    return f


for n in 16, 17, 1000:
    trace.clear()
    decorated = "@mark\n" * n
    outcome("function decorators", decorated + "def f(): return 1\nr = f(), len(trace)", mark=mark, trace=trace)
    outcome("class decorators", decorated + "class C: pass\nr = C.__name__, len(trace)", mark=mark, trace=trace)

order = []


def note(i):
    order.append(i)
    return lambda f: order.append(-i) or f


outcome("order", "".join(f"@note({i})\n" for i in range(1, 21)) + "def f(): pass\nr = 0", note=note)
print(order)

ATTRIBUTES = "class C: __match_args__ = tuple(f'a{i}' for i in range(@))\nc = C()\nfor i in range(@): setattr(c, f'a{i}', i)\n"
for n in 16, 17, 150, 300, 1000:
    size = str(n)
    outcome("sequence pattern", f"match list(range({n})):\n case [{joined(n, 'a@')}]: r = a0, a{n - 1}")
    outcome("in a function", f"def f(v):\n match v:\n  case [{joined(n, 'a@')}]: return a0, a{n - 1}\nr = f(range({n}))")
    outcome("literals", f"match list(range({n})):\n case [{joined(n, '@')}]: r = 1")
    outcome("mismatch", f"r = 0\nmatch [0] * {n}:\n case [{joined(n - 1, '0')}, 1]: r = 1")
    outcome("star last", f"match list(range({n})):\n case [{joined(n - 1, '@')}, *x]: r = x")
    outcome("star first", f"match list(range({n})):\n case [*x, {joined(n - 1, 'a@')}]: r = x, a0")
    outcome("mapping pattern", f"match dict(zip(range({n}), range({n}))):\n case {{{joined(n, '@: a@')}, **x}}: r = a{n - 1}, x")
    outcome("class pattern", ATTRIBUTES.replace("@", size) + f"match c:\n case C({joined(n, 'a@=b@')}): r = b0, b{n - 1}")
    outcome("positional", ATTRIBUTES.replace("@", size) + f"match c:\n case C({joined(n, 'b@')}): r = b0, b{n - 1}")
    outcome("alternatives", f"match {n - 1}:\n case {joined(n, '@', ' | ')}: r = 1")

for n in 50, 99, 150:
    nested = f"x = 1\nfor i in range({n}): x = @\n"
    outcome("nested mappings", nested.replace("@", "{'a': x}") + "match x:\n case " + "{'a': " * n + "b" + "}" * n + ": r = b")
    outcome("nested rests", nested.replace("@", "{'a': x, i: 0}") + "match x:\n case " + "{'a': " * n + "b" + joined(n, ", **c@}", "") + f": r = b, c0, c{n - 1}")
    outcome("nested sequences", nested.replace("@", "[x, i]") + "match x:\n case " + "[" * n + "b" + joined(n, ", c@]", "") + f": r = b, c0, c{n - 1}")
    outcome("nested mismatch", "r = 0\n" + nested.replace("@", "[x, i]") + "match x:\n case " + "[" * n + "2" + ", _]" * n + ": r = 1\n case [_, b]: r = b")
    outcome("nested as", nested.replace("@", "[x]") + "match x:\n case " + "[" * n + "b" + joined(n, "] as c@", "") + f": r = b, len(c{n - 1})")
    outcome("nested or", nested.replace("@", "[x]") + "match x:\n case " + "[" * n + "1" + "] | 7" * n + ": r = 1")

for n in 100, 1000:
    clauses = joined(n, "for a@ in [x]", " ")
    outcome("list comprehension", f"x = 1\nr = [a0 + a{n - 1} {clauses}]")
    outcome("generator expression", f"x = 1\nr = list(a0 + a{n - 1} {clauses})")
    outcome("in a function", f"def f(x):\n return [a0 + a{n - 1} {clauses} if x], x\nr = f(1)")
    outcome("dict comprehension", f"x = 1\nr = {{a0: a{n - 1} {clauses}}}")
    outcome("error inside", f"x = 0\ntry: [1 // x {clauses}]\nexcept ZeroDivisionError as e: r = repr(e)")
    outcome("error in a function", f"def f(x):\n try: return [1 // x {clauses}]\n except ZeroDivisionError as e: return repr(e), x\nr = f(0)")
    outcome("captured", f"x = 1\nr = [f() {clauses} for f in [lambda: a0 + a{n - 1}]]")

loops = "".join(" " * (i + 1) + f"for v{i} in [1]:\n" for i in range(20))
matches = "".join(" " * (2 * i + 1) + f"match [x, {i}]:\n" + " " * (2 * i + 2) + f"case [y{i}, z{i}]:\n" for i in range(45))
for n in 0, 120, 130, 300:
    start = "def f(x):\n" + "".join(f" l{i} = {i}\n" for i in range(n))
    end = f"\n return v, {joined(n, 'l@', '+') or 0}\nr = f(1)"
    deep = "(x, " * 60 + "1" + ")" * 60 + "[0]"
    outcome("loops", start + loops + " " * 22 + f"v = {deep}" + end)
    outcome("matches", start + matches + " " * 92 + f"v = {deep}" + end)

for n in 20, 21, 22:
    asynchronous = joined(n, "async for a@ in x", " ")
    outcome("asynchronous list", f"async def f(): return [0 {asynchronous}]\nr = f.__name__")
    outcome("asynchronous generator", f"async def f(): return (0 {asynchronous})\nr = f.__name__")
