import sys, enum, dataclasses, collections
def t(f, *a):
    try: print(repr(f(*a))[:150])
    except BaseException as e: print(type(e).__name__, str(e)[:150])
@dataclasses.dataclass
class Pt: x: int; y: int = 0
class Col(enum.Enum): RED = 1; BLUE = 2
class MA:
    __match_args__ = ('a', 'b')
    def __init__(s, a, b): s.a, s.b = a, b
class Bad1: __match_args__ = ['a']
class Bad2: __match_args__ = ('a', 1); a = 1
class Bad3: __match_args__ = 5
class Dyn:
    __match_args__ = ('p', 'q')
    def __getattr__(s, n): print('getattr', n); return n if n != 'q' else (_ for _ in ()).throw(AttributeError(n))
def m(v):
    match v:
        case None: return 'none'
        case True | False as b: return 'bool', b
        case -1 | -2.5 | 1+2j | -3-4j: return 'num', v
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case Col.RED: return 'red'
        case Col(): return 'col'
        case int(x) if x > 100: return 'big', x
        case int() | float() as n: return 'number', n
        case str(s): return 'str', s
        case Pt(0, y): return 'pt0', y
        case Pt(x=x, y=5): return 'pt5', x
        case Pt(): return 'pt'
        case MA(a, b=3): return 'ma3', a
        case MA(1, [x, *rest]): return 'ma1', x, rest
        case []: return 'empty'
        case [x]: return 'one', x
        case [x, y] if x == y: return 'same', x
        case (x, [y, *_], *z): return 'nested', x, y, z
        case [_, _, *_, last]: return 'last', last
        case {'k': {'n': x, **r}, **rest}: return 'map', x, r, rest
        case {1: x, -1: y}: return 'ints', x, y
        case {'only': _}: return 'only'
        case {}: return 'anymap', len(v)
        case set() | frozenset(): return 'set'
        case type(__name__=n): return 'type', n
        case _: return 'other'
for v in (None, True, False, -1, -2.5, 1+2j, -3-4j, 'ab', b'x', Col.RED, Col.BLUE, 500, 5, 2.5, 'str', Pt(0, 3), Pt(1, 5), Pt(1, 1), MA(7, 3), MA(1, [1, 2, 3]), MA(2, 2), [], [1], (1, 1), (1, 2), [1, [2, 3], 4, 5], [1, 2, 3], range(3), {'k': {'n': 1, 'm': 2}, 'z': 3}, {1: 2, -1: 3}, {'only': 1}, {}, collections.OrderedDict(a=1), {1}, frozenset(), int, object(), collections.deque([1, 1]), bytearray(b'a'), memoryview(b'ab'), collections.defaultdict(int, only=2), collections.Counter(k=2)):
    t(m, v)
def c1(v):
    match v:
        case int(1, 2): pass
t(c1, 1)
def c2(v):
    match v:
        case Bad1(1): pass
t(c2, Bad1())
def c3(v):
    match v:
        case Bad2(1, 2): pass
t(c3, Bad2())
def c4(v):
    match v:
        case Bad3(1): pass
t(c4, Bad3())
def c5(v):
    match v:
        case MA(1, a=1): return 1
t(c5, MA(1, 2))
def c6(v):
    match v:
        case MA(1, 2, 3): return 1
t(c6, MA(1, 2))
def c7(v):
    match v:
        case v.notclass(): return 1
t(c7, MA(1, 2))
def c8(v):
    x = 5
    match v:
        case x(): return 1
t(c8, 1)
def c9(v):
    match v:
        case Dyn('p', r='r', q=_): return 1
        case Dyn(p=a, z=b): return a, b
t(c9, Dyn())
def c10(v):
    K = 'key'
    class N: A = 'a'; B = 'a'
    match v:
        case {N.A: 1, N.B: 2}: return 1
        case {N.A: x}: return x
t(c10, {'a': 1})
t(c10, {'b': 1})
def c11(v):
    match v:
        case [a, b] | [a, b, _]: return a, b
        case {'x': [a] | a}: return a
        case (str() as a) | (int() as a): return a
for v in ([1, 2], [1, 2, 3], {'x': [1]}, {'x': 2}, 's', 3): t(c11, v)
def c12(v):
    match v:
        case [*a]: r = a
        case {**a}: r = a
        case a: r = a
    return a, r
for v in ((1, 2), {'a': 1}, 5, 'str'): t(c12, v)
def c13(*v):
    match v:
        case 1, *x: return x
        case x, : return x
for v in ((1, 2, 3), (5,), (7, 8)): t(c13, *v)
def c14(v):
    match v:
        case x if (y := x) and y > 3: return 'big', y
        case x if False: return 1
    return x, y
t(c14, 5); t(c14, 1)
class Log:
    def __eq__(s, o): print('eq', o); return o == 2
def c15(v):
    match v:
        case 1: return 1
        case 'a' | 2: return 2
        case None: return 3
t(c15, Log())
class Sub(dict):
    def get(s, k, d=None): print('get', k); return dict.get(s, k, d)
    def __missing__(s, k): return 9
    def keys(s): print('keys'); return dict.keys(s)
def c16(v):
    match v:
        case {'a': x, 'b': y, **r}: return x, y, r
        case {'a': x, **r}: return x, r
t(c16, Sub(a=1)); t(c16, Sub(a=1, b=2, c=3))
class Seq(collections.UserList):
    def __len__(s): print('len'); return super().__len__()
    def __getitem__(s, i): print('item', i); return super().__getitem__(i)
def c17(v):
    match v:
        case [1, *_, 3]: return 'a'
        case [x, _, y]: return x, y
        case [_, *_]: return 'c'
t(c17, Seq([1, 2, 3])); t(c17, Seq([2, 2, 3])); t(c17, Seq([1])); t(c17, Seq([]))
match = 1; case = 2; type = 3; _ = 4
print(match, case, type, _)
match (match):
    case 1: print('m')
match [match, case]:
    case [1, 2]: print('mc')
match -case:
    case -2: print('neg')
match case, type:
    case 2, 3: print('tuple')
match {match: 1}:
    case {1: case}: print(case)
print(match * 2, match - 1, match[0] if isinstance(match, list) else 'x')
def c18():
    for i in range(5):
        match i:
            case 0: continue
            case 3: break
            case n: print(n, end=' ')
    else: print('no')
    try:
        match i:
            case 3: return 'ret'
    finally: print('fin', end=' ')
t(c18)
