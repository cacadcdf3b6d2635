import random
rnd=random.Random(1)
def item():
    k=rnd.choice((0,1,3,4,5,7,8))
    if k==0: return rnd.randrange(-50,50)
    if k==1: return rnd.getrandbits(rnd.choice((8,16,31,32,61,62,63,64,70,130)))*rnd.choice((1,-1))
    if k==2: return ''.join(rnd.choice('abcdefXYZ012 éあ😀') for _ in range(rnd.randrange(0,12)))
    if k==3: return rnd.random()*rnd.choice((1,1e10,1e300,1e-300))
    if k==4: return tuple(rnd.randrange(9) for _ in range(rnd.randrange(4)))
    if k==5: return ((7,rnd.randrange(5)),rnd.random(),rnd.randrange(20))
    if k==6: return bytes(rnd.randrange(256) for _ in range(rnd.randrange(5)))
    if k==7: return frozenset(rnd.randrange(40) for _ in range(rnd.randrange(6)))
    return rnd.choice((None,True,False,1j,2.5+3j,-1,-2,2**61-1,2**61-2,float('inf'),range(3),range(1,10,2),complex(rnd.randrange(5),rnd.randrange(5))))
def show(s): print(len(s), [x for x in s if x is not ... and x is not None])
import builtins
for t in range(25):
    n=rnd.choice((3,5,8,20,60,200,1000)) if t%20==0 else rnd.choice((3,5,8,20,40))
    s=set(); u=set(item() for _ in range(n)); 
    for _ in range(n*3):
        op=rnd.randrange(12)
        if op<5: s.add(item())
        elif op==5: s.discard(rnd.choice(list(s)) if s else 0)
        elif op==6 and s: s.pop()
        elif op==7: s|=set(item() for _ in range(rnd.randrange(6)))
        elif op==8: s=s-set(list(s)[:rnd.randrange(3)])
        elif op==9 and rnd.random()<.1: s=s&u|s^u
        elif op==10 and rnd.random()<.1: s=set(list(s))
        elif op==11 and rnd.random()<.2: s=s.copy(); s.update(list(u)[:5])
    show(s); show(u); show(s|u); show(s&u); show(s^u); show(s-u); show(u-s); show(frozenset(s)); show(set(frozenset(s)))
    s&=u; show(s); 
    v=set(u); v-=s; show(v); v^=s; show(v); v.difference_update([1,2]); v.symmetric_difference_update([1,97,2]); show(v)
    show(set(dict.fromkeys(list(v)))); show({*v,*u}); show(set(range(rnd.randrange(100)))); show({x for x in range(rnd.randrange(50),rnd.randrange(50,200),3)})
    show(set().union(u,v,[1,2])); show(u.intersection([3,4,5],range(10)))
    d=dict.fromkeys(v); show(d.keys()&u); show(d.keys()|u); show(d.keys()-u); show(u-d.keys()); show(d.keys()^u)
