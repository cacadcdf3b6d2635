"""CPython warns of ~True where it folds it: when the source is compiled."""

import warnings
warnings.simplefilter("always")
compile("~True", "<t>", "exec")
print(eval("~True"))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    compile("x = 1\ny = ~False", "<t>", "exec")
    print([(i.category, i.lineno, i.filename) for i in w])
warnings.simplefilter("error")
try:
    compile("~True", "<t>", "exec")
except Warning as e: print(repr(e)[:40])
except SyntaxError as e: print(e)
y = True
try: ~y
except Warning as e: print(repr(e)[:40])
