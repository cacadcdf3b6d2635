class C: pass
for a in '__name__','__qualname__','__module__','__bases__','__doc__','__dict__','__mro__','__abstractmethods__','__annotations__','__type_params__','__base__','__flags__':
    try: delattr(C,a); print(a,'ok')
    except Exception as e: print(a,type(e).__name__,e)
    try: setattr(C,a,5); print(a,'ok', getattr(C,a))
    except Exception as e: print(a,type(e).__name__,e)
    try: setattr(int,a,5); print(a,'ok')
    except Exception as e: print(a,type(e).__name__,e)
    try: delattr(int,a); print(a,'ok')
    except Exception as e: print(a,type(e).__name__,e)
for args in ((),(1,),('a',),('a',1),('a',(),1),('a',(),[]),('a',(1,),{}),('a',(1,2),{}),('a',(int,1),{}),('a\0',(),{}),('a\ud800',(),{}), ('a',(int,str),{}),('a',(bool,),{}),('a',(int,int),{}),('a',(object,int),{}),(b'a',(),{}),('a',(),{},1),('a',(),{'__qualname__':1}),('a',(list[int],),{}),('a',(int|str,),{})):
    try: print(type(*args))
    except Exception as e: print(args, type(e).__name__,e)
    try: print(type.__new__(type,*args))
    except Exception as e: print(args, type(e).__name__,e)
try: print(type('a',(),{},x=1))
except Exception as e: print(type(e).__name__,e)
try: print(type('a',(),dict={}))
except Exception as e: print(type(e).__name__,e)
try: type.__new__()
except Exception as e: print(type(e).__name__,e)
try: type.__new__(5)
except Exception as e: print(type(e).__name__,e)
try: type.__new__(int)
except Exception as e: print(type(e).__name__,e)
try: type.__init__(C)
except Exception as e: print(type(e).__name__,e)
try: type.__init__(C,1,2,x=1)
except Exception as e: print(type(e).__name__,e)
try: type.__init__(C,1,x=1)
except Exception as e: print(type(e).__name__,e)
class A: pass
for b in (1,),(),5,[A],(A,A),(C,),(int,),(bool,),(type,):
    try: C.__bases__=b; print(C.__mro__)
    except Exception as e: print(b, type(e).__name__,e)
class D(A): pass
for b in (1,),(),5,[A],(A,A),(D,),(C,),(int,),(bool,),(type,),(object,A),(A,object),(object,):
    try: D.__bases__=b; print(D.__mro__)
    except Exception as e: print(b, type(e).__name__,e)
class S: __slots__=('b','__a')
class S2: __slots__='b','c'
class S3(S): pass
class S4: __slots__='b','__a'
for a,b in (S,S2),(S3,S2),(A,S),(S,A),(S3,S),(S,S4):
    try: o=a(); o.__class__=b; print(o)
    except Exception as e: print(a,b, type(e).__name__,e)
    try: a.__bases__=(b,); print(a.__mro__)
    except Exception as e: print(a,b, type(e).__name__,e)
for f in (lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(object), lambda: int.__new__(bool), lambda: object.__new__(A,1), lambda: A(1), lambda: object(1), lambda:A(x=1), lambda: object.__init__(A(),1), lambda: list.__new__(dict), lambda: int.__new__(str)):
    try: print(type(f()))
    except Exception as e: print(type(e).__name__,e)
class C(object):
    __new__ = list.__new__
try: C()
except Exception as e: print(type(e).__name__,e)
class C(list):
    __new__ = object.__new__
try: C()
except Exception as e: print(type(e).__name__,e)
class E1(Exception): __new__=object.__new__
try: E1()
except Exception as e: print(type(e).__name__,e)
