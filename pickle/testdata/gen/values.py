"""The values of the corpus: (name, statements, expression).

The statements run first, in the module __main__; the expression gives the
value. All is deterministic: sets hold ints only, as the hashes of strings
differ from run to run.
"""

VALUES = []


def add(name, expression, statements=''):
    VALUES.append((name, statements.strip('\n') + '\n' if statements else '', expression))


# Constants
for text in ('None', 'True', 'False', 'Ellipsis', 'NotImplemented', 'type(None)', 'type(Ellipsis)',
             'type(NotImplemented)', '[None, True, False, None]'):
    add('const ' + text, text)

# Ints around every border of an encoding
for shift in (0, 7, 8, 15, 16, 31, 32, 63, 64, 127, 128, 255, 256, 1000, 2039, 2040, 2048, 5000):
    for delta in (-1, 0, 1):
        for sign in ('', '-'):
            text = '%s(2**%d%+d)' % (sign, shift, delta)
            add('int ' + text, text)
for text in ('10**18', '-10**18', '10**19', '123456789012345678901234567890'):
    add('int ' + text, text)
add('ints mixed', '[0, -1, 255, 256, 65535, 65536, -32768, 2147483647, -2147483648, 2147483648, 10**30]')
add('int shared big', '[x, x]', 'x = 2**70')

# Floats
for text in ('0.0', '-0.0', '1.0', '-1.5', '0.1', '1e16', '1e-5', '1e300', '5e-324', '1.7976931348623157e308',
             "float('inf')", "float('-inf')", "float('nan')", '1e22', '123456789.125', '1e15', '0.0001'):
    add('float ' + text, text)
add('float shared', '[x, x, 2.5]', 'x = 3.25')

# Complex, range, slice
for text in ('1j', '-0j', '1.5-2.5j', "complex(float('inf'), -0.0)", 'range(10)', 'range(1, 10, 3)',
             'range(10, 0, -1)', 'slice(3)', 'slice(1, None, -2)', "slice('a', 'b', None)", '[range(3), range(3)]'):
    add('simple ' + text, text)

# Str
for name, text in (
        ('empty', "''"), ('a', "'a'"), ('ascii', "'hello, world'"), ('latin1', "'caf\\xe9'"),
        ('bmp', "'\\u20ac\\u0416\\u4e2d'"), ('astral', "'\\U0001f600 \\U0010ffff'"),
        ('newline', "'a\\nb\\rc\\x00d\\x1ae'"), ('backslash', "'a\\\\b\\\\u0041c\\\\\\\\'"),
        ('surrogate', "'\\ud800'"), ('surrogates', "'x\\udc80y\\ud83d\\ude00z'"),
        ('del', "'\\x7f\\x80\\x85\\u2028\\u2029'"), ('quotes', '"it\'s \\"quoted\\""'),
        ('255', "'x' * 255"), ('256', "'x' * 256"), ('255 in bytes', "'\\xe9' * 127 + 'x'"),
        ('256 in bytes', "'\\xe9' * 128"), ('tab', "'\\t\\x01\\x1f'")):
    add('str ' + name, text)
add('str shared', '[s, s, t]', "s = 'shared' * 2\nt = ''.join(['sha', 'red', 'shared'])")
add('str same constant', "['ab c', 'ab c', 'ab c!']")
add('str interned key', '[a.__dict__, "w"]', 'class StrKey:\n    pass\na = StrKey()\na.w = 1')

# Bytes and bytearrays
for name, text in (
        ('empty', "b''"), ('a', "b'a'"), ('high', "b'\\x00\\x80\\xff\\n'"), ('255', "b'x' * 255"),
        ('256', "b'x' * 256"), ('all', 'bytes(range(256))')):
    add('bytes ' + name, text)
    add('bytearray ' + name, 'bytearray(%s)' % text)
add('bytes shared', '[b, b]', "b = bytes([1, 2, 3])")
add('bytearray shared', '[b, b]', "b = bytearray(b'abc')")

