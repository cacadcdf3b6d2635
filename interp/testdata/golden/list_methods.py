l = [3, 1, 2]
l.append(4)
l.extend((5, 6))
l.extend("ab")
l.insert(0, "first")
l.insert(-1, "pen")
l.insert(100, "end")
print(l, l.pop(), l.pop(0), l.pop(-2), l)
l.remove(1)
print(l, l.index(5), l.count("a"), l.index("a", 2), l.index("b", -3, -1) if "b" in l[-3:-1] else None)
l.reverse()
print(l, l.copy() == l, l.copy() is l)
l.clear()
print(l)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("a"), lambda: [1].remove(2), lambda: [1].index(3), lambda: [1, 2].index(1, 1), lambda: [1].insert("a", 1), lambda: [1].extend(3), lambda: [1] + (1,), lambda: [1] * 1.5, lambda: [1] * "a", lambda: [1].sort(1), lambda: [1, "a"].sort(), lambda: [1].foo, lambda: [1][5], lambda: [1].__getitem__("x"), lambda: list(5), lambda: [1, 2].sort(key=3), lambda: [] < 3, lambda: hash([])):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    [1][3] = 1
except IndexError as e:
    print(e)
try:
    del [1][3]
except IndexError as e:
    print(e)
print([1, 2] + [3], [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 5], [1, 2] != [2, 1], [1] <= [1], 2 in [1, 2], [1] in [[1]])
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y"), (1, "c")]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs), sorted(pairs, reverse=True))
l = list(range(50))
l.sort(key=lambda v: (v * 37) % 11)
print(l)
l.sort(key=lambda v: v % 3, reverse=True)
print(l)


class K:
    n = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        K.n += 1
        return self.v < o.v


print([k.v for k in sorted([K(3), K(1), K(2)])], K.n > 0)
l = [3, 2, 1]


def evil(v):
    l.append(v)
    return v


try:
    l.sort(key=evil)
except ValueError as e:
    print(e)
l = [1, 2, 3]


def seen(v):
    return (len(l), v)


l.sort(key=seen)
print(l)


def boom(v):
    if v == 2:
        raise KeyError("in key")
    return v


l = [3, 2, 1]
try:
    l.sort(key=boom)
except KeyError as e:
    print(e, l)
l = [1, 2, 3, 4]
for x in l:
    if x % 2:
        l.remove(x)
print(l)
l = [1, 2]
for x in l:
    if len(l) < 6:
        l.append(x * 10)
print(l)
it = iter([1, 2, 3])
print(next(it), list(it), list(it), it.__length_hint__(), type(it).__name__)
rec = [1]
rec.append(rec)
rec.append({"r": rec})
print(rec, rec[1] is rec)
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, [[1, 2], [3]][0][1], [*range(3), *"ab", *[]], list("héy"), [None] * 3, list({1: 2}), list((1, 2)), list(range(0, 10, 3)), list(reversed([1, 2])))
print(list.__doc__ is not None, [1, 2, 3].__len__(), [1].__contains__(1), list.append is list.append, [] is [], [[]] == [[]], bool([]), bool([0]))
l = [5]
l += (6,)
l += "x"
l2 = l
l2 += [1]
print(l, [1, 2, 3].__mul__(2), [1].__rmul__(2), [1].__iadd__([2]), [1].__add__([3]))
print(all([]), any([]), all([1, 0]), any([0, 1]), sum([[1], [2]], []), max([3, 9, 2]), min("hello"), sorted("hello"))
