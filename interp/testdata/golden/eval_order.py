def t(v, log=[]):
    print(v, end=" ")
    return v


def nl():
    print()


t(1) + t(2) * t(3)
nl()
(t(1) < t(2)) == t(3)
nl()
t(1) < t(2) < t(0) < t(5)
nl()
t(0) and t(1) or t(2)
nl()
t("then") if t(0) else t("else")
nl()
[t(1), *[t(2)], t(3)]
{t("k"): t("v"), **{t("k2"): t("v2")}}
{t(3), t(4)}
nl()
d = {}
d[t("a")] = t("b")
nl()
l = [0, 1, 2]
l[t(0)], l[t(1)] = t(5), t(6)
nl()
l[t(0)] += t(1)
nl()
x = y = t("once")
nl()


def f(*a, **k):
    return f


f(t(1), *[t(2)], t(3), x=t(4), **{"y": t(5)})
t(f)(t(1))(t(2)) if False else f(t(1))(t(2))
nl()


def deco(n):
    t(n)
    return lambda fn: (t(("apply", n)), fn)[1]


@deco("d1")
@deco("d2")
def g(a=t("default"), *, k=t("kwdefault")) -> t("ann"):
    pass


nl()


class K(t(object)):
    a = t("body")


nl()
t("a").upper().join(t(["x", "y"]))
nl()
lst = [t(i) for i in t([1, 2]) if t(i > 1)]
nl()
assert t(True), t("not evaluated")
nl()
try:
    raise t(ValueError("x")) from t(None)
except ValueError:
    nl()
del l[t(0)]
nl()
f"{t(1)}{t(2):{t('>')}{t(3)}}"
nl()
for l[t(0)] in t([7, 8]):
    pass
nl()
a = [t(i) for i in range(2)] + [t(9)]
nl()
t(5) in t([5])
nl()
not t(0)
-t(3)
nl()
lambda q=t("lambda default"): t("never")
nl()
while t(0):
    pass
else:
    t("else")
nl()
t(1), t(2)
(t(3), t(4))[t(0)]
nl()
i = 0
arr = [10, 20, 30]
i = arr[i] = 1
print(i, arr)
i, arr[i] = 2, 99
print(i, arr)


class Tr:
    def __getattr__(self, n):
        t("get " + n)
        return self

    def __setattr__(self, n, v):
        t("set " + n)

    def __getitem__(self, k):
        t(("item", k))
        return self

    def __setitem__(self, k, v):
        t(("setitem", k))

    def __call__(self, *a):
        t("call")
        return self

    def __iadd__(self, o):
        t("iadd")
        return self


tr = Tr()
tr.a.b = t("value")
nl()
tr.a[t("k")] = t("value")
nl()
tr.a.b += t(1)
nl()
tr[t("k")] += t(1)
nl()
tr.m(t("arg")).n(t("arg2"))
nl()
tr.x, tr.y = t(1), t(2)
nl()
