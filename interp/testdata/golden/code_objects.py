import types
src = r'''
"""doc"""
import os, sys as s
from a.b import c as d, e
x: int = 5
y = x + z
def plain(): pass
def doc():
    "docstring"
    return None
def args(a, b, /, c, d=1, *e, f, g=2, **h):
    local = a.attr.other + b['key']
    local2 = local.meth(1, kw=2)
    return local, 10, "s", 2.5, (1, 2), b'x', None, ..., True
def closure(p, q):
    n = 0
    def inner(r):
        nonlocal n
        n += p
        return lambda: (r, q)
    return inner
def gen():
    yield 1
    x = yield from y
async def coro():
    await x
    async with y as z: pass
    async for i in z: pass
async def agen():
    yield 1
class C(Base, metaclass=M):
    "class doc"
    attr = 1
    ann: int
    def method(self):
        return super().method() + __class__.x
    @property
    def prop(self): return self.__private
    async def am(self): pass
def comps(v):
    a = [i for i in v if i]
    b = {i: j for i, j in v}
    c = {k for k in a}
    d = (m for m in v)
    e = [[n for n in row] for row in v]
    return a
def glob():
    global gg
    gg = 1
    del hh.x
    print(gg, kk)
def exc():
    try:
        a = 1
    except (ValueError, KeyError) as e:
        raise X from e
    finally:
        b = 2
    with open('f') as f, g() as h:
        pass
    for i in range(3):
        while True: break
    assert a, 'msg'
    import m.n.o
    from .rel import q as w
def deco():
    @one
    @two.three
    def f(): pass
    return f
def match(v):
    match v:
        case [1, a, *rest]: return a
        case {'k': b, **kw}: return b
        case Point(x=0, y=c): return c
        case str() | None: pass
type A[K] = list[K]
def nested():
    class D:
        z = 1
        def m(self): return D
    return D
def walrus():
    if (n := f()) > 1: return n
    return [last := i for i in v]
def fstr(a): return f"{a!r:>{w}} {b}"
def dels(a):
    del a
    x, (y, *z) = q
    x += 1; o.attr += 2; o[1] -= 3
    return ~x
lam = lambda a, *b: a
def consts():
    return -1, 1+2, 'a' * 3, 'a' in {'b', 'c'}, [1,2,3], {4,5,6}, x in [1,2]
def unused(a, b, c=None):
    """d"""
def chain(): return 1 < x < 3 and y or z
def star(): return f(*a, **b), [*a, 1], {**c}, (*d,)
def sub(): return a[1:2], a[:], a[1:2, ::3], a[b:c]
def emptyclass():
    class E: ...
'''
code = compile(src, 'file.py', 'exec')
def show(c, ind=''):
    print(ind + c.co_qualname, c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, hex(c.co_flags), c.co_firstlineno, c.co_filename)
    print(ind + '  var', c.co_varnames)
    print(ind + '  cell', c.co_cellvars)
    print(ind + '  free', c.co_freevars)
    print(ind + '  names', c.co_names)
    if ind and c.co_name not in ('match', 'consts'):
        print(ind + '  consts', [k if not isinstance(k, types.CodeType) else '<%s>' % k.co_name for k in c.co_consts])
    for k in c.co_consts:
        if isinstance(k, types.CodeType): show(k, ind+'    ')
show(code)

def func(a, b=2, *c, d=4, **e):
    """Doc."""
    x = a.attr + 1000
    def inner():
        return x, b
    return inner, "text"

co = func.__code__
print(repr(co)[:15], repr(co).split(", file")[1].rpartition("/")[2])
text = "def f(a):\n    return a + 1000, 'x', lambda: 1\n"
def one(source, name="<a>"):
    return compile(source, name, "exec").co_consts[0]
print(one(text) == one(text, "<b>"), hash(one(text)) == hash(one(text, "<b>")), one(text) is one(text))
for other in text.replace("1000", "1000.0"), text.replace("'x'", "'y'"), "\n" + text, text.replace("(a)", "(b)").replace("return a", "return b"), text.replace("lambda: 1", "lambda: 2"), text.replace("1000", "1001"):
    print(one(text) == one(other), one(text) != one(other))
print(one("def f(): return 0.0") == one("def f(): return -0.0"), one("def f(): return 1") == one("def f(): return True"), one("def f(): return (1,)") == one("def f(): return (1.0,)"))
print(co == 1, co != 1, len({one(text), one(text), one("\n" + text)}))
try:
    co < co
except TypeError as e:
    print(e)

def show_error(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)

new = co.replace(co_name="other", co_qualname="q.other", co_filename="gone.py", co_firstlineno=1001)
print(new.co_name, new.co_qualname, new.co_filename, new.co_firstlineno, [line for _, _, line in new.co_lines() if line], new == co, new.co_consts == co.co_consts)
print(co.replace() == co, co.replace() is co, co.__replace__(co_name="z").co_name)
def constants(): return 1000, "old", None
constants.__code__ = constants.__code__.replace(co_consts=tuple("new" if k == (1000, "old", None) else k for k in constants.__code__.co_consts))
print(constants())
def loads(x):
    y = 1000
    return y, x.attr, len(z)
changed = loads.__code__.replace(
    co_consts=tuple(5000 if k == 1000 else k for k in loads.__code__.co_consts),
    co_names=tuple({"attr": "real", "len": "repr", "z": "co"}.get(n, n) for n in loads.__code__.co_names),
    co_varnames=("renamed", "local"))
print(changed.co_varnames, changed.co_names, types.FunctionType(changed, {"co": 1, "repr": len.__class__.__repr__ and repr})(7))
def positional(a, b): return a, b
positional.__code__ = positional.__code__.replace(co_posonlyargcount=1)
show_error(positional, 1, b=2)
show_error(positional, a=1, b=2)
show_error(co.replace, 1)
show_error(co.replace, co_nothing=1)
show_error(co.replace, co_name=1)
show_error(co.replace, co_argcount="x")
show_error(co.replace, co_consts=[1])

def where():
    frame = sys._getframe()
    first = tuple(frame.f_code.co_positions())[frame.f_lasti // 2]; second = (frame.f_lineno,
        tuple(frame.f_code.co_positions())[frame.f_lasti // 2])
    return [(p[0] - frame.f_code.co_firstlineno, p[1] - p[0], p[3] - p[2]) for p in (first, second[1])], second[0] - frame.f_code.co_firstlineno
import sys
print(where())
units = list(co.co_positions())
print(len(units) * 2 == len(co.co_code), {len(u) for u in units}, type(co.co_linetable), type(co.co_exceptiontable), type(co.co_positions()).__name__, type(co.co_lines()).__name__)
ranges = list(co.co_lines())
print(ranges[0][0], ranges[-1][1] == len(co.co_code), all(a[1] == b[0] for a, b in zip(ranges, ranges[1:])), [r[2] for r in ranges if r[2]][0] - co.co_firstlineno)
try:
    [1, 2][5]
except IndexError as e:
    tb = e.__traceback__
    line, end, col, end_col = list(tb.tb_frame.f_code.co_positions())[tb.tb_lasti // 2]
    print(line == tb.tb_lineno, col, end_col)
made = types.TracebackType(tb, tb.tb_frame, 3, 7)
print(made.tb_next is tb, made.tb_lasti, made.tb_lineno, made.tb_frame is tb.tb_frame)
show_error(types.TracebackType, 1, tb.tb_frame, 1, 1)
show_error(types.TracebackType, None, 1, 1, 1)
show_error(types.TracebackType)
