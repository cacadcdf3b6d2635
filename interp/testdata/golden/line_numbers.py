import sys, traceback
def at(): return sys._getframe(1).f_lineno - sys._getframe(1).f_code.co_firstlineno
def f(x):
    if x:
        y = 1
    else:
        y = 2
    return at()
print(f(0), f(1))
def f(x):
    while x:
        x -= 1
        if x == 5:
            break
    else:
        print(at())
    print(at())
f(3); f(7)
def f(x):
    try:
        if x: 1/0
    except ZeroDivisionError: print(at())
    else:
        print(at())
    finally:
        print(at())
f(0); f(1)
def lines(fn, *a):
    try: fn(*a)
    except BaseException as e:
        tb = e.__traceback__; out = []
        while tb: out.append(tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno); tb = tb.tb_next
        print(type(e).__name__, out[1:])
def f(x):
    if x:
        pass
    elif (
        1 /
        0):
        pass
lines(f, 0)
def f(x):
    return (x +
            1 +
            undefined)
lines(f, 0)
def f(x):
    return [
        a
        for a in x
        if a.b
    ]
lines(f, [1])
def f(x):
    foo(
        1,
        x.y,
    )
lines(f, 1)
def foo(*a): raise ValueError
def f(x):
    foo(
        1,
        x,
    )
lines(f, 1)
def f(x):
    return (x
        .real
        .imag
        .nope)
lines(f, 1)
def f(x):
    x = {
        'a': 1,
        'b': x.q,
    }
lines(f, 1)
def f(x):
    with open(
        '/nonexistent'
    ) as f:
        pass
lines(f, 1)
def f(x):
    assert x, (
        'message'
    )
lines(f, 0)
def f(x):
    raise (
        ValueError(
            x
        )
    )
lines(f, 0)
def f(x):
    for a in (
        x
    ):
        pass
lines(f, 0)
def f(x):
    for a, b in [
        (1, 2),
        (1,)
    ]:
        pass
lines(f, 0)
def f(x):
    try:
        pass
    finally:
        x.foo
lines(f, 0)
def f(x):
    try:
        return 1
    finally:
        x.foo
lines(f, 0)
def f(x):
    try:
        x.bar
    except (
        x.foo
    ):
        pass
lines(f, 0)
def f(x):
    try:
        x.bar
    except KeyError:
        pass
lines(f, 0)
def f(x):
    try:
        x.bar
    except AttributeError:
        raise
lines(f, 0)
def f(x):
    try:
        x.bar
    except AttributeError as e:
        raise KeyError from e
lines(f, 0)
def f(x):
    while True:
        if x:
            x -= 1
            continue
        raise ValueError
lines(f, 2)
class CM:
    def __enter__(s): return 1
    def __exit__(s, *a): raise ValueError
def f(x):
    with CM():
        a = 1
        b = 2
lines(f, 2)
def f(x):
    with CM():
        for i in x:
            if i: return i
lines(f, [0, 1])
def f(x):
    with CM() as a, \
         CM() as b:
        x.foo
lines(f, 2)
def f(x):
    match x:
        case 1: pass
        case x.y: pass
        case _: pass
lines(f, 2)
def f(x):
    match x:
        case {'a': y}: pass
        case [a, b] if a / 0: pass
lines(f, [1, 2])
def f(x):
    @x
    def g():
        pass
lines(f, 2)
def f(x):
    @len
    @len
    class G:
        pass
lines(f, 2)
def f(x):
    class G(
        x
    ): pass
lines(f, 2)
def f(x):
    def g(a=x.y,
          b=1): pass
lines(f, 2)
def f(x):
    x[
        0
    ] = 1
lines(f, 2)
def f(x):
    x.a \
     .b = 1
lines(f, 2)
def f(x):
    a, b = (
        x
    )
lines(f, 2)
def f(x):
    return f'''
{x}
{x.nope}
'''
lines(f, 2)
def f(x):
    return (1 if
            x.nope
            else 2)
lines(f, 2)
def f(x):
    return (x and
            x.nope)
lines(f, 2)
def f(x):
    return (1 <
            x <
            'a')
lines(f, 2)
def f(x):
    del (x
         .a)
lines(f, 2)
def f(x):
    import os, \
      nonexistent_mod
lines(f, 2)
def f(x):
    from os import (
      nope)
lines(f, 2)
def f(x):
    return lambda: (
        x.
        nope)
lines(lambda: f(2)())
def g():
    yield 1
    yield (
       1/0)
lines(lambda: list(g()))
def g():
    x = yield from (
       5)
lines(lambda: list(g()))
def f(x):
    print(*
          x,
          **x)
lines(f, 5)
def f(x):
    print(a=1,
          **x)
lines(f, 5)
def gen():
    print(at())
    yield
    print(at())
    try:
        yield
    finally: print(at())
g = gen()
print(g.gi_frame.f_lineno - g.gi_code.co_firstlineno); next(g); print(g.gi_frame.f_lineno - g.gi_code.co_firstlineno); next(g); print(g.gi_frame.f_lineno - g.gi_code.co_firstlineno); g.close(); print(g.gi_frame)
def f():
    e = None
    try:
        1/0
    except Exception as e2:
        e = e2
    x = 1
    return e
e = f(); print(e.__traceback__.tb_lineno - f.__code__.co_firstlineno, e.__traceback__.tb_frame.f_lineno - f.__code__.co_firstlineno)
class K:
    a = 1
    print(sys._getframe().f_lineno)
    if a:
        pass
    else: pass
    print(sys._getframe().f_lineno)
