import collections, itertools, sys
# CPython 3.13 writes beyond the memory of a bytearray in some of these.
SAFE=sys.implementation.name=='cpython'
def mutations(c):
    "ways to change c from inside"
    out=[]
    if isinstance(c,(list,bytearray,collections.deque)):
        out+=[('clear',lambda: c.clear()),('append',lambda: c.append(1)),('grow',lambda: c.extend([1]*40)),('pop',lambda: c.pop() if c else None),('shrink', lambda: [c.pop() for _ in range(len(c)//2)])]
        if not isinstance(c,collections.deque): out+=[('del',lambda: c.__delitem__(slice(0,len(c)-1))),('set', lambda: c.__setitem__(slice(None),[7]*3))]
    if isinstance(c,dict): out+=[('clear',lambda: c.clear()),('add',lambda: c.update({i:i for i in range(50)})),('pop',lambda: c.popitem() if c else None),('re',lambda:(c.clear(),c.update(a=1)))]
    if isinstance(c,set): out+=[('clear',lambda: c.clear()),('add',lambda: c.update(range(50))),('pop',lambda: c.pop() if c else None),('re',lambda:(c.clear(),c.add((8,))))]
    return out
class Evil:
    def __init__(s,f,v=0,limit=30): s.f=f; s.v=v; s.n=limit
    def act(s):
        if s.n>0:
            s.n-=1; s.f()
    def __eq__(s,o): s.act(); return False
    def __lt__(s,o): s.act(); return True
    __gt__=__le__=__ge__=__lt__
    def __hash__(s): s.act(); return s.v
    def __index__(s): s.act(); return s.v
    def __int__(s): s.act(); return s.v
    def __len__(s): s.act(); return 5
    def __iter__(s):
        s.act(); yield s.v; s.act(); yield s.v+1; s.act()
    def __bool__(s): s.act(); return True
    def __call__(s,*a): s.act(); return s.v
    def __repr__(s): s.act(); return 'E'
    def __length_hint__(s): s.act(); return 3
class EqTrue(Evil):
    def __eq__(s,o): s.act(); return True
    __hash__=Evil.__hash__
class HashOnly(Evil):
    def __hash__(s): return s.v
def short(x,depth=0):
    if isinstance(x,Evil): return 'E'
    if isinstance(x,(list,tuple,collections.deque)):
        if depth>3: return '...'
        if len(x)>12: return type(x).__name__+'#%d'%len(x)
        return type(x).__name__+'['+','.join(short(i,depth+1) for i in list(x))+']'
    if isinstance(x,(set,frozenset)): return type(x).__name__+'#%d'%len(x)
    if isinstance(x,dict): return type(x).__name__+'#%d'%len(x)
    if isinstance(x,bytearray): return 'ba%r'%(bytes(x[:12]),)
    r=object.__repr__(x) if not isinstance(x,(int,str,bytes,float,type(None),bool)) else repr(x)
    return r.split(' at ')[0][:60]
# Where CPython crashes or looks at freed memory only an answer counts.
SILENT=('ba setitem','ba setslice','ba delslice','ba contains','ba index','ba count','ba ba_find','deque cmp3','mdeque cmp3','dict d_update','dict d_set','dict d_ior','dict d_copy','list index2')
def attempt(label,c,f):
    try: r=short(f())
    except RecursionError: r='!RecursionError'
    except Exception as e: r='!%s %s'%(type(e).__name__,str(e)[:70])
    if not label.startswith(SILENT): print(label,'->',r,'|',short(c))
makers=[('list',lambda: [1,2,3,4,5,6]),('ba',lambda: bytearray(b'abcdef')),('deque',lambda: collections.deque([1,2,3,4,5,6])),('mdeque',lambda: collections.deque([1,2,3,4,5,6],8)),
        ('dict',lambda: dict.fromkeys([1,2,3,4,5,(7,7)])),('set',lambda: {1,2,3,4,5,(7,7)})]
ops=collections.defaultdict(list)
def op(kinds):
    def deco(f):
        for k in kinds.split(): ops[k].append(f)
        return f
    return deco
seq='list ba deque mdeque'
@op(seq)
def index(c,e): return c.index(e)
@op(seq)
def index2(c,e): return c.index(3,e)
@op(seq)
def index3(c,e): return c.index(9,e,e)
@op(seq)
def count(c,e): return c.count(e)
@op(seq)
def remove(c,e): return c.remove(e)
@op(seq)
def contains(c,e): return e in c
@op(seq)
def insert(c,e): return c.insert(e,7)
@op('list ba')
def popi(c,e): return c.pop(e)
@op(seq)
def getitem(c,e): return c[e]
@op(seq)
def setitem(c,e): c[e]=9
@op(seq)
def delitem(c,e): del c[e]
@op('list ba')
def getslice(c,e): return c[e:e]
@op('list ba')
def getslice2(c,e): return c[e:100:e]
@op('list ba')
def setslice(c,e): c[e:e]=[7,8]
@op('list ba')
def setslice2(c,e): c[0:3]=e
@op('list ba')
def setslice3(c,e): c[::2]=e
@op('list ba')
def setslice4(c,e): c[5:e:-1]=[1,2]
@op('list ba')
def delslice(c,e): del c[e::2]
@op('list ba')
def delslice2(c,e): del c[1:e]
@op(seq)
def extend(c,e): c.extend(e)
@op(seq)
def iadd(c,e): c+=e; return len(c)
@op(seq)
def mul(c,e): return c*e
@op(seq)
def imul(c,e): c*=e; return len(c)
@op('list')
def sortkey(c,e): c.sort(key=e)
@op('list')
def sortin(c,e): c.append(e); c.append(e); c.sort()
@op('list')
def sortrev(c,e): c.append(e); c.sort(reverse=e)
@op('list deque mdeque')
def cmp(c,e): c.append(e); return c==[1,2,3,4,5,6,7]
@op('list deque mdeque')
def cmp2(c,e): c.insert(0,e); return c<type(c)([3,2,3])
@op('list deque mdeque')
def cmp3(c,e): c.insert(0,e); return c==type(c)([e,2,3,4,5,6,7]), c==type(c)([5]*7)
@op('list deque mdeque')
def reprr(c,e): c.insert(1,e); return repr(c)
@op('list deque mdeque')
def count2(c,e): c.insert(1,e); return c.count(5), 99 in c
@op('list deque mdeque')
def index4(c,e): c.insert(1,e); return c.index(99)
@op('list deque mdeque')
def remove2(c,e): c.insert(1,e); return c.remove(99)
@op('deque mdeque')
def rotate(c,e): return c.rotate(e)
@op('deque mdeque')
def extendleft(c,e): c.extendleft(e)
@op('list ba deque mdeque')
def iterwhile(c,e):
    n=0
    for x in c:
        e.act(); n+=1
        if n>100: break
    return n
@op('list ba deque mdeque')
def reviter(c,e):
    n=0
    for x in reversed(c):
        e.act(); n+=1
        if n>100: break
    return n
@op('list deque mdeque set')
def summing(c,e):
    (c.append if hasattr(c,'append') else c.add)(e)
    return sum(c)
@op('list deque mdeque')
def maxx(c,e): c.insert(2,e); return max(c) is not None
@op('list deque mdeque')
def sortedd(c,e): c.insert(2,e); return len(sorted(c,key=lambda x:0 if x==4 else 1))
@op('list deque mdeque')
def anyy(c,e): c.clear(); c.extend([0,e,0,1]); return all(c), any(c)
@op('list deque mdeque')
def mapp(c,e): return list(map(e,c))
@op('list deque mdeque')
def filt(c,e): return list(filter(e,c))
@op('list')
def tup(c,e): c.insert(1,e); return tuple(c)==tuple([0]*7)
@op('list')
def joinn(c,e): return ','.join(map(lambda x: e() and 'a' or 'b',c))
@op('list')
def setfrom(c,e): c.insert(1,e); return set(c)
@op('list')
def dictfrom(c,e): c[:]=[(e,1),(2,e),(3,4)]; return dict(c)
@op('list')
def zipp(c,e): return list(zip(c,map(e,c)))
@op('list')
def unpack(c,e):
    a,*b=map(e,c); return a,b
@op('list')
def bytesfrom(c,e): c.insert(1,e); return bytes(c)
@op('list')
def bafrom(c,e): c.insert(1,e); return bytearray(c)
@op('list')
def isin(c,e): c[:]=[e]*3; return isinstance(1,(int,str)), c.count(e)
@op('ba')
def ba_join(c,e): return c.join([b'a',c])
@op('ba')
def ba_append(c,e): c.append(e)
@op('ba')
def ba_fill(c,e): return c.center(e), c.ljust(e), c.zfill(e)
@op('ba')
def ba_find(c,e): return c.find(b'c',e), c.rfind(b'c',0,e), c.startswith(b'a',e), c.count(b'a',e)
@op('ba')
def ba_split(c,e): return c.split(b'c',e), c.replace(b'a',b'b',e), c.expandtabs(e)
@op('ba')
def ba_mv(c,e):
    m=memoryview(c)
    try: return m[e]
    finally: m.release()
@op('ba')
def ba_mvset(c,e):
    m=memoryview(c)
    try: m[e]=e
    finally: m.release()
@op('ba')
def ba_mvslice(c,e):
    m=memoryview(c)
    try: m[e:3]=b'xy'
    finally: m.release()
@op('ba')
def ba_resize(c,e):
    m=memoryview(c)
    try: e.act()
    finally: m.release()
@op('ba')
def ba_pct(c,e): return bytearray(b'%d %s')%(e,c)
@op('dict')
def d_get(c,e): return c.get(e), e in c
@op('dict')
def d_set(c,e): c[e]=1; c[e]=2
@op('dict')
def d_del(c,e): del c[e]
@op('dict')
def d_pop(c,e): return c.pop(e,5)
@op('dict')
def d_setdefault(c,e): return c.setdefault(e,5)
@op('dict')
def d_update(c,e): c.update([(e,1),(2,e),(e,3)])
@op('dict')
def d_update2(c,e): c.update({HashOnly(e.f,e.v):1, 2:2, 7:8})
@op('dict')
def d_updateself(c,e): c[HashOnly(e.f,1)]=1; d=dict(c); d.update(c); return len(d)>0
@op('dict')
def d_eq(c,e): c[5]=e; return c==dict.fromkeys([1,2,3,4,5,(7,7)],0)
@op('dict')
def d_eq2(c,e): c[5]=e; return c=={**c,5:EqTrue(e.f)}
@op('dict')
def d_fromkeys(c,e): return dict.fromkeys([e,1,e,2])
@op('dict')
def d_repr(c,e): c[9]=e; c[10]=e; return repr(c)[:100]
@op('dict')
def d_iter(c,e):
    for k in c: e.act()
@op('dict')
def d_items(c,e):
    return [(k,e.act()) for k,v in c.items()]
@op('dict')
def d_rev(c,e):
    return [(k,e.act()) for k in reversed(c)]
@op('dict')
def d_values(c,e): c[9]=e; return 99 in c.values(), (9,0) in c.items()
@op('dict')
def d_or(c,e): return {**c,e:1}, c|{HashOnly(e.f,1):2}
@op('dict')
def d_ior(c,e): c|=[(e,1),(e,2)]
@op('dict')
def d_keysand(c,e): return c.keys()&[e,1,2], c.keys()-[e,1], c.keys()|[e]
@op('dict')
def d_keysset(c,e): return c.keys()=={e,1,2}, c.items()&{(1,None),(2,e)}, c.keys().isdisjoint([e,e])
@op('dict')
def d_comp(c,e): return {k:e.act() for k in c}
@op('dict')
def d_sortedkeys(c,e): c.pop((7,7),0); c[e]=1; return len(sorted(c,key=lambda k:e() ))
@op('dict')
def d_kw(c,e):
    c.clear(); c.update(a=1,b=2); return dict(**c), (lambda **k:k)(**c,z=e)
@op('dict')
def d_copy(c,e): c[e]=1; return dict(c), c.copy(), list(c)
@op('set')
def s_add(c,e): c.add(e); c.add(e)
@op('set')
def s_in(c,e): return e in c, c.discard(e)
@op('set')
def s_remove(c,e): c.remove(e)
@op('set')
def s_update(c,e): c.update([e,1,e],[2,e])
@op('set')
def s_update2(c,e): c.update({HashOnly(e.f,1),2,HashOnly(e.f,3)})
@op('set')
def s_and(c,e): return c&{e,1,2}, c.intersection([e,1,e,2])
@op('set')
def s_iand(c,e): c&={HashOnly(e.f,1),2}; 
@op('set')
def s_sub(c,e): return c-{e,2}, c.difference([e,1])
@op('set')
def s_isub(c,e): c-={HashOnly(e.f,1),2}; c.difference_update([e,e])
@op('set')
def s_xor(c,e): return c^{e,1}, c.symmetric_difference([e,e])
@op('set')
def s_ixor(c,e): c^={HashOnly(e.f,1),2}; c.symmetric_difference_update([e,2])
@op('set')
def s_eq(c,e): c.add(HashOnly(e.f,77)); return c=={1,2,3,4,5,(7,7),HashOnly(e.f,77)}, c<={1,2,HashOnly(e.f,77),3,4,5,(7,7),8}
@op('set')
def s_iter(c,e):
    for k in c: e.act()
@op('set')
def s_iter2(c,e): return [(k,e.act()) for k in c]
@op('set')
def s_disj(c,e): return c.isdisjoint([e,e,7]), c.issubset([e]), c.issuperset([e,1])
@op('set')
def s_union(c,e): return c|{HashOnly(e.f,1)}, c.union([e],(e,2)), frozenset([e])|c
@op('set')
def s_repr(c,e): c.clear(); c.add(HashOnly(e.f,1)); c.add(HashOnly(e.f,2)); return len(repr(c))>0
@op('set')
def s_copy(c,e): c.add(HashOnly(e.f,1)); return set(c), frozenset(c), c.copy(), list(c), sorted(map(str,c))[:2]
for name,mk in makers:
    for f in ops[name]:
        for i in range(len(mutations(mk()))):
            for cls,v in ((Evil,1),(EqTrue,3),(HashOnly,1),(Evil,-2)):
                c=mk(); mname,m=mutations(c)[i]
                label='%s %s %s %s %s'%(name,f.__name__,mname,cls.__name__,v)
                if mname in ('append','set','del','shrink') or label.startswith(('ba setitem','ba setslice','ba delslice')) and SAFE: continue
                e=cls(m,v)
                attempt(label,c,lambda: f(c,e))
