# Calls of built-ins and methods: len, min, max, abs, isinstance, list and dict methods, *args, bound methods.
class Counter:
    def __init__(self):
        self.n = 0
        self.items = []

    def bump(self, by=1):
        self.n += by

    def __len__(self):
        return self.n


def spread(*args):
    return len(args)


def named(**kwargs):
    return len(kwargs)


def main():
    c = Counter()
    n = 0
    items = list(range(50))
    table = {i: i * 2 for i in range(50)}
    bump = c.bump
    push = c.items.append
    for i in range(220000):
        n += len(items) + abs(-i) + min(i, 5) + max(i, 7, 2)
        c.bump()
        bump(2)
        push(i)
        n += len(c) & 1
        if isinstance(i, int) and not isinstance(i, (str, list)):
            n += 1
        n += table.get(i, 1) + items.index(7)
        n += ord(chr(65 + i % 26)) + int(str(i % 10)) + round(i / 3)
    args = (1, 2, 3)
    for i in range(120000):
        n += spread(i, 1, 2) + spread(*args) + spread(*args, i)
        n += named(a=i, b=2)
        items.append(i)
        items.pop()
        x = divmod(i, 7)
        n += x[0] + sum(args) + (type(i) is int) + callable(bump)
        items.extend(args)
        del items[-3:]
        items.insert(0, i)
        items.remove(i)
    for i in range(60000):
        n += len(items[5:20]) + len(items + [1]) + len(sorted(args)) + len(list(args)) + len(tuple(items))
        a, b, *rest = args
        n += a + len(rest) + bool(items) + hash(i)
        for k, v in zip(args, range(3)):
            n += k * v
    print("calls", n, c.n, len(c.items))


main()
