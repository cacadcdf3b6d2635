# Structural pattern matching.
from types import SimpleNamespace as NS
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'P({self.x},{self.y})'
class Kind: red = 1; blue = 'b'
def m(s):
    match s:
        case None | True | False: return 'singleton', s
        case -1 | 1+2j | 2.5: return 'number', s
        case 0 | 300 | 10000000000000000000000: return 'int', s
        case 'a' | b'b' | 'x' 'y': return 'text', s
        case Kind.red | Kind.blue: return 'kind', s
        case []: return 'empty'
        case [x]: return 'one', x
        case [x, [y, z]]: return 'nested', x, y, z
        case [1, *rest] if rest and rest[0] == 2: return 'guard', rest
        case (1, *_, 5): return 'ends'
        case [x, *_, y, z] if x == 'q': return 'subscr', x, y, z
        case [_, _, *mid, _]: return 'mid', mid
        case {'k': 1, 'v': v, **kw}: return 'map', v, kw
        case {'only': {'deep': [a, *_]}}: return 'deep', a
        case {1: _, 2: _}: return 'two keys'
        case {}: return 'mapping', s
        case Point(0, 0): return 'origin'
        case Point(x=0) | Point(y=0) if True: return 'axis'
        case Point(x, y=(1 | 2) as yy): return 'pt', x, yy
        case Point(x, y) if x == y: return 'diag', x
        case int(n): return 'n', n
        case str() as t: return 'str', t
        case float() | bytes(): return 'fb'
        case (Point() as p) if p.x > 100: return 'far', p
        case NS(a=1, b=[q, *_]): return 'ns', q
        case _: return 'other'
for s in (None, True, -1, 1+2j, 2.5, 0, 300, 10**22, 'a', b'b', 'xy', 1, 'b', [], [7], (7,), [1, [2, 3]], [1, 2, 9, 9], (1, 2, 3, 5), [1, 0, 5],
          'qqq', ['q', 1, 2, 3, 4], [9, 8, 7, 6], range(3), {'k': 1, 'v': 2, 'z': 3}, {'only': {'deep': (1, 2)}}, {1: 1, 2: 2, 3: 3}, {5: 5}, {},
          Point(0, 0), Point(0, 3), Point(5, 0), Point(4, 2), Point(6, 6), Point(101, 3), Point(7, 8), 42, 'str', 4.25, b'z', NS(a=1, b='xyz'), object, {1, 2}):
    try: print(m(s))
    except Exception as e: print(type(e).__name__, e)
def late(x):
    match x:
        case [a, b] if a > b: pass
        case [a, *b]: return a, b
    try: return a, b
    except UnboundLocalError as e: return str(e)
print(late([2, 1]), late([1, 2]), late(5))
def err(x):
    match x:
        case Point(1, 2, 3): pass
for bad in (Point(1, 2), 3):
    try: print(err(bad))
    except TypeError as e: print(e)
match 1, 2:
    case a, b: print(a, b)
match [1, 2, 3, 4]:
    case *x, y: print(x, y)
match {'a': {'b': 1}}:
    case {'a': {'b': val}}: print(val)
    case _: print('no')
x = 5
match x:
    case 1: pass
    case 2: pass
print('after')
match x:
    case y if y > 10: print('big')
    case y: print('cap', y)
def ret(x):
    for i in range(3):
        match i:
            case 0: continue
            case 1:
                if x: break
        print('i', i)
    else: return 'else'
    return 'broke'
print(ret(1), ret(0))
class Sub(dict): pass
match Sub(a=1):
    case {'a': 1, **r}: print(type(r), r)
match match := 3:
    case case: print(case, match)