# Tuples
for n in range(6):
    add('tuple %d' % n, 'tuple(range(%d))' % n)
add('tuple nested', '((), ((),), (1, (2, (3, (4, 5, 6, 7)))))')
add('tuple shared', '(t, t, [t])', 't = (1, 2)')
add('tuple shared big', '(t, t, [t])', 't = (1, 2, 3, 4, 5)')
for n in (1, 2, 3, 4):
    add('tuple %d recursive' % n, 't', 'x = []\nt = (x,) * %d\nx.append(t)' % n)
    add('tuple %d recursive, list first' % n, 'x', 'x = []\nt = (x,) * %d\nx.append(t)' % n)
add('tuple recursive through dict', 't', "d = {}\nt = (d, 1)\nd['t'] = t")
add('tuple recursive through instance', 't', 'class TupleCycle:\n    pass\no = TupleCycle()\nt = (o, 1, 2, 3)\no.t = t')

# Lists
for n in (0, 1, 2, 3, 999, 1000, 1001, 1002, 2000, 2001, 2500):
    add('list %d' % n, 'list(range(%d))' % n)
add('list nested', '[[], [[]], [1, [2, [3, [4]]]]]')
add('list shared', '[x, x, [x]]', 'x = [1]')
add('list recursive', 'x', 'x = []\nx.append(x)')
add('list recursive 2', 'x', 'x = [1]\ny = [x]\nx.append(y)')
add('list mixed', "[1, 'two', 3.0, None, (4, 5), [6], {7: 8}, b'9', True]")
add('list deep', 'x', 'x = []\nfor i in range(100):\n    x = [x]')

# Dicts
for n in (0, 1, 2, 999, 1000, 1001, 1002, 2001):
    add('dict %d' % n, 'dict((i, i * i) for i in range(%d))' % n)
add('dict nested', "{'a': {'b': {'c': {}}}, 'd': [1, {'e': 2}]}")
add('dict recursive', 'd', "d = {}\nd['self'] = d")
add('dict shared', '[d, d]', "d = {'a': 1}")
add('dict order', "{'z': 1, 'a': 2, 'm': 3, 0: 4}")
add('dict keys', "{1: 'int', 2.5: 'float', 'a': 'str', None: 'None', (1, 2): 'tuple', b'b': 'bytes', True: 'one'}")
add('dict deep', 'd', "d = {}\nfor i in range(100):\n    d = {'k': d}")
add('dict records', '[{"id": i, "name": "name", "tags": ["a", "b"]} for i in range(20)]')

# Sets
for n in (0, 1, 2, 5, 10, 100, 1001, 2500):
    add('set %d' % n, 'set(range(%d))' % n)
    add('frozenset %d' % n, 'frozenset(range(%d))' % n)
add('set order', '{5, 3, 100, -1, 8, 64, 1000000}')
add('set shared', '[s, s]', 's = {1, 2}')
add('frozenset shared', '[s, s]', 's = frozenset([1, 2])')
add('frozenset recursive', 'f', 'class FrozenCycle:\n    def __hash__(self):\n        return 1\n'
    '    def __eq__(self, other):\n        return self is other\no = FrozenCycle()\nf = frozenset([o])\no.f = f')
add('set recursive', 's', 'class SetCycle:\n    def __hash__(self):\n        return 1\n'
    '    def __eq__(self, other):\n        return self is other\no = SetCycle()\ns = {o}\no.s = s')

# Frames and batches of size
add('frame big str', "['small', 'x' * 70000, 'after']")
add('frame big bytes', "[b'small', b'x' * 70000, b'after']")
add('frame big bytearray', "[bytearray(70000), 1]")
add('frame 65536', "'x' * 65536")
add('frame 65535', "'x' * 65535")
add('frame bytes 65536', "b'x' * 65536")
add('frame many', "[str(i) * 20 for i in range(2000)]")
add('frame ints', 'list(range(30000))')
add('frame alone', "b'x' * 100000")
add('frame two big', "[b'a' * 66000, b'b' * 66000]")

