# iterators that loops keep for themselves
def show(*a): print(*a)
L=[1,2,3]
it=iter(L)
for a in it:
    for b in it: show(a,b)
    for c in enumerate(it): show(c)
e=enumerate(L)
for i,x in e:
    if i==1: break
show(list(e))
for i,x in e: show('never')
for a,b in zip(iter(L),it): show(a,b)
z=zip(L,"ab")
for p in z: show(p)
show(list(z))
for i,(a,b) in enumerate(zip(L,L)):
    for j,(c,d) in enumerate(zip(L,"xyz"),10):
        if j==11: break
        show(i,a,b,j,c,d)
    for k,v in {1:2,3:4}.items():
        for k2,v2 in {5:6}.items(): show(k,v,k2,v2)
    for q in reversed(L):
        for r in reversed(L): show(q,r); break
    for s in {7}: 
        for t in {8}: show(s,t)
    for ch in "héy":
        for ch2 in "ab": show(ch,ch2)
try:
    d={1:1}
    for k in d: d[k+1]=1
except RuntimeError as x: show(x)
try:
    d={1:1,2:2}
    for k,v in d.items(): del d[k]
except RuntimeError as x: show(x)
try:
    d={1,2}
    for k in d: d.add(k+5)
except RuntimeError as x: show(x)
for i,x in enumerate(L): L.append(0) if len(L)<6 else None
show(i,L)
def g():
    for i,x in enumerate(L): yield i,x
a,b=g(),g()
show([next(a),next(b),next(a)],list(b),list(a))
class D(dict):
    def items(self): return [(1,'mine')]
    def __iter__(self): return iter(['k'])
for k,v in D(a=1).items(): show(k,v)
for k in D(a=1): show(k)
class It:
    def __iter__(self): return self
    def __next__(self): raise ValueError('next')
try:
    for i,x in enumerate(It()): pass
except ValueError as x: show(x)
try:
    for i,x in enumerate(5): pass
except TypeError as x: show(x)
try:
    for i,x in zip(L,5): pass
except TypeError as x: show(x)
try:
    for i,x in enumerate([1],'a'): pass
except TypeError as x: show(x)
try:
    for i,x in enumerate(L,2**70): show(i); break
except TypeError as x: show(x)
for i,x in enumerate(L,2**63-2): show(i,x)
for x in range(5,2): show('no')
else: show('else')
for x in range(2**63-3,2**63-1): show(x)
try:
    for x in range(2**63,2**63+2): show(x)
except OverflowError as x: show(x)
for x in range(True): show(x)
t=[(x,y) for x in (1,2) for y in range(x) for z in [x]]
show(t)
def h():
    try:
        for x in L:
            for y in enumerate(L):
                return x,y
    finally:
        for i,x in enumerate(L): pass
        show(i)
show(h())
def nested(n):
    r=0
    for i,x in enumerate(L):
        if n: r+=nested(n-1)
        r+=i
    return r
show(nested(3))
def dd(n):
    r=0
    for k,v in {1:2,3:4}.items():
        if n: r+=dd(n-1)
        r+=k*v
    return r
show(dd(3))
