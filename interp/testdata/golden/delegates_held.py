# What a generator or coroutine delegates to can be had from it, and outlives it.
import types


def inner(n):
    yield n
    return n * 2


def outer():
    a = yield from inner(1)
    b = yield from inner(2)
    for x in inner(3):
        yield x
    return a + b


g = outer()
print(next(g), g.gi_yieldfrom.__name__)
held = g.gi_yieldfrom
print(next(g), held.gi_frame, list(held), g.gi_yieldfrom is held)
print(list(g), list(held), list(inner(5)), held.gi_frame)


@types.coroutine
def pause(v):
    return (yield v)


async def leaf(x):
    return await pause(x)


async def top():
    return [await leaf(i) for i in range(3)] + [await leaf(9)]


c = top()
print(c.send(None))
held = c.cr_await
print(held.__name__, held.cr_await.__name__, c.send('a'), held.cr_frame, c.cr_await is held)
for answer in 'bcd':
    try:
        print(c.send(answer))
    except StopIteration as e:
        print(e.value)
try:
    held.send(None)
except RuntimeError as e:
    print(e)


class Tree:
    def __init__(self, v, left=None, right=None):
        self.v, self.left, self.right = v, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right


t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(list(t), [x for x in t], sum(t), max(t), [(a, b) for a in t for b in t if a + b == 7])
a, b = iter(t), iter(t)
print([next(a), next(b), next(a), next(b)], list(zip(a, b)))
for x in t:
    for y in t:
        if y == 3:
            break
    print(x, y, end=' ')
print()


async def add(a, b):
    return a + b


async def tree(n):
    if n == 0:
        return 1
    return await add(await tree(n - 1), await tree(n - 1))


try:
    tree(6).send(None)
except StopIteration as e:
    print(e.value)
late = add(1, 2)


async def wait_late():
    return await late, await add(3, 4)


try:
    wait_late().send(None)
except StopIteration as e:
    print(e.value)
try:
    wait_late().send(None)
except RuntimeError as e:
    print(e)
