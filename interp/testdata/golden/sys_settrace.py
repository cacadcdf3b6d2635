import sys
out = []
def show(frame, event, arg):
    if event == 'exception':
        arg = (arg[0].__name__, str(arg[1]), arg[2] and arg[2].tb_lineno)
    out.append((frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, event, repr(arg)[:40] if not callable(arg) else arg.__name__))
    return show
def run(f, *a):
    del out[:]
    sys.settrace(show)
    try:
        r = f(*a)
    except BaseException as e:
        r = repr(e)
    finally:
        sys.settrace(None)
    print('==', f.__name__, r)
    for o in out: print(o)

def simple(a, b=1):
    c = a + b
    if c > 2:
        d = 1
    else:
        d = 2
    return d
run(simple, 1); run(simple, 5)

def loop(n):
    t = 0
    for i in range(n):
        t += i
    while t > 0:
        t -= 1
    return t
run(loop, 3)

def gen(n):
    for i in range(n):
        x = yield i
    return 'done'
def usegen():
    for x in gen(2):
        pass
    g = gen(1)
    next(g)
    try:
        g.send(5)
    except StopIteration as e:
        v = e.value
    return v
run(usegen)

def raises():
    raise ValueError('x')
def catches():
    try:
        raises()
    except KeyError:
        pass
    except ValueError as e:
        a = 1
    finally:
        b = 2
    return a
run(catches)
def nocatch():
    try:
        raises()
    finally:
        c = 1
run(nocatch)
def nested():
    def inner(x):
        return x * 2
    return inner(inner(1))
run(nested)
class A:
    def __init__(self, x):
        self.x = x
    @property
    def p(self):
        return self.x
    def __add__(self, o):
        return self.x + o
def objs():
    a = A(3)
    b = a.p
    c = a + 1
    return (a, b,
            c)[1:]
run(objs)
def withs():
    class C:
        def __enter__(self):
            return 1
        def __exit__(self, *a):
            return True
    with C() as c:
        x = 1 / 0
    return c
run(withs)
def cls():
    class B:
        x = 1
        def f(self):
            pass
    return B.x
run(cls)
def lam():
    f = lambda x: x + 1
    return f(
        f(1)
    )
run(lam)
def multi(a):
    x = {'a': 1,
         'b': 2,
         'c': a}
    return (x['a'] +
            x['b'])
run(multi, 1)
def cond(a):
    return 1 if a else 2
run(cond, 0)
def andor(a, b):
    if (a and
        b):
        return 1
    assert a, 'msg'
    return 0
run(andor, 1, 0); run(andor, 0, 1)
def match_(x):
    match x:
        case 1:
            return 'one'
        case [a, b]:
            return a
        case _:
            return None
run(match_, [1, 2])
def brk():
    for i in range(5):
        if i == 1:
            continue
        if i == 3:
            break
    else:
        x = 1
    return i
run(brk)
@staticmethod
def deco():
    pass
run(deco)
async def co():
    async def inner():
        return 4
    return await inner()
def useco():
    try:
        co().send(None)
    except StopIteration as e:
        return e.value
run(useco)
def tr2(frame, event, arg):
    if event == 'line':
        raise RuntimeError('in tracer')
    return tr2
def f():
    x = 1
    return x
sys.settrace(tr2)
try:
    f()
except RuntimeError as e:
    print('caught', e, sys.gettrace())
def nolocal(frame, event, arg):
    print('global', event, frame.f_code.co_name)
sys.settrace(nolocal)
f()
sys.settrace(None)
def nolines(frame, event, arg):
    frame.f_trace_lines = False
    print('nl', event, frame.f_code.co_name)
    return nolines
sys.settrace(nolines)
f()
sys.settrace(None)
prof = []
def profile(frame, event, arg):
    prof.append((frame.f_code.co_name, event, getattr(arg, '__name__', repr(arg)[:30])))
sys.setprofile(profile)
len([1]); f(); [].append(1); sorted([2, 1], key=lambda x: -x)
try: int('x')
except ValueError: pass
try: len(5)
except TypeError: pass
list(gen(1))
sys.setprofile(None)
for p in prof: print(p)
print(sys.gettrace(), sys.getprofile())
exec(compile('a = 1\nb = 2\n', '<s>', 'exec'))
sys.settrace(show); del out[:]
exec(compile('a = 1\n\nb = 2\n', '<s>', 'exec'))
sys.settrace(None)
for o in out: print(o)
