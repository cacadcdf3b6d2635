# Ways out of try, with and loops.
def t(f, *a):
    try: print(f.__name__, a, '->', f(*a))
    except BaseException as e: print(f.__name__, a, 'raised', type(e).__name__, e, '/', repr(e.__context__))
def f1(how):
    for i in range(3):
        try:
            print('body', i)
            if how == 'break': break
            if how == 'continue': continue
            if how == 'return': return 'r' + str(i)
            if how == 'raise': raise ValueError(i)
        except KeyError: print('never')
        else: print('else')
        finally: print('finally', i)
        print('after', i)
    else: print('for-else')
    return 'end'
for h in ('', 'break', 'continue', 'return', 'raise'): t(f1, h)
def f2():
    try: return 1
    finally: return 2
def f3():
    for i in range(3):
        try: 1 / 0
        finally: break
    return i
def f4():
    for i in range(3):
        try: return i
        finally: continue
    return 'done'
def f5():
    x = 1
    try: return x
    finally: x = 2
def f6():
    try:
        try: 1 / 0
        finally: raise KeyError('k')
    except KeyError as e: return repr(e.__context__)
def f7():
    try: 1 / 0
    except ZeroDivisionError as e:
        e = 5
        return e
def f8():
    try: 1 / 0
    except ZeroDivisionError as e:
        del e
    try: return e
    except UnboundLocalError: return 'unbound'
def f9():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise TypeError('t') from e
    except TypeError as e2:
        return repr(e2.__cause__), repr(e2.__context__)
def f10():
    try: raise ValueError('v')
    except (KeyError, ValueError): 
        try: raise
        except ValueError as e: return 're' + str(e)
def f11():
    try:
        try: 1 / 0
        except undefined: pass
    except NameError as e: return str(e), repr(e.__context__)
def f12():
    try: 1 / 0
    except 5: pass
def f13():
    import sys
    out = []
    try: 1 / 0
    except ZeroDivisionError:
        out.append(sys.exc_info()[0].__name__)
        try: {}[1]
        except KeyError: out.append(sys.exc_info()[0].__name__)
        out.append(sys.exc_info()[0].__name__)
        for i in range(2):
            try: [][i]
            except IndexError:
                if i: break
                continue
        out.append(sys.exc_info()[0].__name__)
        def inner():
            try: raise OSError
            except OSError: return sys.exc_info()[0].__name__
        out.append(inner())
        out.append(sys.exc_info()[0].__name__)
    out.append(sys.exc_info()[0])
    return out
def f14():
    r = []
    while True:
        try:
            try:
                r.append(1)
                if len(r) < 3: continue
                break
            finally: r.append('f')
        finally: r.append('g')
    else: r.append('never')
    return r
def f15():
    with CM(0) as a, CM(1) as b:
        return a, b
class CM:
    def __init__(s, n, swallow=False): s.n, s.swallow = n, swallow
    def __enter__(s): print('enter', s.n); return s.n
    def __exit__(s, t, v, tb): print('exit', s.n, t and t.__name__, v, tb is not None); return s.swallow
def f16():
    for i in range(4):
        with CM(i, True):
            if i == 0: continue
            if i == 1: 1 / 0
            if i == 2: break
        print('after', i)
    return i
def f17():
    with CM(1):
        with CM(2, True): raise KeyError(1)
        raise ValueError(2)
def f18():
    class Bad(CM):
        def __exit__(s, *a): raise TypeError('exit')
    with Bad(1): 1 / 0
def f19():
    try: pass
    except: pass
    else: return 'else'
    finally: print('fin')
def f20():
    def g():
        try: yield 1
        except GeneratorExit: print('closed'); raise
        finally: print('gfin')
    it = g(); next(it); it.close()
    def h():
        try: r = yield 1
        except ValueError as e: r = yield 'caught ' + str(e)
        return r
    it = h(); next(it); print(it.throw(ValueError('x')))
    try: it.send('ret')
    except StopIteration as e: return e.value
def f21():
    try:
        try: return 1 / 0
        finally: print('inner')
    except ZeroDivisionError: return 'z'
    finally: print('outer')
def f22():
    try:
        return 'a'
    finally:
        try: 1 / 0
        except ZeroDivisionError: print('caught in finally')
def f23():
    def g():
        for i in range(2):
            try: yield i
            finally: print('g', i)
    return list(g())
def f24():
    try: raise ValueError
    except Exception as e:
        def f(): return e
    try: f()
    except NameError as x: return str(x)
def f25(n):
    while n:
        n -= 1
        if n == 3: continue
        if n == 1: break
    else: return 'exhausted', n
    return 'broke', n
for f in (f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24): t(f)
t(f25, 3); t(f25, 1); t(f25, 0); t(f25, 10)
