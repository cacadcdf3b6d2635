import sys
def tb():
    import traceback
    traceback.print_exc()
class A:
    def __init__(s, n): s.n = n
    def __add__(s, o):
        print("add", s.n, getattr(o, 'n', o), sys._getframe(1).f_code.co_name)
        return A(s.n + getattr(o, 'n', 0))
    def __radd__(s, o): print("radd", o, s.n); return A(s.n)
    def __bool__(s): print("bool", s.n, sys._getframe(1).f_code.co_name); return s.n > 2
    def __hash__(s): print("hash", s.n, sys._getframe(1).f_code.co_name); return s.n
    def __eq__(s, o): print("eq", s.n, o); return True
    def __lt__(s, o): print("lt", s.n, o.n); return s.n < o.n
    def __gt__(s, o): print("gt", s.n, o.n); return s.n > o.n
    def __repr__(s): return f"A({s.n})"
def g(n):
    for i in range(n):
        print("yield", i)
        yield A(i)
    print("end")
def boom(n):
    for i in range(n): yield i
    raise ValueError("boom")
def fin(n):
    try:
        for i in range(n): yield i
    finally:
        print("fin")
def show(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e); tb()
show(lambda: sum(g(4)))
show(lambda: any(g(5)))
show(lambda: all(g(5)))
show(lambda: set(g(3)))
show(lambda: frozenset(g(3)))
show(lambda: list(g(3)))
show(lambda: tuple(g(3)))
show(lambda: max(g(4)))
show(lambda: min(g(4)))
show(lambda: sorted(g(4)))
show(lambda: dict((a, i) for i, a in enumerate(g(3))))
show(lambda: dict(g(2)))
show(lambda: dict(((1,2),(3,)) [i] for i in range(2)))
show(lambda: ','.join(g(2)))
show(lambda: ','.join(str(i) for i in range(4)))
show(lambda: [].extend(boom(2)))
l = []
show(lambda: l.extend(l.append(9) or i for i in range(3))); print(l)
show(lambda: sum(boom(3)))
show(lambda: list(boom(3)))
show(lambda: max(boom(0)))
show(lambda: max(i for i in ()))
show(lambda: min(iter(())))
show(lambda: sum(x for x in [1, 2, 'a']))
show(lambda: sum(x for x in [1, 2.5, 3, 1e100, -1e100, True]))
show(lambda: sum(x for x in [2**62, 2**62, 1.5, 3]))
show(lambda: sum(x for x in [0.1]*10))
show(lambda: sum(x for x in [0.1]*10 + [1j, 0.1]))
show(lambda: sum([x] for x in [0.1]))
show(lambda: any(x for x in ['', [], 0.0, None, 'a', A(1)]))
show(lambda: all(x for x in ['b', [1], 2.0, True, '']))
show(lambda: any(fin(3)))
show(lambda: all(fin(3)))
show(lambda: sum(fin(3)))
show(lambda: set([x] for x in [1]))
show(lambda: max(x for x in [1, 2.5, 'a']))
show(lambda: max(x for x in ['a', 'c', 'b']))
show(lambda: max(x for x in [(1, 'a'), (3, 'c'), (2, 'b')]))
show(lambda: max(x for x in [1, 1.0, True]))
show(lambda: min(x for x in [1.0, True, 1]))
show(lambda: set(x for x in [1, 1.0, True, 'a', 'a', (1, 'a'), (1, 'a'), None, 2.5, 'b', 'c', 'd', 'e', 'f', 'g']) == {1, 'a', (1, 'a'), None, 2.5, 'b', 'c', 'd', 'e', 'f', 'g'})
def rec(n):
    if n == 0: return 1
    return sum(rec(n - 1) for _ in range(2))
print(rec(8))
def selfref():
    yield gi.gi_running
    try: next(gi)
    except ValueError as e: yield str(e)
gi = selfref()
print(list(gi))
gi2 = g(2); next(gi2); print(list(gi2), list(gi2))
def deep(n):
    return sum(deep(n + 1) for _ in range(1))
try: deep(0)
except RecursionError as e: print(str(e)[:40])
def h():
    try: raise KeyError(1)
    except KeyError:
        for i in range(2):
            yield sys.exc_info()[0]
class X:
    def __bool__(s): print(sys.exc_info()[0]); return False
def h2():
    try: raise KeyError(1)
    except KeyError:
        for i in range(2): yield X()
print(list(h())); print(any(h2())); print(sys.exc_info()[0])
try: raise IndexError
except IndexError: print(list(h())); print(any(h2())); print(sys.exc_info()[0])
def caller():
    def gen():
        yield sys._getframe(1).f_code.co_name
        yield sys._getframe(0).f_back.f_code.co_name
    return list(gen()), tuple(sys._getframe(1).f_code.co_name for _ in range(1))
print(caller())
def stop():
    yield 1
    raise StopIteration
show(lambda: list(stop()))
def yf():
    yield from (x for x in range(3))
    yield from [7, 8]
print(sum(yf()), list(yf()), sorted(-x for x in yf()))
def held(n):
    try:
        for i in range(n): yield i
    finally: print("held fin")
G = held(5)
print(any(G), next(G), list(G))
G = held(4)
print(any(G), ','.join(map(str, G)))
L = [1]
G = held(3)
L.extend(G); print(L)
G = held(3); print(','.join(str(i) for i in G))
class D:
    def __len__(s): return 7
    def __iter__(s): return held(2)
print(sum(D()), list(D()), sorted(D()), max(D()), tuple(D()))
