def arith(a, b):
    c = a + b * 2 - 1
    c += 5
    c -= b
    d = 1 + a
    x = -a, +b, ~c, not d
    return a ** -1 // (b % 300) << 3
def compare(a, b):
    if a < b and b <= 10 or not a == 300:
        return a is None, a not in (1, 2), a < b < 5
    while a is not b and a in {1, 'x'}:
        a = a if b else -128
    return a and b or 0
def constants():
    return 2 ** 10, 'a' * 3, (1, (2.5, None)), -0.0, 1 - 2j, 10 ** 20, b'x', ..., 60 * 60