# Classes and functions by reference
for text in ('int', 'object', 'type', 'len', 'print', 'dict', 'ValueError', 'range', 'complex', 'bytearray',
             'zip', 'map', 'OSError', 'Exception', 'BaseException', 'KeyError', 'ImportError', 'UnicodeDecodeError',
             'getattr', 'super', 'property', 'RecursionError', 'ModuleNotFoundError', 'abs', 'isinstance',
             '[int, int, len, len]', 'set', 'frozenset', 'open', 'StopIteration', 'classmethod'):
    add('global ' + text, text)
add('global function', 'global_function', 'def global_function():\n    return 1')
add('global class', 'GlobalClass', 'class GlobalClass:\n    pass')
add('global nested class', 'Outer.Inner', 'class Outer:\n    class Inner:\n        pass')
add('global nested deep', 'Outer1.Middle.Inner', 'class Outer1:\n    class Middle:\n        class Inner:\n            pass')
add('global function in class', 'HasFunction.method', 'class HasFunction:\n    def method(self):\n        pass')
add('global twice', '[Twice, Twice, Twice()]', 'class Twice:\n    pass')
add('global bound method', 'Bound().method', 'class Bound:\n    def method(self):\n        pass')
add('global bound builtin', '[1, 2].append')
add('global str method', "'abc'.upper")
add('global class method', 'WithClassMethod.make', 'class WithClassMethod:\n    @classmethod\n    def make(cls):\n        pass')
add('global dict.fromkeys', 'dict.fromkeys')
add('global unbound builtin', 'list.append')
add('global lambda', 'lambda: 1')
add('global local class', 'make_local()', 'def make_local():\n    class Local:\n        pass\n    return Local')
add('global replaced', 'Replaced', 'class Replaced:\n    pass\nOldReplaced = Replaced\nclass Replaced:\n    pass\n'
    'Replaced, OldReplaced = OldReplaced, Replaced\nReplaced.__qualname__ = "OldReplaced"')
add('global generator', '(i for i in range(3))')
add('global module', 'sys', 'import sys')

# Instances
add('instance plain', 'Plain()', 'class Plain:\n    pass')
add('instance dict', 'o', "class WithDict:\n    def __init__(self):\n        self.a = 1\n        self.b = 'two'\no = WithDict()")
add('instance two', '[TwoOf(1), TwoOf(2)]', 'class TwoOf:\n    def __init__(self, n):\n        self.n = n')
add('instance shared', '[o, o]', 'class SharedOne:\n    pass\no = SharedOne()\no.x = [1]')
add('instance recursive', 'o', 'class Cycle:\n    pass\no = Cycle()\no.me = o')
add('instance many', '[Many(i) for i in range(30)]', 'class Many:\n    def __init__(self, n):\n        self.n = n\n        self.twice = n * 2')
add('instance non-str key', 'o', 'class OddKey:\n    pass\no = OddKey()\no.__dict__["sp ace"] = 1')
add('instance inherited', 'o', 'class Base1:\n    def __init__(self):\n        self.base = 1\nclass Derived1(Base1):\n'
    '    def __init__(self):\n        super().__init__()\n        self.derived = 2\no = Derived1()')
add('instance nested class', 'Nest.Inner()', 'class Nest:\n    class Inner:\n        pass')
add('instance getattr', 'o', '''
class Asked:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return 'asked ' + name
o = Asked()
o.x = 1
''')
add('instance seed', 'o', '''
class SeedInner:
    def __init__(self):
        self.w = 1
class SeedTest:
    def __init__(self):
        self.a = SeedInner()
    def __getattr__(self, item):
        try:
            return self.a.__getattribute__(item)
        except AttributeError as e:
            raise e
    def __getstate__(self):
        return self.__dict__
    def __setstate__(self, state):
        self.__dict__ = state
o = SeedTest()
''')

