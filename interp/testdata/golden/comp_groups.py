# except* clauses.
def t(f):
    try: print(f.__name__, f())
    except BaseException as e: show(e)
def show(e, n=0):
    print(' ' * n + type(e).__name__, e, '| ctx', repr(e.__context__)[:60], '| cause', repr(e.__cause__))
    for x in getattr(e, 'exceptions', ()): show(x, n + 2)
def a():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3), KeyError(4)])])
    except* ValueError as e: print('V', e, e.exceptions)
    except* (TypeError, KeyError) as e: print('TK', e, e.exceptions)
    return 'done'
def b():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: print('v')
def c():
    try: raise ValueError('naked')
    except* ValueError as e: print(repr(e))
    else: print('else')
    finally: print('finally')
    return 'c'
def d():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError('new')
    except* TypeError: pass
def e():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: raise
    except* TypeError as x: raise OSError('o') from x
def f():
    try: pass
    except* ValueError: print('no')
    else: return 'else'
def g():
    try: raise KeyError('unmatched')
    except* ValueError: print('no')
def h():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError as e: pass
    try: return e
    except UnboundLocalError as x: return str(x)
def i():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* ExceptionGroup: pass
def j():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* 5: pass
def k():
    for n in range(2):
        try:
            if n: raise ExceptionGroup('g', [ValueError(n)])
            continue
        except* ValueError: print('caught', n)
        finally: print('fin', n)
    return 'k'
for fn in (a, b, c, d, e, f, g, h, i, j, k): t(fn)
