# Anagram groups, Levenshtein distances, n-queens with sets, a prime sieve, sorted by many keys.
def words(n):
    x, out = 7, []
    for _ in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        k, w = x, []
        for _ in range(3 + x % 3):
            w.append("aeinorst"[k & 7])
            k >>= 5
        out.append("".join(w))
    return out


def anagrams(items):
    groups = {}
    for w in items:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return sorted(groups.values(), key=lambda g: (-len(g), g[0]))


def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, c in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, d in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (c != d))
    return row[-1]


def queens(n, row=0, cols=frozenset(), up=frozenset(), down=frozenset()):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if c not in cols and row + c not in up and row - c not in down:
            count += queens(n, row + 1, cols | {c}, up | {row + c}, down | {row - c})
    return count


def main():
    items = words(40000)
    groups = anagrams(items)
    near = sum(levenshtein(a, b) for a, b in zip(items[:1500], items[1:]))
    by = sorted(set(items), key=lambda w: (len(w), w[::-1]))
    table = [{"name": w, "size": len(w), "rank": i} for i, w in enumerate(by)]
    table.sort(key=lambda r: r["rank"], reverse=True)
    table.sort(key=lambda r: r["size"])
    top = max(table, key=lambda r: (r["size"], r["name"]))
    print("anagrams", len(groups), groups[0][0], near, queens(6), table[0]["name"], top["name"], len(by))


for _ in range(2):
    main()
