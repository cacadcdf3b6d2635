import ast

# unparse
snippets = [
    "x = 1, 2", "(yield)", "a = yield x", "x: int", "(x): int = 3", "a.b: int = (1, 2)", "f((x for x in y))", "f(x for x in y)",
    "a or b or (not c) or (d or e)", "not not x", "-x ** -y", "(-x) ** y", "2 ** 3 ** 4", "(2 ** 3) ** 4", "a - (b - c)", "(a - b) - c",
    "await_ = (1).real", "1.5.real", "x[1:2, ::3]", "x[()]", "x[1,]", "x[*a]", "lambda: 0", "lambda a, /, b=1, *c, d, e=2, **f: (yield)",
    "a if b else c if d else e", "(a if b else c) if d else e", "(lambda: x)()", "{**a, 'b': 1}", "{1}", "{*()}", "[]", "()", "{}",
    "1e400", "-1e400j", "1e400j + 1", "'a\\nb'", "'''a\nb'''", "'\\x00\\t'", "'a\"b\\'c'", "b'\\x00'", "u'x'", "r'\\d'", "'\\\\'", "'\U0001f600\\ud800'",
    "f'{x}'", "f'{x!r:>{w}}'", "f'{x=}'", "f'{{}}'", "f'{ {1}}'", "f'\\n{x}'", "f'{x:\\n}'", "f\"{'a'}\"", "f'''{x}'\"'''", "f'a' 'b' f'{c}'", "f'{lambda_}'",
    "f'{x:{y}{z!a}}'", "f'{(x:=1)}'", "f'''\n{x}'''", "f'{x}' '\\''", "rf'\\d{x}'",
    "if a:\n pass\nelif b:\n pass\nelse:\n pass", "for x, y in z:\n break\nelse:\n continue", "while x:\n pass\nelse:\n pass",
    "try:\n pass\nexcept (A, B) as e:\n raise\nexcept:\n raise x from y\nelse:\n pass\nfinally:\n pass", "try:\n pass\nexcept* A:\n pass",
    "with a, b as c, (d):\n pass", "async def f():\n async with a as b:\n  pass\n async for x in y:\n  await z\n return [i async for i in x if a if b]",
    "@a\n@b(c)\ndef f(a: int, /, b: str = 'x', *args: int, c, d=1, **kw) -> None:\n 'doc'\n return", "@a\nclass C(B, *D, metaclass=M, **kw):\n \"\"\"doc\n  more\"\"\"\n x = 1",
    "class C: pass", "def f[T: int = str, *Ts = x, **P](): pass", "type X[T] = list[T]", "import a.b as c, d", "from ..a import b as c, d", "from . import *",
    "global a, b", "def f():\n nonlocal x", "assert x, y", "del a, b[1], (c, d)", "x += (yield)", "a = b = c", "a @ b", "a @= b", "(a, b) = c",
    "match x:\n case 1 | -2 | 3+4j | 'a' | None | a.b:\n  pass\n case [a, *b, _] if c:\n  pass\n case {1: x, 'a': _, **r}:\n  pass\n case C(a, b=1) as d:\n  pass\n case (1 | 2) as e:\n  pass\n case *_, x:\n  pass\n case _:\n  pass",
    '"""module doc"""\nx = 1', "'a' 'b'", "x = (y := 1)", "(y := 1)", "[y := 1, *z]", "print(*a, **b)", "a < b <= c is not d not in e", "(a < b) < c", "not (a in b)", "~-+x", "x if (y, z) else w",
    "async def f():\n await (yield)\n (await x) ** 2\n -await x", "def f():\n x = yield from (yield)", "...", "a[b](c).d", "(a, b)[0]", "'a' % b % (c,)", "a and (b or c)", "a | b ^ c & d << e + f * -g",
]
for text in snippets:
    tree = ast.parse(text)
    out = ast.unparse(tree)
    print(out)
    if ast.dump(ast.parse(out)) != ast.dump(tree):
        print("  differs after a second parse")
for mode, text in (("eval", "a, b"), ("single", "a; b"), ("func_type", "(int, *str) -> None")):
    print(ast.unparse(ast.parse(text, mode=mode)))
