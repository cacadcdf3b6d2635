from collections import OrderedDict
import random
random.seed(5)
d = OrderedDict(); out = []
for i in range(6000):
    r = random.random(); k = random.randrange(40) if i % 2000 < 1000 else random.randrange(4)
    try:
        if r < .3: d[k] = i
        elif r < .5: d.move_to_end(k)
        elif r < .7: d.move_to_end(k, last=False)
        elif r < .75: out.append(d.popitem())
        elif r < .85: out.append(d.popitem(last=False))
        elif r < .9: out.append(d.pop(k, None))
        elif r < .95: out.append(d.setdefault(k, -i))
        elif r < .96: d = d.copy()
        elif r < .965: d.clear()
        else: del d[k]
    except KeyError as e: out.append(repr(e))
    if i % 7 == 0: out.append(tuple(d.items()))
    if i % 11 == 0: out.append(tuple(reversed(d)))
    out.append(len(d)); out.append(d.get(k))
print(len(out), sum(ord(c) * (j % 97) for j, c in enumerate(str(out))))


changes = 0


class Key:
    """A key whose comparison changes the dict that is searched."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        global changes
        if changes < 4 and self.n == 3:
            changes += 1
            for i in range(200):
                plain[str(i % 70)] = i
                plain.pop(str((i + 35) % 70), None)
        return isinstance(other, Key) and self.n == other.n


plain = {}
for i in range(5):
    plain[Key(i)] = i
for n in (3, 4, 2):
    print(plain[Key(n)], len(plain))
for i in range(1000):
    plain[i] = i
    del plain[i]
print([k for k in plain if isinstance(k, str)][:3], [k.n for k in plain if isinstance(k, Key)])
