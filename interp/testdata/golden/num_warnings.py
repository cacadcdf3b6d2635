# Warnings that conversions of numbers give.
import warnings
warnings.simplefilter('always')
class IS(int): pass
class FS(float): pass
class CS(complex): pass
class A:
    def __int__(self): return IS(3)
    def __index__(self): return IS(4)
    def __float__(self): return FS(3)
    def __complex__(self): return CS(3)
class B:
    def __index__(self): return True
class T:
    def __trunc__(self): return 3
class B2:
    def __int__(self): return True
import math, operator
yes = True
for f in (lambda: int(A()), lambda: operator.index(A()), lambda: float(A()), lambda: complex(A()), lambda: int(B()), lambda: operator.index(B()), lambda: int(T()), lambda: ~yes, lambda: int(B2()), lambda: math.sqrt(A()), lambda: [1][B()] if 0 else 0, lambda: complex(1, A())):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        r=f()
        print(r, type(r), [(x.category.__name__, str(x.message)) for x in w])
warnings.resetwarnings()
int(A())
~yes
with warnings.catch_warnings():
    warnings.simplefilter('error')
    for f in (lambda: int(A()), lambda: ~yes, lambda: range(A())):
        try: f()
        except DeprecationWarning as e: print('raised', e)
