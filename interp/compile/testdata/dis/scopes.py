x = 1
def outer(p):
    n = 0
    def inner(q=p, *, r: int = 1):
        nonlocal n
        n += q
        return p
    class C(inner, metaclass=p):
        """Doc."""
        y: int = n
        def m(self): return __class__
    return [i * n for i in p if i], {i: (lambda: i) for i in p}, (i for i in p)
global z
z = x
[x for x in x]
def bound(c):
    if c:
        v = 1
    print(v)
    return v
