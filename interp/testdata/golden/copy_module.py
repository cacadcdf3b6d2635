# The module copy.
import copy


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Plain:
    def __repr__(self):
        return 'Plain(%r)' % self.__dict__


class Slotted:
    __slots__ = ('a', 'b')


class Sub(list):
    pass


class SubDict(dict):
    pass


class Copied:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep', type(memo).__name__


class Stateful:
    def __getstate__(self):
        return 'state'

    def __setstate__(self, state):
        self.state = state


class Reduced:
    def __reduce__(self):
        return list, ([1, 2],), None, iter([3, 4])


class Named:
    def __reduce__(self):
        return 'named'


class Asked:
    def __getattr__(self, name):
        print('  ask', name)
        raise AttributeError(name)


class Replaceable:
    def __init__(self, **fields):
        self.fields = fields

    def __replace__(self, /, **changes):
        return Replaceable(**{**self.fields, **changes})


for value in (None, 1, 2.5, 'a', b'b', (1, [2]), frozenset([1]), len, int, range(3), Ellipsis, attempt, 1j, slice(1)):
    print(copy.copy(value) is value, copy.deepcopy(value) is value)
for value in ([1, [2]], {1: [2]}, {1, 2}, bytearray(b'x'), Sub([1, [2]]), SubDict({1: [2]})):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(type(shallow).__name__, shallow == value, shallow is value, type(deep).__name__, deep == value, deep is value)

inner = [1]
outer = [inner, inner, {'k': inner}]
c = copy.copy(outer)
d = copy.deepcopy(outer)
print(c[0] is inner, d[0] is inner, d[0] is d[1], d[2]['k'] is d[0])
cycle = []
cycle.append(cycle)
d = copy.deepcopy(cycle)
print(d is cycle, d[0] is d)
t = ([],)
t[0].append(t)
d = copy.deepcopy(t)
print(d is t, d[0][0] is d)
p = Plain()
p.me = p
p.x = [1]
d = copy.deepcopy(p)
print(d.me is d, d.x, d.x is p.x, copy.copy(p).x is p.x)
s = Slotted()
s.a = [1]
d = copy.deepcopy(s)
print(d.a, d.a is s.a, hasattr(d, 'b'), copy.copy(s).a is s.a)
sub = Sub([1, [2]])
sub.extra = [3]
d = copy.deepcopy(sub)
print(d, d.extra, d.extra is sub.extra, copy.copy(sub)[1] is sub[1])
print(copy.copy(Copied()), copy.deepcopy(Copied()), copy.deepcopy([Copied()]))
print(copy.copy(Stateful()).state, copy.deepcopy(Stateful()).state)
print(copy.copy(Reduced()), copy.deepcopy(Reduced()))
named = Named()
print(copy.copy(named) is named, copy.deepcopy(named) is named)
print('copy')
copy.copy(Asked())
print('deepcopy')
copy.deepcopy(Asked())
memo = {}
x = [1]
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y, len(memo), copy.deepcopy(x, memo) is y)
m = p.__repr__
d = copy.deepcopy(m)
print(d.__self__ is p, d.__func__ is m.__func__)
attempt(copy.copy, (i for i in []))
attempt(copy.deepcopy, [(i for i in [])])
attempt(copy.replace, 5, x=1)
attempt(copy.replace)
print(copy.replace(Replaceable(a=1, b=2), b=3).fields)
print(copy.Error, copy.error is copy.Error)
e = copy.deepcopy(ValueError('a', [1]))
print(type(e), e.args)
x = []
for i in range(100000):
    x = [x]
attempt(copy.deepcopy, x)
del x
