graph = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"c": 10, "d": 15}, "c": {"d": 11, "f": 2}, "d": {"e": 6}, "e": {}, "f": {"e": 9}}


class Heap:
    def __init__(self, items=()):
        self._h = []
        for i in items:
            self.push(i)

    def push(self, x):
        h = self._h
        h.append(x)
        i = len(h) - 1
        while i and h[i] < h[(i - 1) // 2]:
            h[i], h[(i - 1) // 2] = h[(i - 1) // 2], h[i]
            i = (i - 1) // 2

    def pop(self):
        h = self._h
        h[0], h[-1] = h[-1], h[0]
        top = h.pop()
        i = 0
        while (c := 2 * i + 1) < len(h):
            if c + 1 < len(h) and h[c + 1] < h[c]:
                c += 1
            if h[i] <= h[c]:
                break
            h[i], h[c] = h[c], h[i]
            i = c
        return top

    def __bool__(self):
        return bool(self._h)

    def __len__(self):
        return len(self._h)


def dijkstra(g, start):
    dist, prev, heap = {start: 0}, {}, Heap([(0, start)])
    while heap:
        d, u = heap.pop()
        if d > dist[u]:
            continue
        for v, w in g[u].items():
            if (nd := d + w) < dist.get(v, float("inf")):
                dist[v], prev[v] = nd, u
                heap.push((nd, v))
    return dist, prev


dist, prev = dijkstra(graph, "a")
print(dist, prev)


def path(prev, v):
    return (path(prev, prev[v]) if v in prev else []) + [v]


print("->".join(path(prev, "e")))


def topo(g):
    seen, out = set(), []

    def visit(n, trail=()):
        if n in trail:
            raise ValueError(f"cycle: {' '.join(trail + (n,))}")
        if n in seen:
            return
        seen.add(n)
        for m in g[n]:
            visit(m, trail + (n,))
        out.append(n)
    for n in g:
        visit(n)
    return out[::-1]


print(topo(graph))
try:
    topo({"x": ["y"], "y": ["z"], "z": ["x"]})
except ValueError as e:
    print(e)


def bfs(grid, start, goal):
    q, seen = [(start, 0)], {start}
    for (r, c), d in q:
        if (r, c) == goal:
            return d
        for nr, nc in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= nr < len(grid) and 0 <= nc < len(grid[0]) and grid[nr][nc] != "#" and (nr, nc) not in seen:
                seen.add((nr, nc))
                q.append(((nr, nc), d + 1))


maze = ["..#....", ".##.##.", "....#..", ".##...#", "...#..."]
print(bfs(maze, (0, 0), (4, 6)), bfs([".#.", "##."], (0, 0), (0, 2)))


def permutations(xs):
    if not xs:
        yield ()
    for i, x in enumerate(xs):
        for rest in permutations(xs[:i] + xs[i + 1:]):
            yield (x, *rest)


def queens(n, row=0, cols=()):
    if row == n:
        return [cols]
    return [s for c in range(n) if all(c != pc and abs(c - pc) != row - pr for pr, pc in enumerate(cols)) for s in queens(n, row + 1, cols + (c,))]


print(list(permutations("abc")), len(queens(6)), queens(4))


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __eq__(self, o):
        return self.rows == o.rows

    def __pow__(self, n):
        if n == 1:
            return self
        half = self ** (n // 2)
        return half @ half @ self if n % 2 else half @ half

    def __getitem__(self, rc):
        r, c = rc
        return self.rows[r][c]

    def __str__(self):
        return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)


fibm = Matrix([[1, 1], [1, 0]])
print((fibm ** 90)[0, 1], fibm @ fibm == fibm ** 2)
print(Matrix([[1, 2], [3, 4]]) @ Matrix([[0, 1], [1, 0]]))
lru = {}


def memo(f):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper


@memo
def lcs(a, b):
    if not a or not b:
        return ""
    if a[0] == b[0]:
        return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)


print(lcs("AGGTABQXY", "GXTXAYBQ"), len(lcs.cache))
