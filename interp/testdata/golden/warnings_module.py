import warnings, sys, io
def show(f,*a,**k):
    try: print(f.__name__,a,k,repr(f(*a,**k)))
    except BaseException as e: print(f.__name__,a,k,type(e).__name__,e)
print(warnings.__all__)
print([f[:3]+(f[2].__name__,) if f[2] else f for f in warnings.filters][:0])
for a in (("ignore",),("bogus",),("error","m",Warning,"mod",3),("always","[",Warning),("default",1),("default","",int),("default","",1),("default","",Warning,1),("default","",Warning,"",-1),("default","",Warning,"",'x'),("once","",(UserWarning,DeprecationWarning)),("module",)):
    show(warnings.filterwarnings,*a)
for a in (("ignore",),("bogus",),("error",Warning,3),("error",Warning,-1),("error",Warning,'x'),("error",int),("error",None)):
    show(warnings.simplefilter,*a)
for f in warnings.filters: print(f)
warnings.resetwarnings(); print(warnings.filters)
warnings.filterwarnings("ignore","abc",append=True); warnings.filterwarnings("error","x"); print(warnings.filters)
warnings.filterwarnings("ignore","abc"); print(len(warnings.filters))
warnings.simplefilter("ignore",append=True); warnings.simplefilter("always",lineno=5); print(warnings.filters)
warnings.resetwarnings()
for a in (("m",UserWarning,"f.py",3),("m",UserWarning,"f.py",3,"line  "),(UserWarning("x"),UserWarning,"f",1),("m",int,"f",1),("m\nn",DeprecationWarning,__file__,3)):
    show(warnings.formatwarning,*a)
class W(UserWarning): pass
for a in (("m",),("m",W),(W("q"),),("m",None),("m",int),("m",1),(1,),(W("q"),int),(ValueError("x"),),("m",UserWarning,1),("m",UserWarning,100),("m",UserWarning,-1),("m",UserWarning,"x"),("",), (W,),(b"x",)):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        show(warnings.warn,*a)
        for x in w: print('   ',x.message.args,type(x.message).__name__,x.category.__name__,x.filename==__file__,x.lineno if x.filename==__file__ else '',x.file,x.line,x.source)
for act in ("error","ignore","always","default","module","once","all"):
    with warnings.catch_warnings(record=True) as w:
        warnings.resetwarnings()
        try: warnings.simplefilter(act)
        except Exception as e: print(act,type(e).__name__,e); continue
        globals().pop('__warningregistry__',None)
        for i in range(3):
            try:
                warnings.warn("a"); warnings.warn("a"); 
                warnings.warn("b",W)
            except Warning as e: print("raised",repr(e))
        print(act,[(str(x.message),x.lineno) for x in w])
        r=globals().get('__warningregistry__',{}); print(sorted(map(repr,(k for k in r if k!='version'))))
def lib(level): warnings.warn("lib",stacklevel=level)
def mid(l): lib(l)
for l in (0,1,2,3,4,5):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always"); mid(l)
        print(l,[(x.lineno,x.filename.split('/')[-1]) for x in w])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for kw in (dict(skip_file_prefixes=()),dict(skip_file_prefixes=(__file__,)),dict(skip_file_prefixes=("/nope",)),dict(skip_file_prefixes=__file__),dict(skip_file_prefixes=(1,)),dict(skip_file_prefixes=[__file__]),dict(source=1),dict(stacklevel=2,skip_file_prefixes=("x",)),dict(foo=1),dict(category=W,stacklevel=1)):
        try: warnings.warn("s",**kw); print(list(kw),w[-1].filename.split('/')[-1],w[-1].lineno,w[-1].source)
        except Exception as e: print(list(kw),type(e).__name__,str(e))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for a,kw in ((("m",UserWarning,"f.py",3),{}),(("m",UserWarning,"f.py",3,"mod",{}),{}),((W("z"),None,"f.py",3),{}),(("m",UserWarning,"f.py","x"),{}),(("m",int,"f.py",1),{}),(("m",UserWarning,"f.py",3,None,1),{}),(("m",UserWarning,None,3),{}),(("m",UserWarning,"",3),{}),(("m",UserWarning,"f",3),dict(module_globals={})),(("m",UserWarning,"f",3),dict(module_globals=1)),(("m",UserWarning,"f",3),dict(source=5)),(("m",UserWarning,"x.pyc",3),{}),((5,UserWarning,"f",3),{})):
        try: warnings.warn_explicit(*a,**kw); print(a[:4],kw,w[-1].message.args,w[-1].filename,w[-1].lineno,w[-1].source)
        except Exception as e: print(a[:4],kw,type(e).__name__,e)
reg={}
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for i in range(2): warnings.warn_explicit("m",UserWarning,"f.py",3,registry=reg)
    print(len(w), [k for k in reg if k!='version'])
    warnings.simplefilter("always"); warnings.warn_explicit("m",UserWarning,"f.py",3,registry=reg); print(len(w))
for kw in (dict(),dict(record=True),dict(action="error"),dict(action="ignore",category=W,lineno=3,append=True),dict(record=True,module=sys.modules[__name__]),dict(foo=1)):
    try:
        c=warnings.catch_warnings(**kw); print(repr(c).replace(repr(sys.modules[__name__]),'M').split(' from')[0][:70])
        with c as w: print(w, warnings.filters[0][:1], warnings.filters[-1][:1])
        try:
            c.__enter__()
        except Exception as e: print(type(e).__name__,str(e)[:50])
    except Exception as e: print(type(e).__name__,e)
try: warnings.catch_warnings().__exit__()
except Exception as e: print(type(e).__name__,e)
err=io.StringIO(); old=sys.stderr; sys.stderr=err
warnings.resetwarnings(); warnings.simplefilter("always")
warnings.warn("to stderr"); warnings.warn("two",W,2)
warnings.showwarning("m",UserWarning,"f.py",3); warnings.showwarning("m",UserWarning,"f.py",3,err,"the line")
sys.stderr=old; print(err.getvalue().replace(__file__,'F'))
got=[]
def sw(*a,**k): got.append((a,k))
warnings.showwarning=sw
warnings.warn("custom"); print([(str(a[0]),a[1].__name__,a[3:],k) for a,k in got])
warnings.showwarning=5
try: warnings.warn("x")
except TypeError as e: print(e)
del warnings.showwarning
def fw(message,category,filename,lineno,line=None): return f"FMT {message} {category.__name__} {lineno} {line}\n"
