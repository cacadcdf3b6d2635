import sys
def f(a,b=2):
    c=a+b
    g=lambda: c
    fr=sys._getframe()
    print(fr is sys._getframe(), fr.f_back is sys._getframe(1), sorted(fr.f_locals))
    return fr
fr=f(1)
print(fr.f_lineno-fr.f_code.co_firstlineno, sorted(fr.f_locals), fr.f_back, fr.f_locals['c'])
def imp():
    global F
    F=sys._getframe()
    x=1
    if x:
        y=2
imp(); print(F.f_lineno-F.f_code.co_firstlineno, F.f_locals)
def deep(n):
    loc='v%d'%n
    if n==0: raise ValueError(n)
    try: deep(n-1)
    finally: loc+='!'
try: deep(3)
except ValueError as e:
    tb=e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_lineno, tb.tb_frame.f_code.co_name, {k:v for k,v in tb.tb_frame.f_locals.items() if k in('n','loc')}, tb.tb_frame is sys._getframe())
        fr=tb.tb_frame; tb=tb.tb_next
    print(fr.f_locals); fr.clear(); print(fr.f_locals)
def g():
    x=1
    yield sys._getframe()
    x=2
    yield
    raise KeyError(x)
it=g(); fr=next(it); print(fr.f_locals, fr is it.gi_frame, fr.f_back)
next(it); print(fr.f_locals)
try: next(it)
except KeyError as e: print(fr.f_locals, e.__traceback__.tb_next.tb_frame is fr, it.gi_frame, fr.f_lineno)
it=g(); fr=it.gi_frame; fr.clear(); print(list(it))
it=g(); fr=next(it)
try: fr.clear(); print('ok', list(it))
except RuntimeError as e: print(e)
try: sys._getframe().clear()
except RuntimeError as e: print(e)
def two():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise
    except ZeroDivisionError as e: return e
e=two(); tb=e.__traceback__
while tb: print(tb.tb_lineno, tb.tb_frame.f_lineno); tb=tb.tb_next
class C:
    fr=sys._getframe()
    x=1
print(C.fr.f_locals is None, 'x' in C.fr.f_locals, C.fr.f_lineno)
