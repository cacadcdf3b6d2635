# Pickling, copying and errors of the iterators of itertools.
import warnings; warnings.simplefilter('ignore')
from itertools import *
import operator, pickle, copy
def tr(n,f):
    try: print(n, repr(f()))
    except BaseException as e: print(n, type(e).__name__, e)
def mk(n, f, k=0):
    def g():
        x=f()
        for _ in range(k): next(x)
        return x.__reduce__()
    tr(n,g)
for k in (0,1,2,5):
    mk('accumulate', lambda: accumulate([1,2,3]),k if k<5 else 0); mk('acc init', lambda: accumulate([1,2,3],operator.mul,initial=5),min(k,4)); mk('acc none', lambda: accumulate([None,None]),min(k,2))
    mk('batched',lambda:batched('abcdef',2),min(k,3)); mk('chain',lambda:chain('ab','cd'),min(k,4)); mk('chainfi',lambda:chain.from_iterable(['ab','cd']),min(k,4))
    mk('comb',lambda:combinations('abcd',2),k); mk('cwr',lambda:combinations_with_replacement('abc',2),k); mk('perm',lambda:permutations('abc',2),k); mk('perm0',lambda:permutations('abc',5)); mk('comb0',lambda:combinations('abc',5))
    mk('compress',lambda:compress('abcdef',[1,1,1,1,1,1]),k); mk('count',lambda:count(3),k); mk('counts',lambda:count(3,2),k); mk('countf',lambda:count(1.5),k); mk('cycle',lambda:cycle('abc'),k)
    mk('dropwhile',lambda:dropwhile(bool,[1,0,0,0,0,0,0]),k);mk('takewhile',lambda:takewhile(bool,[1,1,1,1,1,1]),k);mk('filterfalse',lambda:filterfalse(None,[0]*6),k);mk('groupby',lambda:groupby('aabbcc'),min(k,3)); mk('islice',lambda:islice('abcdefgh',1,7),k); mk('islice2',lambda:islice('abcdefgh',1,7,2),min(k,3)); mk('islice3',lambda:islice('abcdefgh',2),min(k,2)); mk('islicen',lambda:islice('abcdefgh',None),k)
    mk('pairwise',lambda:pairwise('abcdefgh'),k); mk('product',lambda:product('ab','cd'),min(k,4)); mk('product0',lambda:product()); mk('productr',lambda:product('ab',repeat=2),min(k,4)); mk('repeat',lambda:repeat(7),k); mk('repeatn',lambda:repeat(7,5),k); mk('starmap',lambda:starmap(pow,[(1,2)]*6),k); mk('zl',lambda:zip_longest('ab','cdef',fillvalue=0),min(k,4)); mk('zl2',lambda:zip_longest('ab','cdef'),min(k,4))
def ex(n,f):
    def g():
        x=f(); list(x); return x.__reduce__()
    tr('done '+n,g)
ex('chain',lambda:chain('ab','c'));ex('comb',lambda:combinations('abc',2));ex('perm',lambda:permutations('abc',2));ex('prod',lambda:product('ab'));ex('cwr',lambda:combinations_with_replacement('ab',2));ex('islice',lambda:islice('abc',2));ex('zl',lambda:zip_longest('a','bc'));ex('gb',lambda:groupby('aab'));ex('acc',lambda:accumulate([1])); ex('cyc',lambda:cycle(''))
g=groupby('aab'); k,sub=next(g); tr('grouper',lambda:sub.__reduce__())
tr('set chain',lambda: chain().__setstate__(())); tr('set chain',lambda: chain().__setstate__([])); tr('',lambda: chain().__setstate__(0))
def ss(c,s):
    x=c(); x.__setstate__(s); return list(islice(x,10))
