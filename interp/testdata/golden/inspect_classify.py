import inspect, types, enum
class Meta(type):
    def __getattr__(self,name):
        if name=='ham': return 'spam'
        return super().__getattr__(name)
    def mm(cls): pass
class VA(metaclass=Meta):
    @types.DynamicClassAttribute
    def ham(self): return 'eggs'
class M1(type):
    def __getattr__(cls,n):
        if n=='one': return 1
        raise AttributeError(n)
    def __dir__(cls): return ['__class__','__module__','__name__','one','two']
class M2(M1):
    def __getattr__(cls,n):
        if n=='two': return 2
        return super().__getattr__(n)
class VB(metaclass=M2): pass
class Color(enum.Enum):
    A=1
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
class B(Color.__class__ if 0 else object):
    x=1
    @property
    def p(self): return 1
    def f(self): "doc"
    y=len
    z=staticmethod(len)
class Sub(B):
    x=2
    def f(self): pass
    @property
    def p(self): pass
for c in (VA,VB,Sub):
    for a in inspect.classify_class_attrs(c): print(c.__name__,a.name,a.kind,a.defining_class.__name__,type(a.object).__name__)
print(inspect.getdoc(Sub.f),inspect.getdoc(Sub().f),inspect.getdoc(Sub.p))
class G:
    def g(self): "G's doc"
    @property
    def contradiction(self): 'The automatic gainsaying.'
class H(G):
    def g(self): pass
    @property
    def contradiction(self): pass
print(inspect.getdoc(H.g),inspect.getdoc(H().g),inspect.getdoc(H.contradiction),inspect.getdoc(H))
