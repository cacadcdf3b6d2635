import types
from _testinternalcapi import has_inline_values


class Plain: pass
class Empty: __slots__ = ()
class Weak: __slots__ = ("__weakref__",)
class Dict: __slots__ = ("__dict__",)
class Int(int): pass
class Str(str): pass
class List(list): __slots__ = ()
class Error(Exception): pass
class Below(Plain): pass
class Both(Plain, int): pass


for c in (Plain, Empty, Weak, Dict, Int, Str, List, Error, Below, Both, int, str, list, dict, tuple, set, range, slice,
          type(None), object, Exception, property, types.SimpleNamespace, types.CodeType, types.CellType):
    print(c.__name__, bin(c.__flags__))
p = Plain()
p.a = 1
print(has_inline_values(p), vars(p), has_inline_values(p))
vars(p).update(b=2)
print(has_inline_values(p))
for i in range(100):
    setattr(p, f"a{i}", i)
print(has_inline_values(p), len(vars(p)), has_inline_values(Plain()), has_inline_values(1), has_inline_values(Empty()))
