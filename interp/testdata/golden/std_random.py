import random
def attempt(f):
    try: print("->", repr(f()))
    except Exception as e: print(type(e).__name__, e)
for s in (42, 0, -7, 10**50, "hello", b"bytes", 2.5, "", True):
    random.seed(s); print(random.random(), random.getrandbits(40), random.randint(1, 100))
random.seed(1)
print([random.randrange(10) for _ in range(10)], random.randrange(5, 50, 7), random.choice("abcdef"), random.getrandbits(0), random.getrandbits(1), random.getrandbits(200))
l = list(range(20)); random.shuffle(l); print(l)
print(random.sample(range(1000), 5), random.sample(range(30), 10), random.sample("ab", 2), random.sample([1, 2], 3, counts=[2, 2]))
print(random.choices("abc", k=6), random.choices("abc", [1, 2, 3], k=6), random.choices([1, 2], cum_weights=[1, 10], k=3))
print(random.uniform(2, 5), random.triangular(), random.triangular(1, 5, 2), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(1, 2), random.expovariate(2))
print(random.gammavariate(2, 1), random.gammavariate(0.5, 1), random.gammavariate(1, 2), random.betavariate(1, 2), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 4))
print(random.randbytes(5), random.randrange(10**20), random.randrange(2**32), random.randrange(2**32 + 1))
st = random.getstate(); a = [random.random() for _ in range(3)]; random.setstate(st); print(a == [random.random() for _ in range(3)], len(st[1]), st[0])
attempt(lambda: random.randrange(0)); attempt(lambda: random.randrange(5, 2)); attempt(lambda: random.randint(3, 1)); attempt(lambda: random.choice([])); attempt(lambda: random.sample([1], 2)); attempt(lambda: random.sample({1}, 1)); attempt(lambda: random.seed([])); attempt(lambda: random.getrandbits(-1)); attempt(lambda: random.choices([1, 2], [1])); attempt(lambda: random.choices([1], [0])); attempt(lambda: random.randrange(1, 5, 0))
r = random.Random(5); print(r.random(), r.randint(1, 6)); import pickle; r2 = pickle.loads(pickle.dumps(r)); print(r2.random() == r.random())
print(0 <= random.SystemRandom().random() < 1)
r = random.Random(3); print([r.binomialvariate(10, 0.3) for _ in range(5)])
