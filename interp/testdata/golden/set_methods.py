s = {3, 1, 2}
print(s, sorted(s), len(s), 2 in s, {1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, set(), {*range(3)}, set("a"))
s.add(5)
s.add(1)
s.discard(100)
s.remove(5)
print(s, s.pop() in (1, 2, 3), len(s))
s.update([7, 8], (9,))
s |= {10}
s &= {7, 8, 10, 11}
s -= {8}
s ^= {7, 12}
print(sorted(s), s.copy() == s)
print({1} < {1, 2}, {1} <= {1}, {1} > set(), {1, 2} >= {3}, {1}.issubset([1, 2]), {1, 2}.issuperset((1,)), {1}.isdisjoint({2}), {1} == frozenset([1]), {1} != {2}, {1} == [1])
print({1, 2}.union([3], {4}), {1, 2, 3}.intersection([2, 3], {3}), {1, 2, 3}.difference([1], [2]), {1, 2}.symmetric_difference([2, 3]))
a = {1, 2, 3, 4}
a.intersection_update([1, 2, 3])
a.difference_update([1])
a.symmetric_difference_update([3, 9])
print(sorted(a))
f = frozenset([1, 2])
print(f, hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset([1, 2])], f | {3}, {3} | f, type({3} | f).__name__, type(f | {3}).__name__, frozenset(), frozenset() is not None, {frozenset([1])})
for fn in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: {1} & 5, lambda: {1}.union(5), lambda: set(5), lambda: f.add(1), lambda: {1} < [1, 2], lambda: hash({1}), lambda: {1}[0], lambda: {1}.remove([]), lambda: {1}.update(3), lambda: [] in {1}, lambda: set(1, 2), lambda: {{}}, lambda: {1} - 1, lambda: {1}.add()):
    try:
        print(fn())
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print({1} in {frozenset([1])}, {1, 1.0, True}, {0, False}, set([1, 2]) == {2, 1})
for change in ("add", "remove"):
    s = {1, 2, 3}
    try:
        for x in s:
            if change == "add":
                s.add(x + 100)
            else:
                s.discard(x)
    except RuntimeError as e:
        print(change, e)
s = set()
for i in range(1000):
    s.add(i * 7 % 1001)
print(len(s), sum(s), min(s), max(s))
print(set(range(20)), {i * 3 % 8 for i in range(8)}, set([8, 0, 16]), {100, 50, 1})


class MySet(set):
    def __repr__(self):
        return "MySet!" + str(sorted(self))


m = MySet([2, 1])
print(m, type(m | {3}).__name__, m == {1, 2}, isinstance(m, set), m.copy().__class__.__name__)


class FS(frozenset):
    pass


print(FS([1]), FS([1]) == {1}, hash(FS([1])) == hash(frozenset([1])))


class Plain(set):
    pass


print(Plain([1]), Plain(), bool(Plain()), bool({0}))
s = {1, 2}
s2 = s
s |= {3}
print(s2 is s, sorted(s2), next(iter({5})), list({1: 0}.keys() - {1}), sorted({1, 2} | {3: 4}.keys()))
print(s.__contains__(1), s.__len__(), set.union({1}, {2}), set.add is set.add)
