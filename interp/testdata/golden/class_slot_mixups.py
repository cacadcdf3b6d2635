def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Foo: pass
Foo.__repr__ = Foo.__str__
t(lambda: str(Foo()))
t(lambda: repr(Foo()))
class A(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __len__ = list.__len__
    __hash__ = str.__hash__
a = A()
t(lambda: a==a)
t(lambda: a+a)
t(lambda: len(a))
t(lambda: hash(a))
class X(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy
    __getattr__=dict.__getitem__
x=X()
x.y=42
print(x, -x, x.y)
class M(type(__import__('sys'))):
    pass
class M2(M):
            def getdict(self):
                return "Not a dict!"
            __dict__ = property(getdict)
m=M2('m2')
m.b=1
t(lambda: m.__dict__)
t(lambda: dir(m))
class ANotMeta:
            def __new__(mcls, *args, **kwargs):
                return super().__new__(mcls)
class BNotMeta(ANotMeta):
            def __new__(mcls, *args, **kwargs):
                return super().__new__(mcls)
class A(metaclass=ANotMeta):
            pass
class B(metaclass=BNotMeta):
            pass
class C(A, B): pass
print(type(C))
def f():
    class D(C, metaclass=type): pass
t(f)
class F(object(), C): pass
print(type(F))
def f():
    class X(C, int()): pass
t(f)
t(lambda: type(type(1)).__dict__["__doc__"].__set__(list, "blah"))
t(lambda: type(Foo).__dict__["__doc__"].__delete__(Foo))
t(lambda: type('X',(),{'__classcell__':1}))
class B: pass
def f():
    class M(type):
        def mro(cls):
            del M.mro
            return (B,)
    class A(metaclass=M):
        pass
t(f)
def f():
    class M(type):
        def mro(cls):
            return (B,)
    class A(metaclass=M):
        pass
t(f)
def f():
    class M(type):
        def mro(cls):
            return ()
    class A(metaclass=M):
        pass
t(f)
def f():
    class M(type):
        def mro(cls):
            return (cls,int,object)
    class A(metaclass=M):
        pass
t(f)
f1=classmethod(lambda: 1)
print(sorted(f1.__dict__))
def ff(a:int): 'doc'
print(classmethod(ff).__dict__, staticmethod(ff).__dict__)
