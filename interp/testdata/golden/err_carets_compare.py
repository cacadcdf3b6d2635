class A:
    pass


if 1 < 2 < A():
    pass
