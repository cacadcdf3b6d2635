class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1


class Reader:
    def __init__(self, data):
        self.data, self.pos = data, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.pos >= len(self.data):
            raise StopIteration
        self.pos += 1
        return self.data[self.pos - 1]


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError("stop")
        return i * i


print(list(Countdown(3)), [*Countdown(2), *Reader("ab")], dict(enumerate(Countdown(2))), max(Countdown(4)), 9 in Old(), 5 in Old(), list(Old()), tuple(zip(Countdown(3), Old())))
a, b, c, d = Old()
print(a, b, c, d, set(Countdown(3)) == {1, 2, 3}, sorted(Countdown(3)), sum(Old()), " ".join(Reader("xyz")), list(map(str, Old())), all(Countdown(3)), list(filter(None, Old())))
r = Reader([1, 2, 3])
for x in r:
    print("first", x)
    break
print(list(r), list(r))
for x in Countdown(2):
    for y in Countdown(2):
        print((x, y), end=" ")
print()
it = iter(Old())
print(next(it), next(it), list(it), next(it, "end"), type(it).__name__)
l = [1, 2, 3]
it = iter(l)
next(it)
l.append(4)
print(list(it))
l.append(5)
print(list(it))


class Err:
    def __iter__(self):
        yield 1
        raise ValueError("mid iteration")


for f in (lambda: list(Err()), lambda: [x for x in Err()], lambda: sum(Err()), lambda: dict(zip(Err(), Err())), lambda: [*Err()], lambda: max(Err()), lambda: 5 in Err(), lambda: tuple(Err()), lambda: sorted(Err()), lambda: "".join(map(str, Err())), lambda: {**{}, **dict.fromkeys(Err())}, lambda: (lambda *a: a)(*Err()), lambda: list(zip(Err(), [1, 2])), lambda: any(x > 5 for x in Err())):
    try:
        print(f())
    except ValueError as e:
        print(e)


def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]


def flatten(x):
    for e in x:
        if hasattr(e, "__iter__") and not isinstance(e, str):
            yield from flatten(e)
        else:
            yield e


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


def take(n, it):
    return [x for x, _ in zip(it, range(n))]


def pipeline(src):
    evens = (x for x in src if x % 2 == 0)
    squares = (x * x for x in evens)
    return (f"<{x}>" for x in squares)


print(list(chunks("abcdefgh", 3)), list(flatten([1, (2, [3, "ab", {4}]), []])), take(10, primes()), list(pipeline(range(7))))
g = primes()
print([next(g) for _ in range(5)], [v for _, v in zip(range(3), g)], next(g))


def peek(it):
    it = iter(it)
    try:
        first = next(it)
    except StopIteration:
        return None, []
    return first, list(it)


print(peek([]), peek([1, 2, 3]), peek(x for x in "q"))


class Tree:
    def __init__(self, v, left=None, right=None):
        self.v, self.left, self.right = v, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right


print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))))


def scheduler(tasks):
    log = []
    while tasks:
        t = tasks.pop(0)
        try:
            log.append(next(t))
            tasks.append(t)
        except StopIteration as e:
            log.append(e.value)
    return log


def task(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return f"{name} done"


print(scheduler([task("a", 2), task("b", 1), task("c", 3)]))
