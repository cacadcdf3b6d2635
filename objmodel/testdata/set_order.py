"""Writes set_order.txt: random operations on a set and the order in which its
members come after them.

Run with CPython 3.13: PYTHONHASHSEED=0 python3.13 set_order.py > set_order.txt"""
import random

rng = random.Random(5)


def number():
    return rng.choice([rng.randrange(40), rng.randrange(-1000, 1000), rng.randrange(2**40), 8 * rng.randrange(100)])


def word():
    return "w%d" % rng.randrange(400)


def show(x):
    return str(x)


for case in range(120):
    item = word if case % 3 == 2 else number
    s = set()
    ops = []
    for _ in range(rng.randrange(2, 60)):
        op = rng.choice("aaaaaaaaaaddpulixsc" if case % 2 else "aaaaaaaaaaaaaadpu")
        items = [item() for _ in range(rng.randrange(0, 30))]
        if op == "a":
            x = item()
            s.add(x)
            items = [x]
        elif op == "d":
            x = rng.choice(list(s)) if s and rng.random() < 0.7 else item()
            s.discard(x)
            items = [x]
        elif op == "p":
            if not s:
                continue
            items = [s.pop()]
        elif op == "u":
            s |= set(items)
        elif op == "l":
            s = s.union(items)
        elif op == "i":
            items += list(s)[::2]
            s = s & set(items)
        elif op == "x":
            s ^= set(items)
        elif op == "s":
            items += list(s)[::3]
            s = s - set(items)
        elif op == "c":
            s = s.copy()
            items = []
        ops.append(op + ",".join(map(show, items)))
    print(" ".join(ops), ",".join(map(show, s)), hash(frozenset(s)), sep="|")
