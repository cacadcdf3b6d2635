import warnings
def t(*a,**k):
    try:
        r=compile(*a,**k); print('ok',type(r).__name__, r.co_filename if hasattr(r,'co_filename') else '')
        return r
    except BaseException as e:
        print(type(e).__name__, e.args)
t(); t('1'); t('1','f'); t('1','f','eval'); t('1','f','evil'); t('1','f',3); t('1',3,'eval'); t('1',b'f','eval'); t('1',bytearray(b'f'),'eval'); t('1',memoryview(b'f'),'eval'); t('1','a\0b','eval'); t('1',None,'eval')
class P:
    def __fspath__(self): return 'pp'
class P3:
    def __fspath__(self): return 3
class PB:
    def __fspath__(self): return b'pb'
t('1',P(),'eval'); t('1',P3(),'eval'); t('1',PB(),'eval')
t(3,'f','eval'); t(None,'f','exec'); t(bytearray(b'1'),'f','eval'); t(memoryview(b'1'),'f','eval'); t(b'1','f','eval'); t(b'1\0','f','eval'); t('1\0','f','eval'); t('\ud800','f','eval'); t(b'# coding: latin-1\n"\xff"','f','eval'); t(b'# coding: foo\n1','f','eval'); 
class S(str): pass
t(S('1'),'f','eval'); t('1','f',S('eval')); 
t('1','f','eval',0x10); t('1','f','eval',0x2); t('1','f','eval',1<<40); t('1','f','eval','a'); t('1','f','eval',1.5); t('1','f','eval',-1); t('1','f','eval',0,'x',0); t('1','f','eval',0,[],3); t('1','f','eval',0,0,-2); t('1','f','eval',0,0,'1'); t('1','f','eval',optimize=2); t('1','f','eval',dont_inherit=1,optimize=-1); t('1','f','eval',_feature_version=3); t('1','f','eval',0,0,0,3); t('1','f','eval',foo=3); t('1','f','eval',0,0,1<<40); t(source='1',filename='f',mode='eval'); t('1','f','eval',mode='exec')
for fl in (0x100,0x200,0x400,0x800,0x1000,0x2000,0x4000,0x8000,0x10000,0x20000,0x40000,0x80000,0x100000,0x200000,0x400000,0x800000,0x1000000,0x2000000): print(hex(fl),end=' '); t('1','f','eval',fl)
t('(int)->str','f','func_type'); t('(int)->str','f','func_type',0x400); t('1','f','xx',0x400)
t('def f(:\n','f','exec')
try: compile('a b','fn','exec')
except SyntaxError as e: print(e.filename,e.lineno,e.offset,e.end_lineno,e.end_offset,e.text,e.print_file_and_line,e.msg)
try: compile('a b',b'fn','exec')
except SyntaxError as e: print(e.filename,e.lineno,e.offset,e.end_lineno,e.end_offset,e.text,e.print_file_and_line,e.msg)
try: compile('return',P(),'exec')
except SyntaxError as e: print(e.filename,e.lineno,e.offset,e.end_lineno,e.end_offset,e.text,e.print_file_and_line,e.msg)
src='''"""doc"""
def f():
    """fdoc"""
    assert 0, "no"
    return __debug__
class C:
    """cdoc"""
try: r=f()
except AssertionError as e: r='assert'
d=(__doc__,f.__doc__,C.__doc__,r)
'''
for o in (-1,0,1,2):
    ns={}; exec(compile(src,'f','exec',optimize=o),ns); print(o,ns['d'][o == 2:])
def E(*a,**k):
    try: print('ok',eval(*a,**k))
    except BaseException as e: print(type(e).__name__, e.args)
def X(*a,**k):
    try: print('ok',exec(*a,**k))
    except BaseException as e: print(type(e).__name__, e.args)
