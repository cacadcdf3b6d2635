# What goes wrong in imports.
import sys
import traceback


def attempt(source, **names):
    try:
        exec(source, {"__name__": "importing.fake", "__package__": "importing", **names})
        print("ok", source)
    except ImportError as e:
        print(type(e).__name__, "|", str(e).partition(" (/")[0], "|", e.name, e.path and e.path[-15:], e.name_from)
    except Exception as e:
        print(type(e).__name__, "|", e)


attempt("import not_there")
attempt("import importing.not_there")
attempt("import importing.alpha.not_there")
attempt("from importing import not_there")
attempt("from importing.alpha import not_there")
attempt("from . import not_there")
attempt("from .not_there import x")
attempt("from ... import x")
attempt("from .. import x")
attempt("from . import x", __package__=None, __name__="top")
attempt("from . import x", __package__="", __name__="top")
attempt("from . import x", __package__="nowhere")
attempt("from . import x", __package__=5)
attempt("import importing.wrong_run")
attempt("import importing.wrong_missing")
attempt("import importing.wrong_syntax")
print("importing.wrong_run" in sys.modules)
sys.modules["blocked"] = None
attempt("import blocked")
attempt("import blocked.sub")
attempt("from blocked import x")
attempt("import importing.circular_a")
attempt("import importing.circular_c")
print([m for m in sys.modules if "circular" in m])
attempt("__import__('')")
attempt("__import__(5)")
attempt("__import__('importing', level=-1)")
attempt("from importing import *; print(alpha.__name__)")
sys.modules["odd"] = type("Odd", (), {"__all__": ["a", 3], "a": 1})()
attempt("from odd import *")
sys.modules["odd"] = type("Odd", (), {"__all__": ["a", "b"], "a": 1})()
attempt("from odd import *")
sys.modules["odd"] = 7
attempt("import odd; print(odd)")
attempt("from odd import real; print(real)")
attempt("from odd import nothing")
for name in ("wrong_inside", "wrong_syntax", "circular_a"):
    try:
        __import__("importing." + name)
    except Exception:
        text = traceback.format_exc()
        print("\n".join(line.replace(__file__[:-len("import_errors.py")], "") for line in text.splitlines()))
import importing.alhpa
