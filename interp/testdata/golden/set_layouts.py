import random
random.seed(3)
tot = 0
acc = []
for n in (0, 1, 3, 4, 5, 7, 8, 19, 20, 30, 100, 307, 1000):
    for trial in range(6):
        mk = [lambda i: i, lambda i: i * 64, lambda i: (i, i * 3), lambda i: i * 1.5][trial % 4]
        a = {mk(random.randrange(2 * n + 1)) for _ in range(n)}
        b = {mk(random.randrange(2 * n + 1)) for _ in range(random.choice([n, n // 3, 4 * n]))}
        if trial % 2:
            for _ in range(n // 4):
                if a: a.pop()
            for x in list(b)[::3]: b.discard(x)
        for r in (a | b, a & b, a - b, a ^ b, b | a, b & a, b - a, b ^ a, a.union(b, a), a.union(list(b)), a | a, a ^ a,
                  frozenset(a) | b, set(a), a.copy(), b.intersection(list(a)), a.difference(dict.fromkeys(b))):
            acc.append((type(r).__name__, list(r)))
        c = set(a); c |= b; acc.append(list(c)); c &= a; acc.append(list(c)); c ^= b; acc.append(list(c)); c -= a; acc.append(list(c))
s = str(acc)
print(len(s), sum(ord(c) * (j % 97) for j, c in enumerate(s)))
