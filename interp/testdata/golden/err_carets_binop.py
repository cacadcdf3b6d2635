def f(a, b, c):
    return a * 2 + (b + c) * 3


f(1, "x", 5)
