# Groups whose items are taken many at once, one by one and mixed, and heaps of ints.
import heapq
from itertools import groupby, islice

nan = float('nan')


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Odd) and self.n == other.n

    def __repr__(self):
        return f'Odd({self.n})'


class Never:
    def __eq__(self, other):
        return False

    def __repr__(self):
        return 'Never'


never = Never()
lists = [
    [i // 5 for i in range(23)], [], [1], [1, 1.0, True, 2, 2.0, 2], [1.5, 1.5, nan, nan, nan], 'aabbbcaa', (None, None, 0, False),
    [Odd(1), Odd(1), Odd(2)], [never, never, Never(), Never()], [10 ** 30, 10 ** 30, 10 ** 30 + 1], [(1, 2), (1, 2), (2,)], [0.0, -0.0, 0],
    ['x' * 3, 'xx' + 'x', 'y'],
]
for l in lists:
    print([(k, list(g)) for k, g in groupby(l)], [(k, sum(1 for _ in g)) for k, g in groupby(iter(l))])
    print([(k, list(g)) for k, g in groupby(l, key=repr)], [(k, tuple(g)) for k, g in groupby(x for x in l)])
    print([(k, next(g), list(islice(g, 2)), list(g), list(g)) for k, g in groupby(l)])
    print([k for k, g in groupby(l)], [list(g) for k, g in list(groupby(l))])
print([(k, list(g)) for k, g in groupby(range(3))])

# groups of one groupby that outlive one another, and a list that grows
l = [1, 1, 1, 2, 2]
it = groupby(l)
k, a = next(it)
print(next(a), list(a), list(a))
k, b = next(it)
l += [2, 2, 3]
print(list(a), next(b), list(b), next(it)[0], list(b), next(it, 'end'))
l += [3, 4]
print(next(it, 'end'))
it = groupby([1, 1, 1, 2])
k, a = next(it)
for x in a:
    print(x, list(a))
k, b = next(it)
print(k, [x for x in b], [x for x in b])


class Breaks:
    def __eq__(self, other):
        raise LookupError('compared')


it = groupby([5, 5, Breaks(), 5])
k, a = next(it)
got = []
try:
    got.extend(a)
except LookupError as e:
    print(got, e)

for items in [5, 3, 8, 1, 9, 1], [2, 1.5, True, 0, -1.0], ['b', 'a', 'c'], [10 ** 20, 3, -10 ** 20], [(1, 'x'), (0, 'z'), (1, 'a')]:
    h = []
    for x in items:
        heapq.heappush(h, x)
    print(h, [heapq.heappop(h) for _ in items], heapq.nsmallest(2, items), heapq.nlargest(2, items))
    h = items[:]
    heapq.heapify(h)
    print(h, heapq.heappushpop(h, items[0]), heapq.heapreplace(h, items[1]), h)
h = [1, 2, 'x']
try:
    heapq.heappush(h, 0)
    print(h)
    heapq.heappop(h)
except TypeError as e:
    print(e, h)
