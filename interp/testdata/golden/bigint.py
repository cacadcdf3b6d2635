a, b = 2 ** 100, 3 ** 70
print(a, b, a + b, a - b, a * b, b // a, b % a, a / b, divmod(b, a))
print(-a // 7, -a % 7, a // -7, a % -7, divmod(-a, 7), divmod(a, -7), -7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, -2))
print(a << 10, a >> 90, -a >> 99, -a >> 200, 1 << 64, -1 >> 100, -5 >> 1, a & b, a | b, a ^ b, ~a, -a & b, -a | b, -a ^ -b)
print(pow(2, 200), pow(3, 100, 10 ** 9 + 7), pow(-3, 101, 1000), pow(3, -1, 7), pow(2, -2), pow(a, 2, b), pow(5, 3, -7), pow(0, 0), pow(10, 3, 1))
for f in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: a // 0, lambda: divmod(a, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: int("1" * 5000), lambda: len(str(10 ** 5000)), lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: int(float("inf")), lambda: int(float("nan")), lambda: 0 ** -1, lambda: 1 << (2 ** 70), lambda: 2.0 ** 5000, lambda: pow(2.0, 1, 3), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: pow(2, "a")):
    try:
        print(f())
    except (ValueError, ZeroDivisionError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -(-9223372036854775808), abs(-9223372036854775808), 4611686018427387904 * 2, 4294967296 * 4294967296, -9223372036854775808 // -1, 3037000500 ** 2, 2 ** 63, 2 ** 62 + 2 ** 62, (-2) ** 63, (-2) ** 64)
print(int("123"), int(" -42 "), int("1_000"), int("ff", 16), int("0xFF", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0x1f", 0), int(3.99), int(-3.99), int("٣"), int(True), int(b"12"), int("1" * 40), int("ffffffffffffffffffff", 16))
for t in ("", "abc", "1.5", "0x", "1__0", "_1", "1_", "12a", "0b2", " ", "+", "- 1", "９x"):
    try:
        print(int(t))
    except ValueError as e:
        print(e)
for t, base in (("12", 2), ("zz", 35), ("1", 1), ("1", 37), ("08", 0), ("0x1", 10)):
    try:
        print(int(t, base))
    except ValueError as e:
        print(e)
print(a.bit_length(), (255).bit_length(), (0).bit_length(), (-256).bit_length(), (255).bit_count(), a.bit_count(), (10 ** 20).bit_count())
print((1000).to_bytes(4, "big"), (1000).to_bytes(4, "little"), (-2).to_bytes(3, "big", signed=True), int.from_bytes(b"\xff\xfe", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (5).to_bytes(), a.to_bytes(13, "big"))
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: (1).to_bytes(-1, "big")):
    try:
        print(f())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(hash(a), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 63), hash(-(2 ** 63)), hash(0), hash(10 ** 30), hash(1.0), hash(0.5), hash(2.0 ** 70) == hash(2 ** 70), hash(1e300), hash(float("inf")), hash(-1.5))
print(hex(a), oct(a), bin(-10), hex(-255), bin(0), (3).real, (3).imag, (3).numerator, (3).denominator, (3).conjugate(), (7).as_integer_ratio(), (3).is_integer())
print(a == float(a), a < float(a) + 1e20, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 1000 > 1e300, 10 ** 400 > float("inf"), -10 ** 400 < 1e308, float("nan") < 10 ** 400, 2 ** 64 > 1.8e19)
print(float(2 ** 53 + 1), float(2 ** 60 + 1), float(10 ** 22), int(1e22), int(1e30), round(2 ** 70, -5), round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5, -1), round(7, 5))
print(sum(range(1000)) ** 5, 50 * 51 // 2, sum([2 ** 64, -2 ** 64, 5]), int("9" * 50) + 1, str(10 ** 50)[:10], len(str(3 ** 1000)))


def fact(n):
    return n * fact(n - 1) if n else 1


print(fact(30), fact(50) // fact(48), fact(100) % (10 ** 9 + 7))
n = 1
for i in range(5):
    n *= 1000003
    n ^= 0xdeadbeef
    n &= (1 << 80) - 1
print(n, True + True, True * 5, -True, ~True if False else -2, 3 and 5, 0 or 7, isinstance(True, int), True is (1 == 1))
