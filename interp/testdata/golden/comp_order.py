# Order of evaluation, seen through calls that leave a mark.
log = []
def m(x, v=None):
    log.append(x)
    return x if v is None else v
def show():
    print(*log); log.clear()
class O:
    def __repr__(self): return 'O'
    def __getattr__(self, n): log.append('get ' + n); return self
    def __setattr__(self, n, v): log.append('set ' + n)
    def __delattr__(self, n): log.append('del ' + n)
    def __getitem__(self, k): log.append('getitem'); return 5
    def __setitem__(self, k, v): log.append('setitem')
    def __delitem__(self, k): log.append('delitem')
    def __call__(self, *a, **k): log.append('call'); return self
    def __iadd__(self, o): log.append('iadd'); return self
o = O()
m(1) + m(2) * m(3); show()
m(o).a[m(2)] = m(3); show()
m(o).a += m(2); show()
m(o)[m(1)] += m(2); show()
m(o)[m(1):m(2):m(3)] = m(4); show()
x = y = m(1); show()
m('o', o).a = m('p', o).b = m(3); show()
m('o', o).a, m('p', o)[m(7)] = m(1), m(2); show()
(a, b), c = (m(1), m(2)), m(3); show()
def f(*a, **k): return log.append(('f', a, tuple(k.items())))
m('f', f)(m(1), *[m(2)], m(3), k=m(4), **{'z': m(5)}, w=m(6)); show()
m('o', o).meth(m(1), x=m(2)); show()
{m(1): m(2), m(3): m(4), **{m(5): m(6)}}; show()
[m(1), *[m(2)], m(3)]; (m(1), *[m(2)], m(3)); {m(1), *[m(2)], m(3)}; show()
m(1) < m(2) < m(3); m(3) < m(2) < m(1); show()
m(0) and m(1) or m(2); show()
m(1) if m(0, False) else m(2); show()
lambda a=m(1), *, b=m(2): 0; show()
def deco(n): log.append(n); return lambda g: log.append(n + 'call') or g
@deco('d1')
@deco('d2')
def g(a: m('ann') = m('default'), *, b: m('annb') = m('kwdef')) -> m('ret'): pass
show()
@deco('d1')
@deco('d2')
class C(m('base', object), metaclass=m('meta', type)):
    m('body')
show()
f'{m(1)}{m(2):{m(3)}}{m(4)!r}'; show()
del m('o', o).a, m('o', o)[m(1)]; show()
for m('o', o).it in [m(1), m(2)]: m('loop')
show()
with_ = None
class CM:
    def __init__(s, n): s.n = n; log.append('make ' + n)
    def __enter__(s): log.append('enter ' + s.n); return s
    def __exit__(s, *a): log.append('exit ' + s.n + str(a[0] and a[0].__name__)); return True
with CM('a') as m('o', o).x, CM('b') as (m('o', o)[m(3)]): m('body')
show()
with CM('a') as (q, w), CM('b'): m('body')
show()
with CM('a'), CM('b'): 1 / 0
show()
assert m(1), m(2); show()
try: assert m(0), m(2)
except AssertionError as e: show(); print(e)
[m((i, j)) for i in (m(1), m(2)) if m(i) for j in (m(3),)]; show()
z = [1, 2, 3, 4]
i = 0
i, z[i] = 1, 9
print(z)
i = 2
z[i], i = 7, 0
print(z, i)
a = b = [0, 1]
a[0], a = 5, a
print(a, b)
def local():
    x = 1
    print(x + (x := 2), x)
    print([x, (x := 3), x], (x, (x := 4)), {x: (x := 5)}, x)
    print(x - (x := x + 1) - x)
    print(f(x, (x := 9), x)); show()
    print(x < (x := 20) < (x := 30), x)
    x += (x := 4)
    print(x)
    y = [x] * 3
    y[(x := 1)] = x
    print(y, x)
    y[x] += (x := 2)
    print(y, x)
    x = (x, x := 7, x)
    print(x)
    x = 5
    x, y = (x := 6), x
    print(x, y)
    x = x and 0 or x
    print(x)
    try:
        x = [x, 1 / 0]
    except ZeroDivisionError:
        print(x)
    try:
        x = x or 1
        x = 0 and x or 1 / 0
    except ZeroDivisionError:
        print(x)
    x = y = 3
    x, y = y + 1, x
    print(x, y)
    x, x = 1, 2
    print(x)
    (x, y), z = (y, x), x
    print(x, y, z)
    x, (y, z) = z, (x, y)
    print(x, y, z)
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    print(a, b, c)
    a, b = b, [a, b, (a := 10), a]
    print(a, b)
    t = a = b
    print(t, a)
    a = [1, 2]
    a[0], a[1], a = a[1], a[0], a
    print(a)
    a, a[0] = a, 5
    print(a)
local()
