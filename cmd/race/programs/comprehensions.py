# Comprehensions of all kinds, sorting with keys, zip, map, filter, any, all, min, max.
def main():
    n = 0
    for r in range(60):
        squares = [x * x for x in range(3000)]
        evens = [x for x in squares if x % 2 == 0]
        pairs = [(x, y) for x in range(50) for y in range(50) if x < y]
        table = {x: str(x) for x in range(1000)}
        inverse = {v: k for k, v in table.items()}
        mods = {x % 97 for x in squares}
        n += len(evens) + len(pairs) + len(inverse) + len(mods) + sum(x * y for x, y in pairs)
        n += sum(map(lambda v: v + 1, evens)) + len(list(filter(None, mods)))
        n += any(x > 8000000 for x in squares) + all(x >= 0 for x in squares)
        for i, (a, b) in enumerate(zip(squares, reversed(squares))):
            if a > b:
                n += i
                break
    people = [(i * 7919 % 1009, "n%d" % (i * 31 % 503), i % 90) for i in range(30000)]
    by_age = sorted(people, key=lambda p: p[2])
    by_name = sorted(people, key=lambda p: (p[1], p[0]), reverse=True)
    ranked = sorted(people)
    floats = sorted([((i * 7919) % 10007) / 3.0 for i in range(60000)])
    ints = [(i * 7919) % 10007 for i in range(100000)]
    ints.sort()
    oldest = max(people, key=lambda p: p[2])
    transposed = list(zip(*[[1, 2, 3], [4, 5, 6]] * 100))
    flat = [y for row in transposed for y in row]
    print("comprehensions", n, by_age[5], by_name[7], ranked[9], floats[100], ints[777], oldest, sum(flat))


for _ in range(4):
    main()
