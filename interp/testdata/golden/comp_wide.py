# Functions with more parameters than registers.
def run(src, **ns):
    exec(src, ns)
    return ns
n = 300
params = ', '.join(f'p{i}' for i in range(n))
ns = run(f'''
def f({params}):
    q = p0 + p{n-1}
    p5 = 'changed'
    r = [p7 for p7 in range(2)], p7
    def inner():
        nonlocal p9
        p9 += 1
        return p9, p299
    del p8
    try: p8
    except UnboundLocalError as e: msg = str(e)
    return q, p5, r, inner(), p9, msg, len(locals()), sum(p10 for _ in range(3))
def g({params[:-len(", p299")]}, /, last=5, *rest, kw, other=7, **more): return p0, p298, last, rest, kw, other, more
def gen({params}):
    yield p0
    yield p299
class A:
    def m(self, {params}): return super().__repr__()[:5], self is not None, p299
    def __init__(self, {params}): self.x = p299
''')
args = list(range(n))
f, g, gen, A = ns['f'], ns['g'], ns['gen'], ns['A']
print(f(*args))
print(f(**{f'p{i}': i for i in range(n)}))
print(g(*args[:-1], kw=1), g(*args, 'x', 'y', kw=2, z=3))
print(list(gen(*args)), A(*args).x, A(*args).m(*args))
for call in (lambda: f(1, 2), lambda: f(*args, 5), lambda: g(*args), lambda: g(*args, kw=1, p3=4), lambda: f(*args, p3=4), lambda: g(*args, kw=1, p3=4, last=3), lambda: f(*args[:-1], p299=1, p300=2)):
    try: print(call())
    except TypeError as e: print(str(e)[:150], len(str(e)))
print(f.__code__.co_argcount, f.__code__.co_varnames[:3], f.__code__.co_varnames[298:302], len(f.__code__.co_varnames))
def many():
    out = []
    for i in range(3):
        try: out.append(eval('[1, ' * 80 + '[1 / (x - i) for x in (1, 2)]' + ']' * 80, {'i': i}))
        except ZeroDivisionError as e: out.append(str(e))
    return len(repr(out))
print(many())