# __getstate__ and __setstate__
for name, state in (('dict', "{'x': 1}"), ('tuple', '(1, 2)'), ('none', 'None'), ('false', '0'), ('list', '[]'),
                    ('str', "'state'"), ('empty dict', '{}'), ('pair', "({'a': 1}, {'b': 2})"),
                    ('pair none', "(None, {'b': 2})"), ('pair dict none', "({'a': 1}, None)")):
    cls = 'State' + name.title().replace(' ', '')
    add('getstate ' + name, cls + '()',
        'class %s:\n    def __getstate__(self):\n        return %s' % (cls, state))
    add('getstate setstate ' + name, cls + 'Set()',
        'class %sSet:\n    def __getstate__(self):\n        return %s\n'
        '    def __setstate__(self, state):\n        self.state = state' % (cls, state))
add('setstate only', 'o', 'class SetOnly:\n    def __setstate__(self, state):\n        self.got = state\no = SetOnly()\no.x = 1')
add('setstate only, no state', 'SetOnlyEmpty()', 'class SetOnlyEmpty:\n    def __setstate__(self, state):\n        self.got = state')
add('setstate in instance', 'o', "class SetInInstance:\n    def __getstate__(self):\n        return {'y': 2}\no = SetInInstance()\no.x = 1")
add('getstate raises', 'GetstateRaises()', "class GetstateRaises:\n    def __getstate__(self):\n        raise ValueError('no state')")

# Slots
add('slots', 'o', "class Slots:\n    __slots__ = ('a', 'b')\no = Slots()\no.a = 1\no.b = [2]")
add('slots partly', 'o', "class SlotsPart:\n    __slots__ = ('a', 'b')\no = SlotsPart()\no.b = 1")
add('slots empty', 'SlotsEmpty()', "class SlotsEmpty:\n    __slots__ = ('a', 'b')")
add('slots none', 'SlotsNone()', 'class SlotsNone:\n    __slots__ = ()')
add('slots str', 'o', "class SlotsStr:\n    __slots__ = 'only'\no = SlotsStr()\no.only = 1")
add('slots private', 'o', "class SlotsPrivate:\n    __slots__ = ('__p', 'q')\n    def __init__(self):\n        self.__p = 1\n        self.q = 2\no = SlotsPrivate()")
add('slots and dict', 'o', "class SlotsDict:\n    __slots__ = ('a', '__dict__')\no = SlotsDict()\no.a = 1\no.b = 2")
add('slots inherited', 'o', "class SlotsBase:\n    __slots__ = ('a',)\nclass SlotsSub(SlotsBase):\n    __slots__ = ('b',)\no = SlotsSub()\no.a = 1\no.b = 2")
add('slots under dict', 'o', "class SlotsBase2:\n    __slots__ = ('a',)\nclass SlotsSub2(SlotsBase2):\n    pass\no = SlotsSub2()\no.a = 1\no.b = 2")
add('slots getstate', 'o', "class SlotsState:\n    __slots__ = ('a',)\n    def __getstate__(self):\n        return self.a\n    def __setstate__(self, s):\n        self.a = s\no = SlotsState()\no.a = 7")

