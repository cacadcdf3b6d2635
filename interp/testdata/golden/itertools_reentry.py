from itertools import *
class I:
    count = 0
    def __init__(s,at): s.at=at
    def __iter__(self): return self
    def __next__(self):
        self.count +=1
        if self.count in self.at: return next(it)
        if self.count>12: raise StopIteration
        return [self.count]
for at in ({1},{2},{3},{1,2},{1,3},{2,3},{4},{1,2,3},{2,4}):
    it=pairwise(I(at))
    try: print(at,list(it))
    except Exception as e: print(at,repr(e))
class I2:
    count=0
    def __init__(s,m): s.m=m
    def __iter__(self): return self
    def __next__(self):
        if self.count>=self.m: raise StopIteration
        self.count+=1
        if self.count==1: return next(it,None)
        return [self.count]
for m in range(6):
    it=pairwise(I2(m)); print(list(it))
s=list(zip('AABBBAAAA',range(9)))
it=groupby(s,lambda r:r[0]); _,g1=next(it);_,g2=next(it);_,g3=next(it)
print(list(g1),list(g2),next(g3)); print(len(list(it)),list(g3))
a=iter('abc'); t,=tee(a,1); u,=tee(t,1); print(t is u, type(t))
b,c=tee(t); print(b is t, c is t, list(b),list(c))
t1,t2=tee('abc'); t3,t4,t5=tee(t1,3); print(t3 is t1,[list(x) for x in (t2,t3,t4,t5)])
for n in (0,1,2,-1,'x'):
    try: print(len(tee('ab',n)), len(tee(iter('ab'),n)))
    except Exception as e: print(repr(e))
import copy
t1,t2=tee('abcd'); next(t1); t6=copy.copy(t1); print(list(t6),list(t1),list(t2))
