import random
rnd=random.Random(7)
log=[]
class K:
    __slots__='v',
    def __init__(s,v): s.v=v
    def __lt__(s,o): log.append((s.v,o.v)); return s.v<o.v
def lists():
    for n in list(range(0,70,7))+[100,127,129,300,1000]:
        for kind in range(7):
            if kind==0: yield [rnd.randrange(n*2+1) for _ in range(n)]
            elif kind==1: yield [rnd.randrange(5) for _ in range(n)]
            elif kind==2: yield list(range(n))
            elif kind==3: yield list(range(n,0,-1))
            elif kind==4:
                a=list(range(n)); 
                for _ in range(3):
                    if n>2: i,j=rnd.randrange(n),rnd.randrange(n); a[i],a[j]=a[j],a[i]
                yield a
            elif kind==5: yield list(range(n//2))+list(range(n//3))+[rnd.randrange(9) for _ in range(n//5)]
            else:
                a=[]
                while len(a)<n: 
                    r=rnd.randrange(1,60); b=rnd.randrange(n); a+= range(b,b+r) if rnd.random()<.6 else range(b+r,b,-1)
                yield a
h=0
for a in lists():
    for mode in range(4):
        log.clear()
        x=[K(v) for v in a]
        if mode==0: x.sort()
        elif mode==1: x.sort(reverse=True)
        elif mode==2: x=sorted(a,key=K)
        else: x=sorted(a,key=K,reverse=True)
        print(len(a), mode, len(log), zlib.crc32(repr(log).encode()) if 0 else hash(tuple(log)))
for a in lists():
    log.clear(); m=[K(v) for v in a]
    if m: min(m); max(m)
    print(len(log),hash(tuple(log)))