# __reduce__ and __reduce_ex__
add('reduce pair', 'ReducePair(3)', '''
class ReducePair:
    def __init__(self, n):
        self.n = n
    def __reduce__(self):
        return ReducePair, (self.n,)
''')
add('reduce state', 'o', '''
class ReduceState:
    def __reduce__(self):
        return ReduceState, (), {'x': 1}
o = ReduceState()
''')
add('reduce state none', 'ReduceNone()', 'class ReduceNone:\n    def __reduce__(self):\n        return ReduceNone, (), None')
add('reduce list items', 'ReduceItems()', '''
class ReduceItems(list):
    def __reduce__(self):
        return ReduceItems, (), None, iter([1, 2, 3])
''')
add('reduce one list item', 'ReduceItem()', '''
class ReduceItem(list):
    def __reduce__(self):
        return ReduceItem, (), None, iter([1])
''')
add('reduce many list items', 'ReduceMany()', '''
class ReduceMany(list):
    def __reduce__(self):
        return ReduceMany, (), None, iter(range(1001))
''')
add('reduce dict items', 'ReduceDict()', '''
class ReduceDict(dict):
    def __reduce__(self):
        return ReduceDict, (), None, None, iter([('a', 1), ('b', 2)])
''')
add('reduce all', 'ReduceAll()', '''
class ReduceAll(dict):
    def append(self, x):
        self[x] = 'appended'
    def extend(self, items):
        for x in items:
            self[x] = 'extended'
    def __reduce__(self):
        return ReduceAll, (), {'state': 1}, iter([1, 2]), iter([('a', 1)])
''')
add('reduce setter', 'ReduceSetter()', '''
def state_setter(obj, state):
    obj.set_by = state
class ReduceSetter:
    def __reduce__(self):
        return ReduceSetter, (), 5, None, None, state_setter
''')
add('reduce str', 'reduced_name', '''
class ReduceStr:
    def __reduce__(self):
        return 'reduced_name'
reduced_name = ReduceStr()
''')
add('reduce str shared', '[reduced_twice, reduced_twice]', '''
class ReduceStrTwice:
    def __reduce__(self):
        return 'reduced_twice'
reduced_twice = ReduceStrTwice()
''')
add('reduce function', 'ReduceFunction()', '''
def rebuild(*args):
    return list(args)
class ReduceFunction:
    def __reduce__(self):
        return rebuild, (1, 'a', None)
''')
add('reduce_ex', '[ReduceEx()]', '''
class ReduceEx:
    def __init__(self, proto=None):
        self.proto = proto
    def __reduce_ex__(self, proto):
        return ReduceEx, (proto,)
''')
add('reduce_ex wins', 'ReduceBoth()', '''
class ReduceBoth:
    def __reduce_ex__(self, proto):
        return str, ('ex',)
    def __reduce__(self):
        return str, ('plain',)
''')
add('reduce shared argument', '[ReduceShared(x), x]', '''
class ReduceShared:
    def __init__(self, x):
        self.x = x
    def __reduce__(self):
        return ReduceShared, (self.x,)
x = [1, 2]
''')
add('reduce recursive', 'o', '''
class ReduceCycle:
    def __reduce__(self):
        return ReduceCycle, (), self.__dict__
o = ReduceCycle()
o.me = o
''')
add('reduce builtin', 'ReduceBuiltin()', 'class ReduceBuiltin:\n    def __reduce__(self):\n        return int, ("12", 7)')
for name, result in (('int', '5'), ('none', 'None'), ('short', '(int,)'), ('long', '(int, (), 1, 2, 3, 4, 5)'),
                     ('not callable', '(5, ())'), ('args list', '(int, [])'), ('empty', '()'),
                     ('list iter', '(int, (), None, 5)'), ('dict iter', '(int, (), None, None, 5)'),
                     ('setter', '(int, (), 1, None, None, 5)'), ('list', '[int, ()]'), ('missing name', "'no_such'"),
                     ('newobj no args', '(copyreg.__newobj__, ())'), ('newobj no class', '(copyreg.__newobj__, (5,))'),
                     ('newobj other class', '(copyreg.__newobj__, (int,))'),
                     ('newobj_ex short', '(copyreg.__newobj_ex__, (int, ()))'),
                     ('newobj_ex no class', '(copyreg.__newobj_ex__, (5, (), {}))'),
                     ('newobj_ex other', '(copyreg.__newobj_ex__, (int, (), {}))'),
                     ('dict items', '(dict, (), None, None, iter([1]))'),
                     ('dict items long', '(dict, (), None, None, iter([(1, 2, 3)]))')):
    cls = 'Bad' + name.title().replace(' ', '').replace('_', '')
    add('reduce bad ' + name, cls + '()', 'import copyreg\nclass %s:\n    def __reduce__(self):\n        return %s' % (cls, result))
