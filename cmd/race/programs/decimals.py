# Money in ints, digits of e and pi, fibonacci with thousands of digits, Miller-Rabin, base conversion, modular sums.
def money(n):
    total, lines = 0, []
    for i in range(n):
        cents = i * 1999 % 100003
        tax = (cents * 19 + 50) // 100
        total += cents + tax
        lines.append("%d.%02d" % divmod(cents + tax, 100))
    return total, lines


def e_digits(n):
    unit = 10 ** (n + 10)
    total, term, k = unit, unit, 1
    while term:
        term //= k
        total += term
        k += 1
    return str(total)[:n]


def pi_machin(n):
    unit = 10 ** (n + 10)

    def arctan(x):
        power = total = unit // x
        k, sign = 3, -1
        while power:
            power //= x * x
            total += sign * (power // k)
            k, sign = k + 2, -sign
        return total
    return str(4 * (4 * arctan(5) - arctan(239)))[:n]


def convert(n, base):
    digits = ""
    while n:
        n, d = divmod(n, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + digits
    return digits


def hash64(items):
    h = 0xCBF29CE484222325
    for x in items:
        h = ((h ^ x) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def main():
    total, lines = money(60000)
    a, b = 0, 1
    for _ in range(12000):
        a, b = b, a + b
    n = convert(3 ** 300, 36)
    back = int(n, 36) == 3 ** 300
    h = hash64(range(100000))
    s = sum(pow(3, k, 1000000007) for k in range(5000))
    print("decimals", total, lines[-1], e_digits(1200)[-5:], pi_machin(1000)[-5:], len(str(a)), n[:10], back, h, s)


for _ in range(2):
    main()
