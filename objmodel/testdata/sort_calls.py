"""Writes sort_calls.txt: for each input the number of calls of __lt__ that
list.sort makes, and a checksum of their operands in order.

Run with CPython 3.13: python3.13 sort_calls.py > sort_calls.txt"""
import random

log = []


class K:
    def __init__(self, key, place):
        self.key = key
        self.place = place

    def __lt__(self, other):
        log.append((self.place, other.place))
        return self.key < other.key


def checksum():
    h = 14695981039346656037
    for pair in log:
        for n in pair:
            h = ((h ^ n) * 1099511628211) % 2**64
    return h


def case(keys, reverse=False):
    log.clear()
    items = [K(k, i) for i, k in enumerate(keys)]
    items.sort(reverse=reverse)
    print(int(reverse), len(log), checksum(), ",".join(map(str, keys)), ",".join(str(k.place) for k in items), sep=";")


rng = random.Random(3)
for n in (2, 3, 5, 17, 63, 64, 65, 130, 300, 700):
    case([rng.randrange(1000) for _ in range(n)])
    case([rng.randrange(4) for _ in range(n)], n % 2 == 0)
    case(list(range(n)))
    case(list(range(n, 0, -1)))
    case([i // 5 for i in range(n, 0, -1)])
    case([0] * n, True)
    case(sorted(rng.randrange(50) for _ in range(n)) + sorted(rng.randrange(50) for _ in range(n)))
    case([i % 7 for i in range(n)])
    keys = list(range(n))
    for _ in range(n // 10 + 1):
        keys[rng.randrange(n)] = rng.randrange(n)
    case(keys)
    runs = []
    while len(runs) < n:
        run = sorted(rng.randrange(300) for _ in range(rng.randrange(1, 90)))
        runs += run if rng.random() < 0.5 else run[::-1]
    case(runs, rng.random() < 0.5)
