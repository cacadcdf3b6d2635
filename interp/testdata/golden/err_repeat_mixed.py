def f(n):
    if n == 0:
        {}[n]
    return g(n)


def g(n): return f(n - 1)


def h(n):
    if n == 0:
        return f(8)
    return h(n - 1)


h(12)
