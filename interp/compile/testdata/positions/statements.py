# Statements with something in them that can fail.
x = 1
x.foo.bar

def f(a): return a.b.c + 1
f(5)

x = [1,2]
y = x[0] + x[5] * 3

(1 +
 2 + None)

for i in 5: pass

for a, b in [1]: pass

a, b = 1, 2, 3
a, b = (1, 2, 3)

a, *b = 5

with open_nothing() as f: pass

with 5 as f: pass

class CM:
    def __enter__(self): raise ValueError(1)
    def __exit__(self, *a): pass
with CM(): pass

class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
with CM() as x, \
     CM() as y:
    pass

def deco(f): raise ValueError('deco')
@deco
def g(): pass

def deco(f): raise ValueError('deco')
@deco
@(lambda f: f)
class G:
    x = 1

raise ValueError('x') from KeyError('y')

raise 5

try:
    1 / 0
except ZeroDivisionError as e:
    raise ValueError('again')

try:
    1/0
except 5: pass

assert 1 == 2, 'message'

assert (1
  == 2)

assert 1, undefined
assert 0, undefined

import nothing.at_all

from sys import nothing_here

from sys import (path,
   nothing_here as q)

print(undefined_name)

x = {}
x['a']['b'] = 1

x = {}
del x['a']

x = 5
x.attr = 3

del undefined

def f():
    return undefined + 1
def g():
    return (f()
            + 1)
g()

x = [i / 0 for i in range(3)]

x = (i / 0 for i in range(3))
list(x)

x = {k: v.foo for k, v in {1: 2}.items()}

class A:
    x = 1
    y = x.nope

lambda: 1
(lambda x: x.foo)(1)

f'{1:d} {undefined!r:>{10}}'

f'{"a":d}'

x = 1
x += None

x = [1]
x[0] += None
x[5] += 1

def f(a, b): pass
f(1)

def f(a, b): pass
f(*[1, 2, 3], **{'c': 4})

print(*5)

print(**5)

print(1, *5)

-None

not_defined()

1 < None

1 < 2 < None

if 1 < None: pass

while None > 5: pass

1 in 5

x = 5
if x not in 5: pass

'a' + 1

'%d' % 'a'

'%s %s' % (1,)

class A: pass
a = A()
(a
 .foo
 .bar)

class A:
    def foo(self): return self
a = A()
(a.foo()
  .foo()
  .bar(1,
       2))

def g():
    yield 1
    raise ValueError
for x in g(): pass

def g():
    yield from h()
def h():
    yield 1
    1/0
list(g())

async def f(): await 5
f().send(None)

async def f():
    async for x in 5: pass
f().send(None)

async def f():
    async with 5: pass
f().send(None)

class A:
    def __aiter__(self): return self
    def __anext__(self): raise ValueError('an')
async def f():
    async for x in A():
        pass
f().send(None)

class A:
    def __aiter__(self): return self
    def __anext__(self): raise ValueError('an')
async def f():
    return [x async for x in A()]
f().send(None)

match 5:
    case int(1, 2): pass

class P: __match_args__ = ('x',)
match P():
    case P(1, 2): pass

match 5:
    case undefined.x: pass

def f(x: undefined): pass

x: undefined = 1

class C(undefined): pass

class C(int, str): pass

class C(metaclass=5): pass

def f():
    x = 1
    del x
    return x
f()

def f():
    try:
        return 1
    finally:
        1 / 0
f()

def f():
    try:
        1 / 0
    finally:
        undefined
f()

def f(n):
    if n: return f(n - 1)
    return 1 / 0
f(10)

x = (yield_
     ) if 0 else undefined

x = {1: 2,
     [3]: 4}

x = {1,
     [3]}

x = [*5]

x = {**5}

x = (1, *None)

[1, 2, 3][1:'a']

[1, 2, 3]['a':]

x = [1]
x['a':] = 5

print((lambda: 
       undefined)())

super().foo

class A:
    def f(self): super().nope()
A().f()

class A:
    def f(self): return super().nope
A().f()

global_x = 1
def f():
    nonlocal_x = lambda: y
    nonlocal_x()
    y = 1
f()

try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError(2)])
except* ValueError:
    1 / 0

def f(a, *, b=undefined): pass

x = 1 if undefined else 2

x = 1 and undefined and 3

(a := undefined)

x = [
    1,
    undefined,
]

print('a', 'b',
      undefined.x)

int(
    'abc'
)

a = b = undefined

a, b = undefined

for x.y in [1]: pass

x = 5
for x[0] in [1]: pass

return_ = [x for x in [1] if x.foo]

[x for x in 5]

[y for x in [1] for y in x]

import sys
sys.foo.bar()

import sys
sys.foo()

"abc".foo("x")

x = "abc"; x.upper().foo(
 1)

exec("1/0")

exec("def f():\n  return 1/0\nf()")

eval("undefined + 1")

def f():
  global zzz
  return zzz
f()

class A:
    def __getattr__(self, n): raise AttributeError(n)
    def __add__(self, o): return 1 / 0
    def __bool__(self): raise ValueError('bool')
    def __iter__(self): raise ValueError('iter')
    def __eq__(self, o): raise ValueError('eq')
if A(): pass

class A:
    def __bool__(self): raise ValueError('bool')
x = A() and 5

class A:
    def __bool__(self): raise ValueError('bool')
x = not A()

class A:
    def __bool__(self): raise ValueError('bool')
while 1 and A() or 3: pass

class A:
    def __bool__(self): raise ValueError('bool')
[x for x in [1] if A()]

class A:
    def __bool__(self): raise ValueError('bool')
x = 3 if A() else 4

class A:
    def __bool__(self): raise ValueError('bool')
assert A(), 'm'

class A:
    def __eq__(self, o): raise ValueError('eq')
x = not A() == 1

class A:
    def __eq__(self, o): raise ValueError('eq')
x = 1 < 2 == A() < 5

class A:
    def __eq__(self, o): raise ValueError('eq')
match A():
    case 1: pass

class A:
    def __iter__(self): raise ValueError('iter')
a, b = A()

class A:
    def __iter__(self): raise ValueError('iter')
[*A(), 1]

class A:
    def __iter__(self): return self
    def __next__(self): raise ValueError('next')
for x in A():
    pass

class A:
    def __iter__(self): return self
    def __next__(self): raise ValueError('next')
print([x for x in A()
  if x])

class A:
    def __format__(self, s): raise ValueError('fmt')
print(f'a{A()}b{A():x}')

class A:
    def __str__(self): raise ValueError('str')
print('x %s' % (A(),))

class M(type):
    def __prepare__(*a): raise ValueError('prep')
class A(metaclass=M):
    pass

class A:
    def __set_name__(self, o, n): raise ValueError('sn')
class B:
    x = A()

def f():
    with CM():
        return 1
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
f()

def f():
    for i in range(3):
        with CM():
            break
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
f()

class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('exit')
with CM():
    1/0

type X = undefined
X.__value__

def f(): pass
f.x.y = 1

f(
  1
)(2)

x = 1
x(
  2
).y

print(1,
  2 / 0,
  3)

def long(
    a,
    b=undefined,
): pass
