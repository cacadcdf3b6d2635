# Slices with a step, repeated sequences and displays that unpack.
class L(list):
    def __iter__(self):
        return iter("xy")


class I:
    def __index__(self):
        return 2


for make in (list, tuple, bytes, L):
    x = make(range(9))
    for start in (None, 0, 3, -1, -20):
        for step in (None, 1, 2, -1, -3, 7, 2**63 - 1, -(2**63)):
            print(x[start::step], x[:start:step], end=" ")
    print()
    try:
        x[::0]
    except ValueError as e:
        print(e)
for n in (1, 2, 3, 5, 7, 16, 17, 70):
    for times in (0, 1, 2, 3, 7, 9, 20, 70):
        want = []
        for _ in range(times):
            want.extend(range(n))
        assert list(range(n)) * times == want, (n, times)
        assert tuple(range(n)) * times == tuple(want), (n, times)
text, ascii_text = "hello wörld", "hello world"
for step in (1, 2, -1, -3):
    print(text[::step], ascii_text[::step], ascii_text[:4:step], ascii_text[-3::step])
print([1, 2, 3][::True], ascii_text[:: I()], [1, 2, 3, 4, 5][:: I()])
try:
    ascii_text[::1.5]
except TypeError as e:
    print(e)
t = (1, 2, 3)
print(t[::1] is t, t[:] is t)


def spread(a, b, c):
    print([*a, *b], [1, *a], (*a, c), [*a, c, c, *b, c], (*a,), [*a], (*a, *b, *a), {*a, *b} >= {*a})
    print([*a, *range(3), c], [*a, *(x for x in b), c], (1, 2, 3, *a), [*[], c], (*(), *[]), [c if c else a, *a, *b])

    def take(*x, **k):
        return x, k

    print(take(*a, c), take(c, *a), take(*a, *b, k=1), take(*b), take(*a, **{"z": 1}))
    for bad in (5, None):
        for f in (lambda: [*a, *bad], lambda: (*a, *bad), lambda: take(*a, *bad)):
            try:
                f()
            except TypeError as e:
                print(e)


spread([1, 2], (3, 4, 5), "c")
spread(L([1]), (), 7)
big = list(range(700))
print(len([*big, *big, 1]), len((*big, *big)), (*big, *big)[-1])
