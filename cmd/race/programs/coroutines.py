# Coroutines by generators: send, a scheduler, yield from in depth, pipelines without an end.
import functools


def coroutine(f):

    @functools.wraps(f)
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start


@coroutine
def averager():
    total = n = 0
    avg = None
    while True:
        x = (yield avg)
        total += x
        n += 1
        avg = total / n


@coroutine
def grep(pred, target):
    while True:
        x = (yield)
        if pred(x):
            target.send(x)


@coroutine
def collect(out):
    while True:
        out.append((yield))


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.log = []

    def spawn(self, g):
        self.tasks.append(g)

    def run(self):
        steps = 0
        while self.tasks:
            t = self.tasks.pop(0)
            try:
                r = t.send(None)
            except StopIteration as e:
                self.log.append(e.value)
            else:
                steps += r
                self.tasks.append(t)
        return steps


def worker(n, k):
    tot = 0
    for i in range(n):
        tot += (yield from sub(i, k))
    return tot


def sub(i, k):
    for j in range(k):
        yield 1
    return i


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


def main():
    a = averager()
    for i in range(60000):
        r = a.send(i)
    out = []
    p = grep(lambda x: x % 3 == 0, grep(lambda x: x % 2 == 0, collect(out)))
    for i in range(60000):
        p.send(i)
    s = Scheduler()
    for i in range(20):
        s.spawn(worker(200, 5))
    st = s.run()
    print(r, len(out), st, sum(s.log), sum(tree(13)))

    def fibs():
        a, b = (0, 1)
        while True:
            yield a
            a, b = (b, a + b)

    def take(n, it):
        for i, x in enumerate(it):
            if i >= n:
                return
            yield x

    def mapg(f, it):
        for x in it:
            yield f(x)

    def filt(f, it):
        return (x for x in it if f(x))
    t = 0
    for i in range(300):
        t += sum(take(60, mapg(lambda x: x % 1000, filt(lambda x: x & 1, fibs()))))
    print(t)


for _ in range(8):
    main()
