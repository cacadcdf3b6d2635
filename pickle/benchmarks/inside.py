# Times pickle.dumps and pickle.loads, protocol 4, in milliseconds of CPU. Run it with
# CPython and with minipy, both pinned to one core, and compare: name, dumps, loads.
import pickle
import time
class P:
    def __init__(self, x, y):
        self.x = x; self.y = y
def nested():
    l = []
    for i in range(900):
        l = [l]
    return l
rows = {
 'ints': lambda: list(range(10**6)),
 'strs': lambda: ['string number %d' % i for i in range(200000)],
 'records': lambda: [{'id': i, 'name': 'name %d' % i, 'tags': ['a','b','c%d' % (i%10)], 'score': i*1.5, 'ok': True, 'none': None} for i in range(30000)],
 'instances': lambda: [P(i, -i) for i in range(100000)],
 'bytes': lambda: b'x' * 10_000_000,
 'nested': nested,
}
for name, make in rows.items():
    v = make()
    n = 5 if name not in ('nested','bytes') else 50
    best = 9e9
    for k in range(3):
        t = time.process_time()
        for i in range(n):
            data = pickle.dumps(v, 4)
        best = min(best, (time.process_time() - t)/n)
    lb = 9e9
    for k in range(3):
        t = time.process_time()
        for i in range(n):
            w = pickle.loads(data)
        lb = min(lb, (time.process_time() - t)/n)
    w = None
    print('%s %.3f %.3f' % (name, best*1000, lb*1000))
