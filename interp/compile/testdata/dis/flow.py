def loops(n):
    for i in range(n):
        if i % 2:
            continue
        while True:
            break
    else:
        return i
    for a, (b, *c) in n:
        del a
def tries(f):
    try:
        return f()
    except (KeyError, ValueError) as e:
        raise OSError from e
    else:
        f(1)
    finally:
        f(2)
def withs(a):
    with a() as x, a:
        return x
def groups(a):
    try: a()
    except* ValueError as e: e
