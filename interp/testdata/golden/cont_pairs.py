# Loops that unpack pairs, over every kind of iterator, ended in every way.
for i, x in enumerate("ab", 2**63 - 2):
    print(i, x)
for i, x in enumerate(range(3), -1):
    print(i, x)
for a, b in zip([1, 2, 3], (4, 5)):
    print(a, b)
for (a, b) in zip({1: 2, 3: 4}, "xy", strict=True):
    print(a, b)
else:
    print("else")
for a, b in {1: "one", 2: "two"}.items():
    print(a, b)
for a, b in [(1, 2), [3, 4], "56", {7: 8, 9: 10}]:
    print(a, b)
for pair in zip([1], [2]):
    a, b = pair
    print(pair, a, b)
for [a, b] in enumerate(x for x in "pq"):
    print(a, b)
for a, *b in zip([1, 2], [3, 4], [5, 6]):
    print(a, b)
for (a, b), c in zip([(1, 2), (3, 4)], [5, 6]):
    print(a, b, c)
print([(k, v) for k, v in {1: 2}.items()], {v: k for k, v in enumerate("abc")}, [a * b for a, b in zip([1, 2], [3, 4])])


class Box:
    pass


box = Box()
lst = [0, 0]
for box.a, lst[1] in enumerate("z", 5):
    print(box.a, lst)


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def strict():
    for a, b in zip([1, 2], [3], strict=True):
        print(a, b)


def resized():
    d = {1: 2}
    for k, v in d.items():
        d[k + 1] = v


def broken():
    def gen():
        yield 1
        raise KeyError("gen")

    for i, x in enumerate(gen()):
        print(i, x)


def three():
    for a, b in zip([1], [2], [3]):
        print(a, b)


def not_pairs():
    for a, b in [1]:
        pass


def many():
    for a, b, c in enumerate("x"):
        pass


for f in strict, resized, broken, three, not_pairs, many:
    attempt(f)

it = enumerate("abcd")
for i, x in it:
    if i == 1:
        break
print(list(it))
z = zip(iter([1, 2, 3]), iter([4]))
for a, b in z:
    print(a, b)
print(next(z, "end"))


class E(enumerate):
    def __next__(self):
        return super().__next__()[::-1]


for a, b in E("uv"):
    print(a, b)
