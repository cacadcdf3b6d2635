def add(a, b):
    return a + b


print([add(1, 2), add(1.5, 2), add("a", "b"), add([1], [2]), add(1, True), add((1,), (2,)), add(2 ** 62, 2 ** 62), add(-2 ** 63, -1), add(1, 2.5), add(b"a", b"b"), add(1j, 1)])
for a, b in ((1, "a"), ("a", 1), (None, 1), ([], ()), (1, None)):
    try:
        add(a, b)
    except TypeError as e:
        print(e)


def mul(a, b):
    return a * b


print([mul(3, 4), mul(3, "ab"), mul("ab", 3), mul([1], 2), mul(2 ** 40, 2 ** 40), mul(-2 ** 32, 2 ** 31), mul(2 ** 32, 2 ** 31), mul(0.5, 4), mul(True, 7), mul(-1, 2 ** 63), mul(3037000500, 3037000500), mul(-3037000500, 3037000500)])


def ops(a, b):
    return a - b, a // b, a % b, a & b, a | b, a ^ b, a < b, a <= b, a == b, a > b


for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (2 ** 63, 3), (-2 ** 63, -1), (2 ** 64, 2 ** 64), (0, 5), (2 ** 63 - 1, 2 ** 63), (-2 ** 63, 2 ** 63)):
    print(ops(a, b))


def shift(a, n):
    return a << n, a >> n


for a in (1, -1, 5, 2 ** 62, -2 ** 63, 2 ** 70):
    print(shift(a, 0), shift(a, 1), shift(a, 63), shift(a, 64))
n = 9223372036854775800
for _ in range(10):
    n += 1
print(n, n - 2 ** 63, type(n))
n = -9223372036854775800
for _ in range(10):
    n -= 1
print(n)
x = 1
for i in range(70):
    x *= 2
    if i in (30, 62, 63, 69):
        print(x)
while x > 2 ** 60:
    x //= 3
print(x, -x, ~x, +x, abs(-x))
print(sum(range(-5, 100000, 7)), sum(i * i for i in range(1000)), sum(2 ** i for i in range(70)))
i = 0
for i in range(2 ** 63 - 3, 2 ** 63 + 2):
    pass
print(i, list(range(2 ** 64, 2 ** 64 + 2)), range(2 ** 63 - 1)[-1], len(range(2 ** 62)))
print(2 ** 63 == 2.0 ** 63, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 18 < 1e18 + 1, 1 < 1.5 < 2, True + 1, True == 1.0, {2 ** 64: "big"}[2 ** 64], hash(2 ** 64) == hash(float(2 ** 64)))
a = [1, 2.5, "s", None, 2 ** 65, True]
print([type(v).__name__ for v in a], [bool(v) for v in (0, 0.0, "", None, 2 ** 65, False, -1, [], [0])])
a = 257
b = 257
print(a == b, a is a, 5 is not None, (1, 2) == (1.0, 2.0), [1] == [True])
f = 0.0
for _ in range(10):
    f += 0.1
print(f, f == 1.0, f - 1.0, int(f * 10), f // 0.1, -f % 0.3)
acc = 0
for i in range(1, 2000):
    acc = (acc * 31 + i) % 1000003 ^ (acc >> 3)
print(acc)


def collatz(n):
    c = 0
    while n != 1:
        n = 3 * n + 1 if n & 1 else n >> 1
        c += 1
    return c


print(max(range(1, 300), key=collatz), collatz(27), collatz(2 ** 70 + 1))
u = 0xcbf29ce484222325
for ch in b"hello":
    u = ((u ^ ch) * 0x100000001b3) & 0xffffffffffffffff
print(hex(u), u.bit_length())
