"""Format specifiers are decoded in raw f-strings too."""

import ast
for s in [r"rf'{x:\n}'", r"rf'{x:\d}'", r"rf'{x:\x}'", r"rf'{x:{y}\t}'",r"rf'\t{x:\N{DIGIT ONE}}'",r"f'{x:\N{DIGIT ONE}}'",r"rf'{x:\{y}}'"]:
    try: print(s, ast.dump(ast.parse(s)))
    except Exception as e: print(s, type(e).__name__, e)
