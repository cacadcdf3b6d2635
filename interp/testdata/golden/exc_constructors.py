import builtins
def t(f,*a,**k):
    try: r=f(*a,**k)
    except BaseException as e: print('  !',type(e).__name__, e); return None
    print('  ',repr(r)[:200]); return r
excs=[BaseException, BaseExceptionGroup, ExceptionGroup, SystemExit, StopIteration, ImportError, KeyError, UnboundLocalError, OSError, BlockingIOError, SyntaxError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError]
for E in excs:
    print(E.__name__, [k for k in sorted(vars(E)) if k not in('__doc__','__module__','__getattribute__','__weakref__','__weakref__') and not (E is ExceptionGroup and k=='__new__')])
    for a,k in [((),{}),(('a',),{}),((1,'b','c'),{}),((2,'b','c',None,'d'),{}),((11,'b',7),{}),((1,2,3,4,5,6),{}),(('a',),{'name':1}),(('a',),{'x':1}),(('msg',('f',1,2,'text')),{}),(('msg',('f',1,2,'text',3)),{}),(('msg',('f',1,2,'text',3,4)),{}),(('msg',('f',1,2)),{}),(('msg',('f',1,2,'t',3,4,5)),{}),(('msg',5),{}),(('ascii','abc',0,1,'r'),{}),(('ascii',b'abc',0,2,'r'),{}),(('ascii',bytearray(b'abc'),1,2,'r'),{}),(('abc',1,2,'r'),{}),((1,'abc',1,2,'r'),{}),(('ascii','abc',1.5,2,'r'),{}),(('ascii','abc',10**30,2,'r'),{}),(('m',[ValueError(1)]),{}),(('m',[KeyboardInterrupt(1)]),{}),(('m',[]),{}),(('m',5),{}),(('m',[1]),{}),((5,[ValueError()]),{}),(('m',{1:2}),{}),(('m',(ValueError(),)),{'x':1})]:
        e=t(E,*a,**k)
        if e is not None:
            print('    ',repr(str(e)), e.args, type(e).__name__)
            print('    ',{k:repr(getattr(e,k,'-'))[:60] for T in type(e).__mro__ for k in vars(T) if not k.startswith('__') and k not in('add_note','with_traceback','derive','split','subgroup')})
            t(e.__reduce__)
class X(OSError):
    def __init__(self,*a): self.a=a
x=X(1,2,3); print(x.args,x.errno,str(x),x.a)
class X(OSError):
    def __init__(self,*a,**k): super().__init__(*a); self.k=k
x=X(1,2,3,q=3); print(x.args,x.errno,str(x),x.k)
class X(OSError):
    def __new__(cls,*a,**k): return super().__new__(cls,*a)
t(X,1,2,3,q=3)
t(X,2,2,3)
class X(OSError):
    def __new__(cls,*a,**k): return super().__new__(cls,*a)
    def __init__(self,*a,**k): self.q=1
x=t(X,1,2,3,q=3); print(x.args,x.filename)
def sets(e):
    for n in sorted({k for T in type(e).__mro__ for k in vars(T)}):
        if n.startswith('__') and n not in('__cause__','__context__','__traceback__','__suppress_context__','__notes__','__dict__') or n in('add_note','with_traceback','derive','split','subgroup'): continue
        for v in (1,'s',None,True,ValueError(3),(1,2)):
            try: setattr(e,n,v); print(n,repr(v),repr(getattr(e,n))[:50], repr(str(e))[:60])
            except Exception as x: print(n,repr(v),type(x).__name__,x)
        try: delattr(e,n); print(n,'del',repr(getattr(e,n))[:50], repr(str(e))[:60])
        except Exception as x: print(n,'del',type(x).__name__,x)
for e in (OSError(1,2,3),StopIteration(1),SystemExit(1),ImportError('a',name='b'),NameError('x'),AttributeError('x'),SyntaxError('m',('f',1,2,'t')),ExceptionGroup('m',[ValueError()]),KeyError(1),BlockingIOError(1,'a',3)):
    print(type(e)); sets(e)
e=UnicodeEncodeError('ascii','a\xffb\u1234\U00012345',1,2,'r')
for n,v in (('start',3),('end',4),('start',4),('end',5),('start',-5),('start',77),('end',78),('start',True),('reason','z'),('encoding','y')):
    setattr(e,n,v); print(n,v,str(e) if e.start>=0 else '')
t(setattr,e,'start','x'); t(delattr,e,'start'); t(setattr,e,'end',1<<80)
e=ImportError.__new__(ImportError); print(e.name,e.msg,str(e))
e=UnicodeDecodeError.__new__(UnicodeDecodeError,1); print(e.start,e.object,repr(str(e)),e.args)
e=ImportError('a',name='n',path='p'); e.__init__('b'); print(e.name,e.path,e.msg); e.__init__('c','d'); print(e.msg,e)
from abc import ABCMeta,abstractmethod
class A(Exception,metaclass=ABCMeta):
    @abstractmethod
    def f(self):0
print(repr(A(1)))
print(BaseException.__str__(KeyError('a')), Exception.__str__(OSError(1,2,3)))
class S(SyntaxError): pass
print(S('x',('a/b/c.py',10**30,1,'t')), SyntaxError('x',('a.py',True,1,'t')),SyntaxError(None),SyntaxError())