E(); E('1'); E(' \t1'); E('\n1'); E(b' 1'); E(bytearray(b'1')); E(memoryview(b'1')); E(3); E(None); E('1\0'); E('1;2'); E('x=1'); E(''); E('1','g'); E('1',{},3); E('1',None,{}); E('x',{},{'x':3}); E('x',{'x':1},{'x':3}); E('1',globals={}); E('x',locals={'x':2}); E('x',{'x':1},globals={}); E(source='1'); E('1',{},{},{}); E('1\n\n'); E('  1 # c'); E('1\\'); E('(1'); E('a b'); E('yield'); E('lambda: (yield)') if 0 else None; E('__import__',{'__builtins__':{}}); E('[x for x in range(3)]'); E('x:=1'); E('(x:=1)'); E('*a'); E('*[1],'); E(chr(0xfeff)+'1'); E(b'\xef\xbb\xbf1'); E('\x0c1'); E('   \x0c1')
X(); X('1'); X(' 1'); X(b'x=1'); X(3); X('1',3); X('1',{},3); X('1',{},[]); X('1',None,None); X('1',{},None); X('1',globals={},locals={}); X('1',closure=()); X('1',{},{},()); X('1\0'); X('x=',{}); 
def outer():
    a=1
    def inner():
        nonlocal a; a+=1; print('inner',a)
    return inner
i=outer(); c=i.__code__
X(c); X(c,closure=i.__closure__); X(c,closure=()); X(c,closure=None); X(c,closure=[1]); X(c,closure=(1,)); X((lambda:1).__code__,closure=()); X((lambda:1).__code__,closure=None); X((lambda:1).__code__,closure=(1,)); X('1',closure=None); E(c); E((lambda:42).__code__); E((lambda x:42).__code__)
E(compile('1+1','f','exec')); X(compile('1+1','f','eval')); E(compile('3','f','single'))
exec(compile('1;2\n','f','single')); exec(compile('None','f','single')); exec(compile('if 1: 5\n','f','single')); 
import sys
old=sys.displayhook; sys.displayhook=lambda v: print('hook',v); exec(compile('7','f','single')); exec(compile('for i in (1,2): i\n','f','single')); sys.displayhook=old
t('1\n2','f','single'); t('','f','single'); t('\n','f','single'); t('if 1:\n  pass','f','single'); t('if 1:\n  pass\n','f','single'); t('1;2','f','single'); t('1 # c','f','single'); t('1\n\n\n','f','single'); t('def f(): pass\n2','f','single'); t('a = 1\nb = 2\n','f','single'); t('x = 5 # comment\n# c2\n','f','single'); t('1;\n','f','single'); t('@d\ndef f(): pass\n','f','single'); t('"""a\nb"""','f','single')
ns={}
exec('''from __future__ import annotations
a=compile("def f(x: int): pass",'f','exec'); n={}; exec(a,n); print(n['f'].__annotations__)
a=compile("def f(x: int): pass",'f','exec',0,True); n={}; exec(a,n); print(n['f'].__annotations__)
n={}; exec("def f(x: int): pass",n); print(n['f'].__annotations__)
print(eval("(lambda: 0).__code__.co_flags & 0x1000000"))
print(hex(a.co_flags))
''',ns)
a=compile("def f(x: int): pass",'f','exec',0x1000000); n={}; exec(a,n); print(n['f'].__annotations__, hex(a.co_flags), hex(n['f'].__code__.co_flags))
a=compile("1 <> 2",'f','eval',0x400000); print(eval(a)); t("1 != 2",'f','eval',0x400000); t("1 <> 2",'f','eval')
t("from __future__ import barry_as_FLUFL\n1 <> 2\n",'f','exec'); t("from __future__ import barry_as_FLUFL\n1 != 2\n",'f','exec')
c=compile('await x','f','eval',0x2000); print(hex(c.co_flags)); t('await x','f','eval'); t('async for i in x: pass','f','exec',0x2000); t('[i async for i in x]','f','exec',0x2000); t('def f(): await x','f','exec',0x2000); t('async with x: pass','f','single',0x2000);t('class A: await x','f','exec',0x2000); t('[await y for y in x]','f','exec',0x2000)
c=compile('1','f','eval',0x2000); print(hex(c.co_flags))
co=eval(compile('await x','f','eval',0x2000),{'x':None}); print(type(co)); 
try: co.send(None)
except BaseException as e: print(type(e).__name__, e)