add('reduce raises', 'ReduceRaises()', "class ReduceRaises:\n    def __reduce__(self):\n        raise KeyError('k')")
add('reduce none', 'ReduceIsNone()', 'class ReduceIsNone:\n    __reduce_ex__ = None')

# __getnewargs__ and __getnewargs_ex__
add('getnewargs', 'NewArgs(1, 2)', '''
class NewArgs:
    def __new__(cls, a, b):
        self = object.__new__(cls)
        self.sum = a + b
        return self
    def __getnewargs__(self):
        return 1, 2
''')
add('getnewargs empty', 'NewArgsEmpty()', 'class NewArgsEmpty:\n    def __getnewargs__(self):\n        return ()')
add('getnewargs_ex', 'NewArgsEx(1, k=2)', '''
class NewArgsEx:
    def __new__(cls, a, k):
        self = object.__new__(cls)
        self.pair = (a, k)
        return self
    def __getnewargs_ex__(self):
        return (1,), {'k': 2}
''')
add('getnewargs_ex no kwargs', 'NewArgsExNo()', 'class NewArgsExNo:\n    def __getnewargs_ex__(self):\n        return (), {}')
add('getnewargs both', 'NewArgsBoth()', '''
class NewArgsBoth:
    def __new__(cls, *args):
        self = object.__new__(cls)
        self.args = args
        return self
    def __getnewargs__(self):
        return 'plain',
    def __getnewargs_ex__(self):
        return ('ex',), {}
''')
for name, body in (('list', '[]'), ('none', 'None')):
    add('getnewargs bad ' + name, 'NewArgsBad%s()' % name.title(),
        'class NewArgsBad%s:\n    def __getnewargs__(self):\n        return %s' % (name.title(), body))
for name, body in (('none', 'None'), ('short', '((),)'), ('args', '([], {})'), ('kwargs', '((), [])')):
    add('getnewargs_ex bad ' + name, 'NewArgsExBad%s()' % name.title(),
        'class NewArgsExBad%s:\n    def __getnewargs_ex__(self):\n        return %s' % (name.title(), body))

# Subclasses of built-in types
for base, arg in (('int', '5'), ('float', '2.5'), ('str', "'text'"), ('bytes', "b'raw'"), ('tuple', '(1, 2)'),
                  ('list', '[1, 2]'), ('dict', '{1: 2}'), ('set', '[1, 2]'), ('frozenset', '[1, 2]'),
                  ('bytearray', "b'ba'"), ('complex', '1 + 2j')):
    cls = 'Sub' + base.title()
    add('subclass ' + base, '%s(%s)' % (cls, arg), 'class %s(%s):\n    pass' % (cls, base))
    add('subclass attributes ' + base, 'o', 'class %sA(%s):\n    pass\no = %sA(%s)\no.extra = [1]' % (cls, base, cls, arg))
    add('subclass empty ' + base, '[o, o]', 'class %sE(%s):\n    pass\no = %sE()' % (cls, base, cls))
