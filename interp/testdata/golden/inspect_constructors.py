import inspect, types
sig=lambda o: print(inspect.signature(o))
def t(f):
    try: print(inspect.signature(f))
    except Exception as e: print(type(e).__name__, str(e)[:90].split(' at 0x')[0])
class C1:
    def __new__(cls,a): return a
class C2:
    @classmethod
    def __new__(cls,cls2,a): return a
class C3:
    @staticmethod
    def __new__(cls,a): return a
class A:
    def call(self,cls,a): return a
    def one(self,a): return a
    def __call__(self,x,y=1): pass
class C4: __new__=A().call
class C5: __new__=(lambda x,cls,a: a).__get__
import functools

class C7: __new__=functools.partialmethod(lambda cls,x,a:a,1)
class BI: __new__=lambda cls,a:a
for c in (C1,C2,C3,C4,C7,BI): t(c)
class D1: 
    def __init__(self,a): pass
class D2:
    @classmethod
    def __init__(cls,a): pass
class D3:
    @staticmethod
    def __init__(a): pass
class D4: __init__=A().one

class D6: __init__=functools.partialmethod(lambda self,x,a:None,2)
for c in (D1,D2,D3,D4,D6): t(c)
class M1(type):
    def __call__(cls,a): return a
class M2(type):
    @classmethod
    def __call__(cls,a): return a
class M3(type):
    @staticmethod
    def __call__(a): return a
class M4(type): __call__=A().one

class M6(type): __call__=functools.partialmethod(lambda self,x,a:None,2)
for m in (M1,M2,M3,M4,M6):
    t(m('X',(),{'__init__':lambda self,b:0}))
class I1:
    @classmethod
    def __call__(cls,a): pass
class I2:
    @staticmethod
    def __call__(a): pass
class I3: __call__=A().one
class I5: __call__=functools.partialmethod(lambda self,x,a:None,2)
class I6: __call__=(2).__pow__
class I7: __call__=A()
class I8:
    @property
    def __call__(self): return lambda q:q
for c in (I1,I2,I3,I5,I6,I7,I8): t(c())
for o in (len,int.__add__,(1).__add__,dict.fromkeys,object,int,1,"a",print,functools.partial(print,1,sep=""),D1.__init__,D1(1).__init__): t(o)
