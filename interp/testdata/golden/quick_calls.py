# Calls of built-in functions and methods that have a quick form, while what their
# names mean changes, with values for which there is none, and as profilers see them.
import builtins
import sys


def sizes(x):
    return len(x)


def numbers(x):
    return int(x), float(x), bool(x), str(x), abs(x), round(x), hash(x), type(x).__name__


class Sized:
    def __len__(self):
        return 7


class Text(str):
    def startswith(self, other):
        return 'mine', other

    def strip(self):
        return 'stripped', str.strip(self)


class Table(dict):
    def get(self, key):
        return 'got', key


class Rows(list):
    def append(self, x):
        super().append((x, x))


def methods(s, d, rows, x):
    rows.append(x)
    return s.startswith(x), s.endswith(x), s.strip(), s.lower(), s.upper(), s.isdigit(), s.isspace(), d.get(x), rows.pop()


for v in [], 'ab', (1,), {1: 2}, {3}, Sized(), b'xyz', range(5):
    print(sizes(v), end=' ')
print()
for v in 5, -5, 2.5, -2.5, True, 10**20, 1e300, 3 + 0j:
    try:
        print(numbers(v))
    except Exception as e:
        print(type(e).__name__, e)
for v in None, object, 'x', 1:
    try:
        print(sizes(v))
    except TypeError as e:
        print(e)

for s in ' Ab ', Text(' Ab '), '\xc4b', ' \u2003 ', '', '12', '\u0663':
    for d in {}, {'a': 1}, Table(a=2):
        for rows in [], Rows():
            print(methods(s, d, rows, 'a'))
try:
    methods('a', {}, [], 1)
except TypeError as e:
    print(e)
try:
    methods('a', {}, (), 'b')
except AttributeError as e:
    print(e)
try:
    print(methods('a', {}, [], ('a', 'b')))
    methods('a', {}, [], [])
except TypeError as e:
    print(e)


def empty(rows):
    return rows.pop()


for rows in [1], [], {1}, set():
    try:
        print(empty(rows))
    except Exception as e:
        print(type(e).__name__, e)


def chars(c):
    return ord(c), chr(ord(c)), isinstance(c, str), isinstance(c, (int, str)), issubclass(type(c), str), callable(c), divmod(len(c), 2)


for c in 'a', '\xe4', '\u20ac', Text('x'):
    print(chars(c))
for c in 'ab', 5:
    try:
        chars(c)
    except TypeError as e:
        print(e)


def extremes(a, b):
    return min(a, b), max(a, b)


nan = float('nan')
for a, b in (1, 2), (2, 1), (1.5, 0.5), (1, 1.0), ('a', 'b'), (nan, 1.0), (1.0, nan), ([1], [2]):
    print(extremes(a, b))
try:
    extremes(1, 'a')
except TypeError as e:
    print(e)

# What the names mean changes.
print(sizes('abc'))
len = lambda x: ('global', x)
print(sizes('abc'))
del len
print(sizes('abc'))
old = builtins.len
builtins.len = lambda x: ('built-in', x)
print(sizes('abc'))
builtins.len = old
print(sizes('abc'))
del builtins.len
try:
    sizes(nothing)
except NameError as e:
    print(e)


def missing():
    return len(nothing)


try:
    missing()
except NameError as e:
    print(e)
builtins.len = old
try:
    missing()
except NameError as e:
    print(e)

# Namespaces of exec.
text = '''
x = 'abc'
for i in 1, 2:
    print(len(x), x.upper(), [len(y) for y in (x, 'd')])
    len_ = len
'''
exec(text)
exec(text, {})
exec(text, {'len': lambda x: 'g'}, {})
exec(text, {}, {'len': lambda x: 'l'})


class Names(dict):
    def __missing__(self, key):
        if key == 'len':
            return lambda x: 'missing'
        raise KeyError(key)


exec(text, {}, Names())


class Body:
    x = 'abc'
    n = len(x)
    len = lambda x: 'in class'
    m = len(x)


print(Body.n, Body.m)

# As a profiler sees them.
seen = []


def profile(frame, event, arg):
    if frame.f_code.co_name in ('sizes', 'empty', 'extremes'):
        seen.append((event, getattr(arg, '__name__', arg)))


sys.setprofile(profile)
sizes('abc')
empty([1])
extremes(1, 2)
sys.setprofile(None)
print(seen)
lines = []


def trace(frame, event, arg):
    lines.append((event, frame.f_lineno - frame.f_code.co_firstlineno, arg))
    return trace


sys.settrace(trace)
sizes('abc')
empty([1])
sys.settrace(None)
print([x for x in lines if x[0] != 'call' or x[1] == 0])


def deferred(x):
    f(a, b.c, x)
    len(y)
    isinstance(x, Class)
    max(m, n.k)


print(deferred.__code__.co_names)
deferred([])
