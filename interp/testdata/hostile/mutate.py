class E:
    def __eq__(self, o):
        l.clear(); d.clear(); s.clear(); q.clear(); return False
    def __hash__(self): return 1
    def __lt__(self, o): l.clear(); l.extend(range(100)); return True
    def __repr__(self): l.clear(); d.clear(); s.clear(); return 'E'
    def __index__(self): l.clear(); b.clear(); return 0
    def __str__(self): l.clear(); return ''
from collections import deque
import array, copy, pickle, json
l = []; d = {}; s = set(); q = deque(); b = bytearray()
def fill():
    l[:] = [E() for _ in range(10)]; d.clear(); d.update({i: E() for i in range(10)}); d[E()] = 1; s.clear(); s.update([E(), 1, 2]); q.clear(); q.extend(l); b[:] = b'abc' * 10
ops = ['l.index(5)', 'l.count(5)', 'l.remove(5)', '5 in l', 'l == [E()] * 10', 'l.sort()', 'repr(l)', 'repr(d)', 'repr(s)', 'd == dict.fromkeys(d)', 'E() in d', 'd[E()]', 'd.pop(E())', 's.discard(E())', 'E() in s', 's | {E()}', 's == {E(), 1, 3}', 'q.index(5)', 'q.count(5)', 'repr(q)', 'q.remove(5)', 'l[E():5]', 'b[E()] = 1', 'b[E():] = b"x"', 'l[E():5] = l', 'del l[E():]', 'l.insert(E(), 1)', 'l.pop(E())', 'l * E()', 'max(l)', 'min(l)', 'sorted(l)', 'copy.deepcopy(l)', 'json.dumps(d)', '"".join(l)', 'l.extend(x for x in l if l.clear() is None)', 'd.update((x, d.clear()) for x in [E(), E()])', 's.update(x for x in s)', 'b.extend(E() for _ in range(3))', 'b.find(E())', 'array.array("i", l)', 'bytes(l)', 'tuple(l) == tuple(l)', '[x for x in d if d.clear() is None]', 'd.setdefault(E(), 1)', 'print(*l)', '"{}{}".format(*l)', 'dict(zip(l, l))', 'list(map(str, l))', 'isinstance(1, tuple(l))', 's.intersection(l)', 's.symmetric_difference_update(l)', 'hash(frozenset(l))', 'list(d.items()) == list(d.items())', 'd.keys() & s', 'd.items() ^ d.items()']
for op in ops:
    fill()
    try: exec(op)
    except Exception as e: pass
print('done')
