# Ints past 64 bits: factorials, Fibonacci, powers mod n, digits, primes.
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13):
        if a >= n:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def pi_digits(n):
    out = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out


def main():
    f = fact(1500)
    g = fibonacci(20000)
    p = sum(1 for n in range(10**12, 10**12 + 3000) if prime(n))
    h = 0
    for i in range(300000):
        h = (h * 6364136223846793005 + i) & 0xFFFFFFFFFFFFFFFF
    d = pi_digits(600)
    digits = sum(int(c) for c in str(f))
    print("bigints", digits, g % 10**9, p, h, d[-5:], len(str(g)), f.bit_length())


for _ in range(5):
    main()
