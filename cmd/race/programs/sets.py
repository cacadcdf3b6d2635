# Set operations, tuples as keys, membership, frozensets, grids.
def life(cells, steps):
    for _ in range(steps):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = (x + dx, y + dy)
                        counts[key] = counts.get(key, 0) + 1
        cells = {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
    return cells


def main():
    glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (10, 10), (11, 10), (12, 10), (12, 9), (11, 8)}
    end = life(glider, 220)
    n = 0
    a = set(range(0, 30000, 2))
    b = set(range(0, 30000, 3))
    for i in range(12):
        n += len(a & b) + len(a | b) + len(a - b) + len(a ^ b)
        n += a.issubset(b) + a.isdisjoint(b)
    seen = set()
    x = 7
    for i in range(250000):
        x = (x * 1103515245 + 12345) % 2147483648
        if x % 50000 not in seen:
            seen.add(x % 50000)
        else:
            n += 1
    seen.discard(5)
    names = frozenset("n%d" % (i % 700) for i in range(60000))
    for i in range(100000):
        if "n3" in names:
            n += 1
    print("sets", len(end), min(end), n, len(seen), len(names))


for _ in range(4):
    main()