add('subclass list recursive', 'o', 'class SubListR(list):\n    pass\no = SubListR()\no.append(o)')
add('subclass dict recursive', 'o', 'class SubDictR(dict):\n    pass\no = SubDictR()\no[1] = o\no.me = o')
add('subclass list long', 'SubListLong(range(1001))', 'class SubListLong(list):\n    pass')
add('subclass dict long', 'SubDictLong((i, i) for i in range(1001))', 'class SubDictLong(dict):\n    pass')
add('subclass tuple recursive', 't', 'class SubTupleR(tuple):\n    pass\nx = []\nt = SubTupleR([x])\nx.append(t)')
add('subclass slots', 'o', "class SubSlots(list):\n    __slots__ = ('a',)\no = SubSlots([1])\no.a = 2")
add('subclass append', 'SubAppend([1, 2])', '''
class SubAppend(list):
    def extend(self, items):
        for item in items:
            list.append(self, ('extended', item))
    def append(self, item):
        list.append(self, ('appended', item))
''')
add('subclass append only', 'o', '''
class AppendOnly:
    def append(self, item):
        self.__dict__.setdefault('items', []).append(item)
    def __reduce__(self):
        return AppendOnly, (), None, iter([1, 2])
o = AppendOnly()
''')
add('subclass setitem', 'SubSetitem(a=1)', '''
class SubSetitem(dict):
    def __setitem__(self, key, value):
        dict.__setitem__(self, key, ('set', value))
''')
add('metaclass', 'WithMeta', 'class Meta(type):\n    pass\nclass WithMeta(metaclass=Meta):\n    pass')
add('metaclass instance', 'WithMeta2()', 'class Meta2(type):\n    pass\nclass WithMeta2(metaclass=Meta2):\n    pass')

# Exceptions
for text in ("ValueError('bad')", 'KeyError(1)', "Exception()", "OSError(2, 'No such file', 'name')",
             "OSError(2, 'msg')", "StopIteration(5)", "ImportError('m', name='n', path='p')", 'RecursionError("deep")',
             "UnicodeDecodeError('utf-8', b'abc', 1, 2, 'why')", "SystemExit(3)", "AttributeError('x', name='n', obj=5)",
             "SyntaxError('msg', ('f.py', 1, 2, 'text'))", "ExceptionGroup('g', [ValueError(1)])", 'ZeroDivisionError("z")',
             "KeyboardInterrupt()", "NameError('x', name='y')"):
    add('exception ' + text, text)
add('exception attributes', 'e', "e = ValueError('bad')\ne.extra = 1")
add('exception notes', 'e', "e = ValueError('bad')\ne.add_note('a note')")
add('exception subclass', "MyError('a', 2)", 'class MyError(Exception):\n    pass')
add('exception subclass init', "MyInit(7)", '''
class MyInit(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code
''')
add('exception list', "[ValueError('same'), ValueError('same')]")

# copyreg
add('copyreg pickle', 'Registered(5)', '''
import copyreg
class Registered:
    def __init__(self, n):
        self.n = n
copyreg.pickle(Registered, lambda o: (Registered, (o.n,)))
''')
add('copyreg extension', '[Extended, Extended()]', '''
import copyreg
class Extended:
    pass
copyreg.add_extension('__main__', 'Extended', 0xf0)
''')
add('copyreg extension 2', 'Extended2', '''
import copyreg
class Extended2:
    pass
copyreg.add_extension('__main__', 'Extended2', 0xfff0)
''')
add('copyreg extension 4', '[Extended4, Extended4]', '''
import copyreg
class Extended4:
    pass
copyreg.add_extension('__main__', 'Extended4', 0xabcdef)
''')
add('copyreg functions', '[copyreg.__newobj__, copyreg.__newobj_ex__, copyreg._reconstructor]', 'import copyreg')

# Iterators and views
for text in ('iter([1, 2, 3])', 'iter((1, 2))', "iter('abc')", 'iter(range(3))', 'iter({1: 2})', 'enumerate([1, 2])',
             'zip([1], [2])', 'map(len, ["a"])', 'reversed([1, 2])', 'iter({1, 2})', '{1: 2}.keys()', '{1: 2}.values()',
             "iter(b'ab')", 'memoryview(b"a")', 'filter(None, [1])', 'iter(int, 0)', '{1: 2}.items()'):
    add('iterator ' + text, text)
add('iterator advanced', 'it', 'it = iter([1, 2, 3])\nnext(it)')

