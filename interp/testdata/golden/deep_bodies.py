# exec(), eval(), class statements, and getattr() and setattr() of properties, nested
# many levels deep.
import sys, traceback

sys.setrecursionlimit(60_000)
N = 1200


def by_exec(n, *rest):
    global level
    level = level + 1 if 'level' in globals() else 0
    if n:
        exec('by_exec(n - 1)', globals(), {'n': n})


code = compile('result = 1 + by_code(n - 1) if n else 0', 'code', 'exec')


def by_code(n):
    names = {'n': n, 'by_code': by_code}
    assert exec(code, names) is None
    return names['result']


def by_eval(n):
    return eval('1 + by_eval(n - 1)', globals(), {'n': n}) if n else 0


def by_frame(n):
    return eval('1 + by_frame(n - 1)') if n else 0


class Meta(type):
    def __new__(meta, name, bases, ns, **kw):
        ns['kw'] = kw
        return super().__new__(meta, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        pass


class Base:
    def __init_subclass__(cls, deep=None):
        cls.deep = deep


class Entry:
    def __mro_entries__(self, bases):
        return Base,


def by_class(n):
    class A:
        below = n and by_class(n - 1).below + 1
        def cls(self): return __class__
    assert A().cls() is A
    return A


def by_meta(n):
    class A(metaclass=Meta, size=n):
        below = by_meta(n - 1).below + 1 if n else 0
    assert A.kw == {'size': n}
    return A


def by_keyword(n):
    class A(Entry(), deep=n):
        below = by_keyword(n - 1).below + 1 if n else 0
    assert A.deep == n and A.__bases__ == (Base,) and len(A.__orig_bases__) == 1
    return A


class Chain:
    def __init__(self, n): self.n = n

    @property
    def sum(self):
        return 1 + getattr(Chain(self.n - 1), 'sum') if self.n else 0

    @property
    def has(self):
        return hasattr(Chain(self.n - 1), 'has') if self.n else 1

    @property
    def missing(self):
        if self.n: return getattr(Chain(self.n - 1), 'missing', self.n)
        raise AttributeError('none')

    @property
    def hooked(self):
        return getattr(Hooked(self.n - 1), 'hooked') if self.n else self.nothing

    @property
    def value(self): return None

    @value.setter
    def value(self, to):
        global level
        level = self.n
        if self.n:
            assert setattr(Chain(self.n - 1), 'value', to) is None


class Hooked(Chain):
    def __getattr__(self, name): return name.upper()


by_exec(N)
print(level, by_code(N), by_eval(N), by_frame(N), by_class(N).below, by_meta(N).below, by_keyword(N).below)
chain = Chain(N)
chain.value = 5
print(chain.sum, chain.has, chain.missing, chain.hooked, level)

# Errors, and what is raised at the bottom.
D = 300


def failing(n, how):
    if not n:
        raise KeyError(how)
    if how == 'exec':
        exec('failing(n - 1, how)')
    elif how == 'eval':
        eval('failing(n - 1, how)')
    elif how == 'class':
        class A:
            failing(n - 1, how)
    elif how == 'meta':
        class A(metaclass=Meta):
            failing(n - 1, how)


for how in 'exec', 'eval', 'class', 'meta':
    try:
        failing(D, how)
    except KeyError as e:
        lines = traceback.format_exception(e)
        print(e, len(traceback.extract_tb(e.__traceback__)), [f.name for f in traceback.extract_tb(e.__traceback__)][-4:])


def bottom(n, do):
    if n:
        class A:
            r = bottom(n - 1, do)
        return A.r
    return do()


def tried(do):
    def run():
        try:
            return do()
        except BaseException as e:
            return type(e).__name__, str(e)
    return run


class Slotless:
    def __get__(self, obj, cls): return 'got'


def caught():
    class A:
        try:
            exec('1/0')
        except ZeroDivisionError as e:
            error = str(e)
    return A.error


def nonlocals():
    x = 1
    class A:
        nonlocal x
        x += 1
        y = x
        locals()['z'] = 5
    return x, A.y, A.z


for do in (
    lambda: exec('x = ('), lambda: eval('x ='), lambda: exec(5), lambda: eval('1', 5), lambda: exec('1', {}, 5), lambda: eval(' 1 + 1'),
    lambda: exec('raise ValueError(3)'), lambda: eval(compile('y', '', 'eval')), lambda: exec((lambda: 5).__code__),
    lambda: exec(compile('async def f(): pass', '', 'exec')), lambda: eval('[i for i in range(3)]'), lambda: list(map(eval, ['1', '2'])),
    lambda: getattr(Chain(0), 'missing'), lambda: getattr(Chain(0), 'missing', 7), lambda: hasattr(Chain(0), 'missing'), lambda: setattr(Chain(0), 'sum', 3),
    lambda: getattr(Hooked(0), 'missing'), lambda: getattr(Hooked(0), 'nope'), lambda: getattr(property(lambda s: 1), 'fget')(0), caught, nonlocals,
    lambda: eval('sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name'), lambda: type('X', (), {'p': property(lambda s: s.q)})().p,
    lambda: exec('class B: pass\nassert B.__module__ == "__main__"'), lambda: eval('__import__("builtins").__build_class__(lambda: None, "Q").__name__'),
    lambda: __build_class__(), lambda: __build_class__(5, 'x'), lambda: __build_class__(lambda: 0, 5), lambda: __build_class__(lambda a: 0, 'x'),
):
    results = [bottom(n, tried(do)) for n in (0, 250)]
    print(results[0] == results[1], results[0])
