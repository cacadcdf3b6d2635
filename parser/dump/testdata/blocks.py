#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""Docstring."""
from __future__ import annotations
import a, b.c as d, e.f.g
from . import (a)
from .. import a, b as c
from .... import a
from ... .a import b
from a.b import *
from a import (b, c as d,)
if a: b; c;
if a:
    b
elif c:
    d
elif e: f
else:
    g
while a:
    break
else:
    continue
for a, (b, c), [d, *e], f.g, h[0] in i, *j:
    pass
else: pass
for (a) in b: pass
for a.b in c: pass
for *a, b in c: pass
try:
    a
except:
    b
try:
    a
except (B, C):
    d
except E as e:
    f
else:
    g
finally:
    h
try: a
finally: b
try:
    a
except* B:
    c
except* (D, E) as f:
    g
with a: pass
with a as b, c as (d, e): pass
with (a, b): pass
with (a as b, c): pass
with (a, b,): pass
with (a, b) as c: pass
with (a), (b): pass
with (a) as b: pass
with (a as b): pass
with (yield_): pass
with (a := b): pass
with (a for a in b): pass
with (a, *b): pass
with (a).b as c, d: pass
with (a) + b, c: pass
with a() as b.c, d as e[0], f as [g, *h]: pass
with (a if b else c, d): pass
with (lambda: a, b) as c: pass
def f(): pass
def f(a, b: int, c=1, d: str = 2, /, e=3, *args: int, f, g=4, h: int = 5, **kw: str) -> int: return
def f(a, /): pass
def f(*, a): pass
def f(*a: *b): pass
def f(
    a,  # type: int
    b,
): pass
def f[T, U: int, *V, **W](a: T) -> U: pass
def f[T: (int, str) = int, *V = *tuple[int], **W = [int]](): pass
async def f():
    async for a in b:
        await c
    else:
        pass
    async with a as b, c:
        return [d async for d in e if await f], {g async for g in h}, (i async for i in j)
    async with (a, b as c): pass
    yield
    await a ** await b
def f():
    yield; yield a; yield a, *b; x = yield; x = yield a; x += yield; yield from a; x = yield from b
    (yield); [(yield)]; f((yield a), b); return a, *b
    nonlocal_ = 1
    global a, b
    del a, b.c, d[0], (e, f), [g, h], (i), ()
    assert a; assert a, b
    raise; raise A; raise A from B
    a = b = c; a, b = c, = d; (a) = b; [a, b] = (c, d) = e; *a, b = c; () = a; [] = a; (a.b) = c; a[0], b.c = d
    a: int; a: int = 1; (a): int = 2; a.b: int; a[0]: str = b; a: int = yield; a: tuple = 1, *b
    a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a **= 1; a >>= 1; a <<= 1; a &= 1; a ^= 1; a |= 1; a @= 1
    a.b += c, d; (a) += 1; a[0] += yield
@a
@b.c(d)
@(e := f)
@g[0]
class A: pass
class A(): pass
class A(B, *C, metaclass=D, **E):
    x: int
    def f(self): pass

    @property
    async def g(self): ...
class A[T](B[T]): pass
type A = int
type A[T, *U, **V] = B[T, *U]
type = 1
match a:
    case 1 | -1 | 1.5 | 1 + 2j | -1 - 2j | "a" "b" | b"c": pass
    case None | True | False: pass
    case _: pass
match a, *b:
    case [a, b, *_] | (a, b, *c) if d: pass
    case a, *b: pass
    case a,: pass
    case (a): pass
    case (a,): pass
    case [] | (): pass
    case {}: pass
    case {"a": 1, b.c: d, -1: e, None: f, **rest}: pass
    case {**rest,}: pass
    case A() | A.B(): pass
    case A(1, b, c=2, d=e,): pass
    case a.b.c: pass
    case [a as b, (c | d) as e]: pass
    case str() as x if x: pass
match (a):
    case b: pass
match a:
    case match: pass
    case case: pass
    case type: pass
	
# comment at the end
if a:
	b
	if c:
		d
