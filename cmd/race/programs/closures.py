# Closures, decorators, lambdas, functools.wraps and keyword arguments.
import functools


def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
def scale(x, *, by=2, plus=0):
    return x * by + plus


def accumulator():
    total = 0

    def add(n, times=1):
        nonlocal total
        total += n * times
        return total
    return add


def compose(*functions):
    def run(x):
        for f in functions:
            x = f(x)
        return x
    return run


def options(a, b=1, c=2, *, d=3, e=4):
    return a + b * c + d * e


def main():
    s = 0
    for i in range(200000):
        s += scale(i, by=3)
        s += scale(i, plus=1)
    add = accumulator()
    for i in range(400000):
        add(i)
        add(i, times=2)
    pipeline = compose(lambda x: x + 1, lambda x: x * 3, lambda x: x & 0xFFFF)
    p = 0
    for i in range(250000):
        p += pipeline(i)
    o = 0
    for i in range(400000):
        o += options(i) + options(i, 2, d=5) + options(i, c=i, e=1)
    print("closures", s, scale.calls, add(0), p, o)


main()
