import io
import token
import tokenize

SOURCE = '''# c
def f(a, *b):  # hi
    """doc
    x"""
    if a:

        # in
        return f"{a!r:>{b}} {{x}} {a=}" + \\
            b"x" 'y'
    # dd
    x = 0x1F + 1.5e3j
class A: pass
é = [1,
  # k
  2
]
f'a' rf"b{x:%d}" f"""
{x
}"""
x := a -> b ... ! $ ?
a;b'''

for tok in tokenize.tokenize(io.BytesIO(SOURCE.encode()).readline):
    print(tok, tok.exact_type)
for source in ["", "\n", "# c", "'x", "x = $1", "a  # x", "f'a{{'", "f'''{\n1}\n{{'''", "if a:\n  b"]:
    print(repr(source))
    try:
        for tok in tokenize.generate_tokens(io.StringIO(source).readline):
            print(tuple(tok))
    except tokenize.TokenError as e:
        print(e.args)
whole = list(tokenize.generate_tokens(io.StringIO(SOURCE).readline))
print(tokenize.untokenize(tok for tok in whole if tok.start[0] < 8))
print(tokenize.untokenize([(1, "a"), (55, "="), (2, "1"), (4, "\n")]))
for data in [b"# -*- coding: latin-1 -*-\n", b"\xef\xbb\xbfx\n", b"\n# vim: fileencoding=ascii\n", b"x\n# coding: ascii", b"",
             b"# coding: nope", b"\xff"]:
    try:
        print(tokenize.detect_encoding(io.BytesIO(data).readline))
    except SyntaxError as e:
        print(e)
print(token.tok_name == tokenize.tok_name, token.EXACT_TOKEN_TYPES["->"], token.ISTERMINAL(300), sorted(token.__all__))
