"""The same numbers for the same seed, whatever they are drawn for."""
import random
for s in (1,42,'abc',2.5,None.__class__.__name__,10**30):
    r=random.Random(s)
    print(r.random(), r.getrandbits(100), r.randrange(10**20), r.randint(1,6), r.choice('abc'), r.choices('abcd',k=5), r.choices('abcd',[1,2,3,4],k=5), r.sample(range(100),5), r.sample(range(10),9), r.uniform(1,2), r.triangular(), r.triangular(0,1,.3), r.betavariate(2,3), r.expovariate(2), r.gammavariate(.5,1), r.gammavariate(1,2), r.gammavariate(3,2), r.gauss(), r.gauss(0,1), r.lognormvariate(0,1), r.normalvariate(0,1), r.vonmisesvariate(1,2), r.vonmisesvariate(1,0), round(r.paretovariate(2), 12), r.weibullvariate(1,2), r.binomialvariate(5,.5), r.binomialvariate(100,.5), r.binomialvariate(1000,.9), r.binomialvariate(10,.999), r.randbytes(5), r.sample('abc',2,counts=[3,2,1]))
    l=list(range(20)); r.shuffle(l); print(l, r.random())
class A(random.Random):
    def random(self): return super().random()
class B(random.Random):
    def getrandbits(self,k): return super().getrandbits(k)
for c in (A,B):
    r=c(5); print(r.randrange(100), r.randrange(10**9), r.choice('abcdef'), r.sample(range(50),5))
