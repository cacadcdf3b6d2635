# Generator pipelines, itertools, generator expressions, iterator classes, send and yield from.
import itertools


def read(n):
    for i in range(n):
        yield i, str(i)


def parse(rows):
    for i, s in rows:
        if i % 3:
            yield i + len(s)


def chunks(it, size):
    batch = []
    for x in it:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def flatten(x):
    for item in x:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


def running():
    total = 0
    while True:
        total += yield total


def permute(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permute(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


def main():
    a = sum(sum(b) for b in chunks(parse(read(250000)), 50))
    nested = [[i, [i, [i, i + 1]]] for i in range(12000)]
    b = sum(flatten(nested))
    c = sum(Countdown(250000))
    acc = running()
    next(acc)
    for i in range(200000):
        acc.send(i)
    d = acc.send(0)
    e = sum(1 for p in permute(list(range(7))) if p[0] < p[-1])
    f = sum(x * y for x, y in itertools.product(range(250), range(250)) if x != y)
    g = sum(itertools.islice(itertools.chain.from_iterable([i, i + 1] for i in itertools.count()), 200000))
    h = sum(len(list(grp)) * k for k, grp in itertools.groupby(i // 7 for i in range(100000)))
    i = sum(itertools.accumulate(itertools.takewhile(lambda v: v < 50000, itertools.count())))
    first = next(x for x in range(10**6) if x * x > 10**9)
    print("pipelines", a, b, c, d, e, f, g, h, i, first)


for _ in range(4):
    main()
