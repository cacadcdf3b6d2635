"""Docstring."""
from __future__ import annotations
def f(a: x + y, b: (lambda: 0), *c: *Ts, d: "quoted", e: f'{a!r:>{w}}' = 1, **k: a if b else c) -> {1: 2}: pass
for n, a in f.__annotations__.items(): print(n, a)
class C:
    v: List[C]
    w: undefined.attr[1:2, ::3](*a, b=c, **d)
    x: not a and (b or c) in d < e
    y: (1).real + -2 ** (-3) @ 4
    z: [i async for i, j in k if l if m]
    t: (a,)
    u: ()
    v2: b'y'.z
    s: "it's" 'x'
for n, a in C.__annotations__.items(): print(n, a)
print(__doc__)
