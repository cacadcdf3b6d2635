import os, sys.path as p
from . import a
from ...x.y import (b as c, d,)
def f(a, /, b=1, *c: *int, d, e=2, **k) -> int:
    """doc"""
    x = y = lambda *a, b=3: a + b * 2 ** -c
    if a: pass
    elif b > c is not d: return
    else: return 1, 2
    for i, *j in x: continue
    else: break
    try: a
    except (A, B) as e: raise X from e
    except: pass
    else: pass
    finally: del a, b[0], (c, d)
    with (open(a) as b, c): pass
    with (a): pass
    with (a, b) as c: pass
    async def g():
        async with a as b: await x
        return [x async for x in y if z]
    match x:
        case [1, 2, *_] | {"a": 1, **r}: pass
        case A(b, c=1) as d if x: pass
        case -1+2j | None | a.b.c | _: pass
@dec
class A[T: int, *U, **V](B, m=1): x: int = 3; y += 1; (z): int
type X[T] = int
f"a{x!r:>{w}}b{y=}" "c" f'{z:}'
print(f(x for x in y), *a, **b, c=1)
a[1:2, ::3]; a[*b]
{**a, 1: 2}; {1, *b}; {a: b for c in d}
if (n := 10) > 5: assert x, y
