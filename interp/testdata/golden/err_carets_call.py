def g(*a):
    raise TypeError("from g")


def f(x):
    return [1, 2].index(x) + g(x, "y")


result = f(2)
