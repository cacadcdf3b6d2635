# What matches sequence and mapping patterns: by inheritance, by registration.
import collections
import collections.abc


def kind(x):
    match x:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


class Plain: pass
class Before(Plain): pass
class Below(Before): pass
print(kind(Plain()), kind(Below()))
collections.abc.Sequence.register(Plain)
class After(Plain): pass
print(kind(Plain()), kind(Before()), kind(Below()), kind(After()))


@collections.abc.Mapping.register
class M: pass
class Both(M, collections.UserList): pass
class Reverse(collections.UserList, M): pass
class Deep(Plain, M): pass
print(kind(M()), kind(Both()), kind(Reverse()), kind(Deep()))
for bases in (dict, collections.abc.Sequence), (list, collections.abc.Mapping), (collections.UserDict, list), (object,):
    print([kind(type("C", bases, dict.fromkeys(collections.abc.MutableMapping.__abstractmethods__ | collections.abc.MutableSequence.__abstractmethods__))())])
collections.abc.Set.register(After)
print(kind(After()), kind("text"), kind(b""), kind(bytearray()), kind(range(3)), kind(memoryview(b"")), kind(collections.deque()), kind({}.keys()), kind(type.__dict__))
collections.abc.MutableMapping.register(Plain)
print(kind(Plain()), kind(Below()), kind(After()))
try:
    class Wrong(Plain):
        __abc_tpflags__ = (1 << 5) | (1 << 6)
except TypeError as e:
    print(e)
cells = [(lambda x: lambda: x)(i).__closure__[0] for i in (1, 2, 1.0)]
print(cells[0] < cells[1], cells[0] == cells[2], cells[1] != cells[0], cells[0] == 1)
try:
    hash(cells[0])
except TypeError as e:
    print(e)
