# while loops over ints and floats: Mandelbrot, Monte Carlo, integration, Collatz, gcd, digits.
def mandelbrot(size, limit):
    inside = 0
    for py in range(size):
        y0 = py / size * 2 - 1
        for px in range(size):
            x0 = px / size * 3 - 2
            x = y = 0.0
            i = 0
            while x * x + y * y <= 4 and i < limit:
                x, y = x * x - y * y + x0, 2 * x * y + y0
                i += 1
            if i == limit:
                inside += 1
    return inside


def monte_carlo(n):
    seed, hits = 123456789, 0
    for _ in range(n):
        seed = (1103515245 * seed + 12345) & 0x7FFFFFFF
        x = seed / 0x7FFFFFFF
        seed = (1103515245 * seed + 12345) & 0x7FFFFFFF
        y = seed / 0x7FFFFFFF
        if x * x + y * y < 1.0:
            hits += 1
    return 4 * hits / n


def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    x = a + h
    while x < b - h / 2:
        total += f(x)
        x += h
    return total * h


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def main():
    m = mandelbrot(110, 60)
    p = monte_carlo(250000)
    i = integrate(lambda x: x * x + 1 / (x + 1), 0, 3, 200000)
    g = sum(gcd(a, b) for a in range(1, 260) for b in range(1, 260))
    d = 0
    for k in range(60000):
        v = k
        while v > 0:
            d += v % 10
            v //= 10
    compl = complex(1, 2)
    for k in range(50000):
        compl = compl * complex(0.5, 0.5) + 1
    print("mixed", m, p, round(i, 6), g, d, compl.real > 0)


for _ in range(3):
    main()
