def calls(f, o, *a, **k):
    f(1, o, x=f)
    o.m(f(), y=1).n
    f(*a)
    f(1, *a, x=1, **k)
    return [*a, f], {**k, 'z': 1}, {f, *a}, (f, *a)
class A:
    def m(self, x):
        super().m(x)
        return super().attr
def walrus(x):
    f(x, (x := 2), x)
    return x + (x := 1)