tr('c',lambda:ss(chain,(iter(['ab']),))); tr('c',lambda:ss(chain,(iter(['ab']),iter('xy'))))
tr('cyc',lambda:ss(lambda:cycle('abc'),(['p','q'],0))); tr('cyc',lambda:ss(lambda:cycle('abc'),(['p','q'],1)));tr('cyc',lambda:ss(lambda:cycle('abc'),5));tr('cyc',lambda:ss(lambda:cycle('abc'),('',0)));tr('cyc',lambda:ss(lambda:cycle('abc'),([],'')))
tr('prod',lambda:ss(lambda:product('ab','cd'),(0,1))); tr('prod',lambda:ss(lambda:product('ab','cd'),(9,9))); tr('prod',lambda:ss(lambda:product('ab','cd'),(1,))); tr('prod',lambda:ss(lambda:product('ab',''),(0,1))); 
tr('comb',lambda:ss(lambda:combinations('abcd',2),(1,2))); tr('comb',lambda:ss(lambda:combinations('abcd',2),(1,9)));tr('comb',lambda:ss(lambda:combinations('abcd',2),(1,)))
tr('perm',lambda:ss(lambda:permutations('abc',2),((0,1,2),(3,2)))); tr('tw',lambda:ss(lambda:takewhile(bool,[1,2]),True)); tr('dw',lambda:ss(lambda:dropwhile(bool,[1,2]),True));tr('isl',lambda:ss(lambda:islice('abc',2),1)); tr('zl',lambda:ss(lambda:zip_longest('abc','d'),'z')); tr('acc',lambda:ss(lambda:accumulate([1,2,3]),10))
for f in [lambda: cycle('abc'), lambda:chain('ab','cd'), lambda: islice(count(2),3,9,2), lambda: product('ab','cd'), lambda: permutations('abc'), lambda:accumulate([1,2,3]), lambda:zip_longest('ab','c'), lambda:groupby('aab'), lambda: repeat(3,4), lambda:starmap(pow,[(2,3)]*5), lambda:compress('abc',[1,0,1]), lambda:combinations('abcd',2)]:
    for k in range(3):
        x=f()
        for _ in range(k): next(x)
        y=pickle.loads(pickle.dumps(x)); z=copy.copy(x) if not isinstance(x,(groupby,)) else None; 
        tr(type(x).__name__, lambda: [v if not isinstance(v,tuple) or len(v)!=2 or not hasattr(v[1],'__next__') else (v[0],list(v[1])) for v in islice(y,8)])
tr('w', lambda: None)
warnings.simplefilter('error')
tr('warn', lambda: pickle.dumps(count(1))); tr('warn', lambda: copy.copy(count(1))); tr('warn', lambda: cycle('a').__setstate__(([],0))); tr('warn',lambda: copy.deepcopy(chain('a'))); tr('w',lambda:chain('a').__reduce__())
warnings.simplefilter('ignore')
class S(count): pass
tr('sub',lambda:S(3).__reduce__())
class F(filterfalse):
    def __init__(self,*a,newarg=None): self.n=newarg
tr('kw',lambda:F(None,[1],newarg=3).n); tr('kw',lambda:filterfalse(None,[1],x=1)); tr('kw',lambda:cycle(iterable=1)); tr('kw',lambda:chain(x=1)); tr('kw', lambda:islice([],1,x=1)); tr('kw',lambda:takewhile(bool,[],x=1)); tr('kw',lambda:zip_longest(x=1)); tr('kw',lambda: starmap(pow,[],x=1)); tr('kw',lambda:repeat(object=3,times=2)); tr('kw',lambda:count(start=2,step=3)); tr('kw',lambda:pairwise([],x=1)); tr('',lambda:count('a')); tr('',lambda:repeat(1,'a')); tr('',lambda:islice([],'a')); tr('',lambda:islice([],-1)); tr('', lambda:islice([],1,2,0)); tr('',lambda:combinations([],-1)); tr('',lambda:combinations([])); tr('',lambda:permutations([],'a')); tr('',lambda:product([],repeat='a')); tr('',lambda:batched([],0)); tr('',lambda:batched([])); tr('',lambda:tee([],-1)); tr('',lambda:list(batched('abc',2,strict=True))); tr('',lambda:accumulate()); tr('',lambda:groupby()); tr('',lambda:compress([])); tr('',lambda:tee()); tr('',lambda: count(1,2,3)); tr('', lambda:repr(count(1,1))); tr('', lambda:repr(count(1,True)));tr('', lambda:repr(count(1.5,2))); tr('', lambda: repr(repeat(1,-3)))
