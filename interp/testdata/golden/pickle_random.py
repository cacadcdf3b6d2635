# Values put together at random: what dumps, loads, copy and deepcopy make of them.
import pickle, copy
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
class A:
    pass
class B(A):
    def __init__(self, **k): self.__dict__.update(k)
class S:
    __slots__ = ('p', 'q')
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class St(str): pass
class N:
    def __new__(cls, a, b=2):
        o = object.__new__(cls); o.ab = (a, b); return o
    def __getnewargs__(self): return self.ab
class NE:
    def __new__(cls, a, b=2):
        o = object.__new__(cls); o.ab = (a, b); return o
    def __getnewargs_ex__(self): return self.ab[:1], {'b': self.ab[1]}
class R:
    def __init__(self, x): self.x = x
    def __reduce__(self): return R, (self.x,), {'s': self.x}
class G:
    def __getstate__(self): return ('state', self.__dict__.get('v'))
    def __setstate__(self, s): self.v = s
class Outer:
    class Inner:
        pass
pool = []
def make(depth):
    k = rnd(34)
    if depth <= 0: k = rnd(12)
    if k == 0: return None
    if k == 1: return rnd(2) == 1
    if k == 2: return rnd(300) - 20
    if k == 3: return (rnd(2**31) - 2**30) * rnd(2**31)
    if k == 4: return -(2 ** rnd(200))
    if k == 5: return rnd(1000) / 8
    if k == 6: return 'str%d' % rnd(50)
    if k == 7: return 'é€\U0001f600'[:rnd(4)] * rnd(100)
    if k == 8: return bytes([rnd(256) for i in range(rnd(10))])
    if k == 9: return ['constant', 'x', '', 'hello world'][rnd(4)]
    if k == 10: return [int, len, A, B, Outer, Outer.Inner, make, ValueError, type(None), Ellipsis][rnd(10)]
    if k == 11 and pool: return pool[rnd(len(pool))]
    v = None
    if k <= 14: v = [make(depth - 1) for i in range(rnd(6))]
    elif k <= 17: v = tuple([make(depth - 1) for i in range(rnd(6))])
    elif k <= 20: v = {key(): make(depth - 1) for i in range(rnd(6))}
    elif k == 21: v = {rnd(1000) for i in range(rnd(20))}
    elif k == 22: v = frozenset([rnd(1000) for i in range(rnd(20))])
    elif k == 23: v = bytearray([rnd(256) for i in range(rnd(10))])
    elif k == 24:
        v = A()
        for i in range(rnd(4)): setattr(v, 'abcd'[i], make(depth - 1))
    elif k == 25: v = B(x=make(depth - 1), y=make(depth - 1))
    elif k == 26:
        v = S(); v.p = make(depth - 1)
        if rnd(2): v.q = make(depth - 1)
    elif k == 27: v = L([make(depth - 1) for i in range(rnd(4))]); v.attr = make(depth - 1)
    elif k == 28: v = D(); v[key()] = make(depth - 1); v[key()] = 5
    elif k == 29: v = [T((make(depth - 1),)), I(rnd(100)), St('sub')][rnd(3)]
    elif k == 30: v = [N(make(depth - 1)), NE(make(depth - 1), b=rnd(5))][rnd(2)]
    elif k == 31: v = R(make(depth - 1))
    elif k == 32: v = G(); v.v = make(depth - 1)
    elif k == 33: v = [range(rnd(9)), slice(rnd(9)), 1j * rnd(9), ValueError('e', rnd(9)), Outer.Inner(), [].append, 'abc'.upper][rnd(7)]
    pool.append(v)
    if rnd(10) == 0 and isinstance(v, list): v.append(v)
    return v
def key():
    return [rnd(100), 'key%d' % rnd(20), ('t', rnd(9)), None, 2.5, True, b'k'][rnd(7)]
total = 0
for i in range(400):
    if i % 50 == 0: pool.clear()
    v = make(4)
    out = []
    for p in range(6):
        try: d = pickle.dumps(v, p)
        except RecursionError: d = b"RecursionError"
        except Exception as e: d = (type(e).__name__ + str(e)).encode()
        h = 0
        for c in d: h = (h * 31 + c) % 1000000007
        out.append((len(d), h))
        if d[-1:] == b'.':
            try:
                w = pickle.loads(d)
                if p >= 3:
                    d2 = pickle.dumps(w, p)
                    out.append(len(d2))
                    w = copy.deepcopy(v)
                    out.append(len(pickle.dumps(w, p)))
                    w = copy.copy(v)
                    out.append(len(pickle.dumps(w, p)))
            except Exception as e: out.append(type(e).__name__ + str(e)[:60])
    print(i, out)
