import warnings, sys, io, inspect
warnings.simplefilter("always")
out=[]
def sh(message,category,filename,lineno,file=None,line=None): out.append((str(message),category.__name__,lineno))
warnings.showwarning=sh
@warnings.deprecated("use g")
def f(a,b=1): return a+b
print(f(1), out); out.clear()
@warnings.deprecated("old class")
class C:
    def __init__(self,x=0): self.x=x
print(C(3).x,out,C.__deprecated__); out.clear()
class D(C): pass
print(out); out.clear(); D(); print(out); out.clear()
@warnings.deprecated("nocat",category=None)
def h(): return 1
print(h(),out,h.__deprecated__)
class E:
    @warnings.deprecated("m")
    def m(self): return 'm'
    @classmethod
    @warnings.deprecated("c")
    def c(cls): return 'c'
    @staticmethod
    @warnings.deprecated("s")
    def s(): return 's'
    @property
    @warnings.deprecated("p")
    def p(self): return 'p'
    @warnings.deprecated("new")
    def __new__(cls,*a): return super().__new__(cls)
e=E(1); print(e.m(),e.c(),E.s(),e.p,out); out.clear()
for a,k in (((1,),{}),((),{}),(("m",),dict(category=int)),(("m",),dict(stacklevel='x')),(("m","n"),{})):
    try: warnings.deprecated(*a,**k)
    except Exception as ex: print(type(ex).__name__,ex)
try: warnings.deprecated("x")(5)
except Exception as ex: print(type(ex).__name__,ex)
@warnings.deprecated("is",category=FutureWarning,stacklevel=2)
class I:
    def __init_subclass__(cls,**k): out.append(('init_sub',cls.__name__,k)); super().__init_subclass__()
class J(I,z=1): pass
print(out); out.clear()
@warnings.deprecated("co")
async def co(): return 1
print(inspect.iscoroutinefunction(co), inspect.isfunction(co))
c=co(); c.close(); print(out); out.clear()
@warnings.deprecated("noargs")
class N: pass
try: N(1)
except TypeError as e: print(e)
print(out); out.clear()
import dataclasses
@warnings.deprecated("dc")
@dataclasses.dataclass
class DC: a:int=1
print(DC(2),out); out.clear()
d=warnings.deprecated("attrs"); print(vars(d))
del warnings.showwarning
err=io.StringIO(); sys.stderr=err
f(1); print(err.getvalue().replace(__file__,'F'))
def fw(message,category,filename,lineno,line=None): return f"FMT {message} {category.__name__} {lineno} {line}\n"
warnings.formatwarning=fw; err.truncate(0); err.seek(0); f(2); print(err.getvalue())
sys.stderr=sys.__stderr__
wm=warnings.WarningMessage("m",UserWarning,"f",3); print(wm, repr(wm)[:20] if 0 else '', vars(wm))
