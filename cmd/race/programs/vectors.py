# Operators written in Python: arithmetic, comparison, indexing, length, call, hash, contexts.
class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def __eq__(self, o):
        return self.x == o.x and self.y == o.y and self.z == o.z

    def __hash__(self):
        return hash((self.x, self.y, self.z))

    def __getitem__(self, i):
        return (self.x, self.y, self.z)[i]

    def __len__(self):
        return 3

    def __iter__(self):
        yield self.x
        yield self.y
        yield self.z

    def __abs__(self):
        return (self.x * self.x + self.y * self.y + self.z * self.z) ** 0.5

    def __bool__(self):
        return self.x != 0

    def __call__(self, k):
        return self.x + k

    def __contains__(self, v):
        return v == self.x or v == self.y

    def __iadd__(self, o):
        self.x += o.x
        return self

    def __lt__(self, o):
        return self.x < o.x


class Scope:
    def __init__(self):
        self.depth = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, *exc):
        self.depth -= 1
        return False


def main():
    a = Vector(1.0, 2.0, 3.0)
    step = Vector(0.5, 0.25, 0.125)
    n = 0
    for i in range(120000):
        b = a + step * 2 - step
        b += step
        if b == a:
            n += 1
        n += len(b) + (1.0 in b)
        if b:
            n += b[1] > 2
        n += a(i) > 3
        n += abs(-b) > 1
    for i in range(40000):
        x, y, z = a
        n += int(x + y + z)
    scope = Scope()
    for i in range(120000):
        with scope as s:
            n += s.depth
    items = [Vector(i * 7919 % 1009, i, 0) for i in range(20000)]
    items.sort()
    seen = {v: i for i, v in enumerate(items)}
    n += seen[Vector(5, 1140, 0)] if Vector(5, 1140, 0) in seen else 1
    print("vectors", n, items[17].y, len(seen), max(items).x, sum(3 * items[1]))


for _ in range(2):
    main()
