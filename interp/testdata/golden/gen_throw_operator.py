import operator, pickle, copy
f=operator.methodcaller('bar', f=5)
print(f, f.__reduce__())
for p in range(2,6):
    print(pickle.loads(pickle.dumps(f,p)))
import functools
print(functools.partial(operator.methodcaller,'bar',f=5)())
def t(f,*a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__,e)
class C:
  def __add__(s,o): return NotImplemented
  def __getitem__(s,o): raise IndexError
class D(C):
  def __add__(s,o): return 'add'
class E(D):
  def __iadd__(s,o): return 'iadd'
class L(list): 
  def __add__(s,o): return 'Ladd'
for f in operator.concat, operator.iconcat:
    for a in [],(),'',b'',{},5,C(),D(),E(),range(3),L():
        for b in [],(),5,C(),D(),E(),L(), None:
            t(f,a,b)
print(operator.__all__)
class A: pass
def g():
    gg=yield 1
def w():
    try: x=yield from g()
    except ValueError as e: print('caught',e); yield 5
import warnings
warnings.simplefilter('error')
x=w(); next(x)
t(x.throw,ValueError,ValueError(1))
warnings.simplefilter('ignore')
t(x.throw,ValueError,TypeError(1))
x=w(); next(x)
t(x.throw,ValueError,(1,2),5)
t(x.throw,"abc",1,5)
t(x.throw,5)
t(x.throw,A)
t(x.throw)
t(x.throw,1,2,3,4)
t(x.throw,ValueError(1),2)
