# The exception events of what loops, awaits and yield from step.
import sys
def tr(f,e,a):
    if e=='exception': print(f.f_code.co_name,e,a[0].__name__, a[1])
    return tr
def g():
    yield 1
class It:
    def __init__(self,v=None): self.v=v
    def __iter__(self): return self
    def __next__(self):
        if self.v is None: raise StopIteration
        raise StopIteration(self.v)
def t(name, f):
    print(name)
    sys.settrace(tr)
    try: f()
    except BaseException as e: pass
    sys.settrace(None)
def a():
    for x in g(): pass
def b():
    for x in It(): pass
def h():
    x = yield from g()
def i():
    for x in h(): pass
def h2(): yield from It()
def i2():
    for x in h2(): pass
def h3(): yield from It(4)
def i3():
    for x in h3(): pass
def j(): [x for x in It(3)]
def k(): x,=It(3)
async def co(): return 1
async def co0(): return
async def n1(): await co()
async def n2(): await co0()
def p1():
    try: n1().send(None)
    except StopIteration: pass
def p2():
    try: n2().send(None)
    except StopIteration: pass
def q():
    for x in [1]: pass
    for x in map(str,[1]): pass
    for x in iter(lambda: 1, 1): pass
    for x in zip(): pass
    for i,x in enumerate(g()): pass
for q in (a,b,i,i2,i3,j,k,p1,p2,q): t(q.__name__, q)
