# Arithmetic of ints around the edges of the machine's words.
import sys

edge = [0, 1, -1, 2, -3, 7, 2**31 - 1, -2**31, 2**63 - 1, -2**63, 2**63, -2**63 - 1, 2**64, 10**30, -10**30]


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


ops = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b, "&": lambda a, b: a & b, "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b, "divmod": divmod, "<": lambda a, b: a < b, "==": lambda a, b: a == b,
}
for name, f in ops.items():
    for a in edge:
        print(name, a, [attempt(f, a, b) for b in edge])

for a in edge:
    print(a, -a, +a, ~a, abs(a), bool(a), hash(a), a.bit_length(), a.bit_count(), repr(a), hex(a), oct(a), bin(a))
    print([a >> n for n in (0, 1, 31, 63, 64, 200)], [a << n for n in (0, 1, 31, 63, 64)])
    print([attempt(pow, a, n) for n in (0, 1, 2, 5)], [attempt(pow, a, n, 97) for n in (0, 1, 2, 5, -1, 10**20)])

# augmented assignment and loops that cross the edges
n = 2**62
for _ in range(5):
    n += n
    print(n, type(n).__name__)
n -= 2**66
print(n)
n *= -3
n //= 7
n **= 2
n %= 1000003
n <<= 70
n >>= 3
n |= 5
n &= ~4
n ^= 1
print(n)

# small numbers come back out of big ones
big = 10**25
print(big - big + 5, (big * 3) % 7, (big >> 80), big // big, type(big - big))

for shift in (-1, 2**70, -2**70):
    print(attempt(lambda: 1 << shift), attempt(lambda: 1 >> shift), attempt(lambda: 0 << shift), attempt(lambda: -1 >> shift))

# rounding
print([round(x, n) for x in (12345, 15, 25, -15, -25, 10**20 + 5) for n in (0, -1, -2, -5, -30, 3)])
print(round(5), (5).__round__(), (7).__trunc__(), (7).__floor__(), (7).__ceil__())

# true division is rounded once
print((2**53 + 1) / 1, (2**54 + 3) / 2, (10**400) / (10**399), (10**25 + 1) / 10**5, -(3**200) / 7**100, 1 / 3**700)
print(attempt(lambda: 10**400 / 3), 3 / 10**400, -3 / 10**400, 0 / -5)
print(float(2**53 + 1), float(2**63 - 1), float(2**1023), attempt(float, 2**1024), attempt(float, 10**400))

# fibonacci and factorial
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
f = 1
for i in range(1, 101):
    f *= i
print(f)
while f % 10 == 0:
    f //= 10
print(f, len(str(f)), sum(map(int, str(f))))

print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).as_integer_ratio(), (5).is_integer(), (5).__getnewargs__())
print(int.__add__(1, 2), int.__radd__(1, 2), int.__rsub__(1, 2), int.__rdivmod__(3, 10), int.__rpow__(2, 3), int.__add__(1, 2.0))
print(attempt(int.__add__, 1.0, 2), attempt(int.__add__), attempt((1).__add__))
print(sys.maxsize, sys.maxsize + 1)
