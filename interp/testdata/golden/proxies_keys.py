# A proxy is an instance of what it stands for; keys of % want a mapping first.
import weakref


class A:
    def __call__(self):
        return 1


class B(A):
    pass


a, b = A(), B()
for o in a, b:
    p = weakref.proxy(o)
    print(isinstance(p, A), isinstance(p, B), isinstance(p, (int, A)), isinstance(p, (int, str)), isinstance(p, weakref.ProxyTypes))
    print(isinstance(p, A | None), p.__class__, type(p))

for text in "%(a", "%(a)", "%(a)s %(b", "%(", b"%(a", b"%(a)s":
    for operand in 1, {"a": 1}, {b"a": b"1"}, "s", b"b", (), ({"a": 1},), None:
        try:
            print(text % operand)
        except Exception as e:
            print(text, operand, type(e).__name__, e)
