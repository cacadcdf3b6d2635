"""Format specifiers are decoded in raw f-strings too."""

import ast
for s in [r"rf'{x:\n}'", r"rf'{x:\d}'", r"rf'{x:\x}'", r"rf'{x:{y}\t}'",r"rf'\t{x:\N{DIGIT ONE}}'",r"f'{x:\N{DIGIT ONE}}'",r"rf'{x:\{y}}'"]:
    try: print(s, ast.dump(ast.parse(s)))
    except Exception as e: print(s, type(e).__name__, e)
for s in [r"rf'{x:\x}'", r"rf'\t{x:\N{DIGIT ONE}}'", b"x y\n\xe9", b"f'\xe9'", b"f'{x:a\xe9\xe9}'", r"f'{x:é\x}'"]:
    try: print(s, ast.dump(ast.parse(s)))
    except Exception as e: print(s, type(e).__name__, e, e.args)