print(ast.unparse(ast.parse("x = [] # type: int\ndef f(a): # type: (int) -> str\n pass # type: ignore[x]\n", type_comments=True)))
for node in (ast.Raise(cause=ast.Name("x")), ast.Await(None), ast.YieldFrom(None), ast.Constant((1, 2)), ast.Constant((1,)), ast.Constant(()), ast.Constant(float("nan")), ast.Constant({1}), ast.BoolOp(ast.And(), [ast.Name("a")]), ast.Load(), ast.arg("a", ast.Name("b")), ast.JoinedStr([ast.Name("x")]),
             ast.FormattedValue(ast.Name("x"), -1), ast.keyword("a", ast.Name("b")), [ast.Pass(), ast.Pass()], ast.Slice(), ast.MatchStar(), ast.ExceptHandler(None, "x", [ast.Pass()])):
    try:
        print(repr(ast.unparse(node)))
    except Exception as e:
        print(type(e).__name__, str(e).partition(" object at")[0])

# walking
tree = ast.parse("def f(a, b=1):\n    'doc'\n    return a + b\n\nclass C:\n    x = [1, 2]\n")
print([type(n).__name__ for n in ast.walk(tree)])
print([(n, type(v).__name__) for n, v in ast.iter_fields(tree.body[0])])
print([type(n).__name__ for n in ast.iter_child_nodes(tree.body[0])])
print(ast.get_docstring(tree.body[0]), ast.get_docstring(tree.body[1]), ast.get_docstring(tree))
print(repr(ast.get_docstring(ast.parse("'''  a\n    b\n      c\n\n    d\n  '''"))), repr(ast.get_docstring(ast.parse("'''  a\n    b\n'''"), clean=False)))
try:
    ast.get_docstring(ast.Pass())
except TypeError as e:
    print(e)


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print("Name", node.id, node.lineno, node.col_offset)

    def visit_FunctionDef(self, node):
        print("def", node.name)
        self.generic_visit(node)

    def visit_Constant(self, node):
        print("constant", node.value)


Names().visit(tree)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)

    def visit_Return(self, node):
        return [node, ast.Pass()]

    def visit_ClassDef(self, node):
        return None


new = ast.fix_missing_locations(Double().visit(tree))
print(ast.unparse(new))
compile(new, "f", "exec")
print(ast.dump(ast.increment_lineno(ast.parse("a\nb"), 5), include_attributes=True))
print(ast.dump(ast.fix_missing_locations(ast.Module([ast.Expr(ast.Name("x", ast.Load(), lineno=5)), ast.Expr(ast.Call(ast.Name("f", ast.Load())))], [ast.TypeIgnore(1, "")])), include_attributes=True))

# segments of source
source = "a = (1 +\n     2) ; b = 'é' + c\r\n\x0c\tif x:\n\t\ty = '''1\n2'''\n"
source = "x = 'é' + (1 +\n     2) ; b = 'é' + c\r\nif x:\n\ty = '''1\n2'''\n"
for n in ast.walk(ast.parse(source)):
    if hasattr(n, "lineno"):
        print(type(n).__name__, repr(ast.get_source_segment(source, n)), repr(ast.get_source_segment(source, n, padded=True)))
print(ast.get_source_segment("x", ast.Name("x")), ast.get_source_segment("x", ast.Name("x", lineno=1, col_offset=0)))

# parsing
for kw in ({"mode": "eval"}, {"optimize": 2}, {"optimize": 1}, {"optimize": 0}, {"type_comments": True}, {"feature_version": (3, 7)}, {"feature_version": 4}, {"feature_version": (2, 7)}):
    for text in ("(1 + 2, 'a' 'b')", "'doc'", "def f():\n 'd'\n x in [1, 2]\n for i in {1, 2}: pass\n '%s' % (a,)\n not a in b\n __debug__\n", "(x := 1)", "x = 1 # type: int"):
        try:
            print(ast.dump(ast.parse(text, **kw)))
        except (SyntaxError, ValueError) as e:
            print(type(e).__name__, e)
