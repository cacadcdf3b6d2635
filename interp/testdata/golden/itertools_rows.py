# Rows that combinatoric iterators give, one by one and many at once, and chains of
# lists whose iterators serve again.
import copy
import warnings
from itertools import chain, combinations, combinations_with_replacement as multisets, permutations, product

warnings.simplefilter('ignore')

for n in range(6):
    for r in list(range(n + 2)):
        for make in permutations, combinations, multisets:
            rows = [p for p in make(range(n), r)]
            assert rows == list(make(range(n), r)), (make, n, r)
            assert len(set(map(id, rows))) == len(rows) or r == 0
            print(make.__name__, n, r, len(rows), rows[:2], rows[-2:])
    rows = [p for p in permutations('abcdef'[:n])]
    print(rows[:7], len(rows), len(set(rows)), rows == sorted(rows))
for r in range(10):
    rows = [p for p in product('ab', repeat=r)]
    print(r, len(rows), rows == list(product('ab', repeat=r)), rows[-1])
print([p for p in product([1, 2], 'xyz', (None,))], list(product()), list(product([], repeat=0)), list(product([1], [])))
print(list(permutations([], 1)), list(permutations([])), list(combinations([], 0)), list(multisets([], 2)))

# one at a time, rows kept, mixed with list() and copies
for it in permutations('abcd'), combinations(range(6), 3), multisets('abc', 2), product('ab', 'cd', 'ef'):
    first = next(it)
    second = next(it)
    again = copy.copy(it)
    kept = [x for x, _ in zip(it, range(3))]
    rest = list(it)
    print(first, second, kept, rest[:3], len(rest), next(it, 'over'), len(list(again)), list(it))
it = permutations(range(4))
it.__setstate__(((3, 2, 1, 0), (1, 1, 1, 1)))
print(list(it))
it = permutations(range(4), 2)
it.__setstate__(((0, 2, 1, 3), (4, 2)))
print(list(it))
it = combinations(range(5), 3)
it.__setstate__((0, 3, 4))
print(list(it))


class Rows(permutations):
    pass


print([p for p in Rows('abc')][::2], [(a, b) for a, b in Rows('ab')], sum(a * b for a, b in product(range(4), range(5))))

# chains
l = [1, 2, 3]
print([x for x in chain.from_iterable([l] * 3)], [x for x in chain(l, (), (4, 5), [], range(2), 'ab', {6: 7}, l, (8,))])
for x in chain.from_iterable([l, l]):
    if len(l) < 6:
        l.append(x * 10)
    print(x, end=' ')
print()
c = chain([1, 2], [3, 4], [5, 6])
print(next(c))
inner = c.__reduce__()[2][1]
print(next(c), next(c), next(inner, 'ended'), next(c), list(inner), list(c), next(inner, 'ended'))
c = chain([1, 2], [3, 4], [5, 6])
next(c)
inner = c.__reduce__()[2][1]
print(next(inner), next(c), next(inner, 'over'), list(c))
c = chain([0], [9])
c.__setstate__((iter([[1, 2], [3]]), iter([7])))
print([x for x in c])


class Odd:
    def __init__(self, what):
        self.what = what

    def __iter__(self):
        if self.what:
            return iter(self.what)
        raise LookupError('no items')


def failing():
    yield 1
    raise LookupError('in the middle')


for bad in Odd(None), failing(), 5:
    c = chain([1], [2, 3], bad, [4])
    got = []
    try:
        for x in c:
            got.append(x)
    except (LookupError, TypeError) as e:
        print(got, type(e).__name__, e, list(c))


# an iterable that asks the chain itself
class Nosy:
    def __iter__(self):
        print('asked', next(c, 'nothing'), next(c, 'nothing'))
        return iter(['mine'])


c = chain([1], Nosy(), [2, 3], [4], [5])
print(next(c), next(c), list(c))