# Other modules; a test of a library without them leaves them out.
add('collections OrderedDict', "OrderedDict([('b', 1), ('a', 2)])", 'from collections import OrderedDict')
add('collections defaultdict', 'd', "from collections import defaultdict\nd = defaultdict(list)\nd['a'].append(1)")
add('collections deque', 'deque([1, 2, 3], 5)', 'from collections import deque')
add('collections Counter', "Counter('abca')", 'from collections import Counter')
add('collections namedtuple', 'Point(1, 2)', "from collections import namedtuple\nPoint = namedtuple('Point', 'x y')")
add('functools partial', 'partial(int, base=2)', 'from functools import partial')
add('enum', '[Color.RED, Color.BLUE]', 'from enum import Enum\nclass Color(Enum):\n    RED = 1\n    BLUE = 2')
add('dataclass', "Data(1, 'x')", 'from dataclasses import dataclass\n@dataclass\nclass Data:\n    n: int\n    s: str')
add('decimal', "Decimal('1.5')", 'from decimal import Decimal')
add('fractions', 'Fraction(1, 3)', 'from fractions import Fraction')
add('datetime', 'datetime(2024, 1, 2, 3, 4, 5)', 'from datetime import datetime')
add('operator', "itemgetter(1)", 'from operator import itemgetter')

# Names of globals, and equal strings in the data: which are one object is seen
# in the memo.
add('shared int', "[int, 'int', 'builtins', list]")
add('shared len', "[len, 'len', 'builtins', print]")
add('shared type and function', "[int, len, 'builtins']")
add('shared Ellipsis', "[Ellipsis, 'Ellipsis', 'builtins']")
add('shared class', "[SharedClass, 'SharedClass', '__main__']", 'class SharedClass:\n    pass')
add('shared function', "[shared_function, 'shared_function', '__main__']", 'def shared_function():\n    pass')
add('shared nested', "[SharedOuter.Inner, 'SharedOuter.Inner', '__main__', 'Inner']", 'class SharedOuter:\n    class Inner:\n        pass')
add('shared attribute', "[o, 'attribute', 'value', {'attribute': 'value'}]",
    'class SharedAttribute:\n    pass\no = SharedAttribute()\no.attribute = "value"')
add('shared attribute set', "[o, 'attribute']", 'class SharedSetattr:\n    pass\no = SharedSetattr()\nsetattr(o, "attri" + str("bute"), 1)')
add('shared keyword', "[f(name=1), 'name']", 'def f(**kwargs):\n    return kwargs')
add('shared exception', "[ValueError('text'), 'text', 'ValueError', 'builtins']")
add('shared reduce str', "[shared_name, 'shared_name']",
    "class SharedReduce:\n    def __reduce__(self):\n        return 'shared_name'\nshared_name = SharedReduce()")
add('shared slots', "[o, 'slot_name']", "class SharedSlots:\n    __slots__ = ('slot_name',)\n    def __reduce_ex__(self, p):\n"
    "        return object.__reduce_ex__(self, max(p, 2))\no = SharedSlots()\no.slot_name = 'slot_name'")
add('shared dict keys', "[dict(key=1), {'key': 2}, 'key']")
add('shared single characters', "['a', 'xa'[1], chr(97), '\xe9', 'x\xe9'[1], chr(0xe9)]")
add('shared computed', "['ab' + 'cd', 'abcd', ''.join(['ab', 'cd'])]")
add('shared digits', "[str(1), '1', str(12), '12', repr(12)]")
add('shared empty', "['', ''.join([]), b'', bytes(), (), tuple([])]")
add('shared constant tuple', "[(1, 2, 'a'), (1, 2, 'a')]")
add('shared bytes constant', "[b'constant', b'constant']")
add('shared docstring', "[Documented.__doc__, Documented.__name__, Documented.__qualname__, Documented.__module__, Documented]",
    'class Documented:\n    "Documented"')
add('shared split', "['a b a'.split(), 'word word'.split()]")
add('shared copyreg', "[copyreg.__newobj__, '__newobj__', 'copyreg']", 'import copyreg')
add('shared dunder name', "[__name__, '__main__', SharedName.__module__]", 'class SharedName:\n    pass')
