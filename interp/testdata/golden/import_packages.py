# Packages, relative imports, __all__, what modules know of themselves.
import sys

import importing.alpha
print(importing.alpha.NAME, importing.alpha.beta.double(4), importing.alpha.twice(5))
print(importing.inner.order, importing.inner.GAMMA, importing.__doc__)
print(sorted(m for m in sys.modules if m.startswith("importing")))
from importing import *
print(VERSION, alpha is importing.alpha, "_hidden" in globals())
from importing import inner as i, beta
from importing.inner import gamma
import importing.inner.gamma as g
print(i is importing.inner, g is gamma, beta.GAMMA)
for module in (importing, importing.alpha, gamma):
    print(module.__name__, module.__package__, module.__spec__.parent, hasattr(module, "__path__"), len(module.__spec__.submodule_search_locations or ()),
          module.__spec__.origin == module.__file__, module.__spec__.has_location, type(module.__loader__).__name__)
    print([n for n in vars(module) if n.startswith("__")])
print(__name__, __package__, __spec__, type(__loader__).__name__)
print(list(globals())[:9])

import importing.spaces.one
print(importing.spaces.one.ONE, importing.spaces.__file__, importing.spaces.__spec__.origin, type(importing.spaces.__path__).__name__)
print(len(importing.spaces.__path__), [type(importing.spaces.__loader__).__name__])

import importing.lazy
print(importing.lazy.made, dir(importing.lazy))
from importing.lazy import made
try:
    importing.lazy.other
except AttributeError as e:
    print(e)
try:
    from importing.lazy import other
except ImportError as e:
    print(type(e).__name__, e.name, e.name_from)
import importing.replaced
print(importing.replaced, sys.modules["importing.replaced"])

print(__import__("importing.inner.gamma").__name__, __import__("importing.inner.gamma", fromlist=["GAMMA"]).__name__)
print(__import__("", {"__package__": "importing", "__name__": "importing.x"}, None, ["alpha"], 1).__name__)
print(__import__("inner", {"__package__": "importing", "__name__": "importing.x"}, None, ["gamma"], 1).gamma.__name__)


def inside():
    import importing.beta as b
    from importing.inner import order
    return b.double(1), order
print(inside())
del sys.modules["importing.alpha"]
import importing.alpha as again
print(again is alpha, again is importing.alpha)
class Scope:
    from importing import VERSION as version
    import importing.inner
print(Scope.version, Scope.importing.__name__)
