from collections.abc import Mapping, MutableSequence, Sequence
from collections import UserDict, UserList, UserString, deque, OrderedDict


class Sub(property):
    """Doc of the subclass."""


class Slotted(property):
    __slots__ = ()


class WithDoc(property):
    __slots__ = ("__doc__",)


class C:
    @Sub
    def documented(self):
        "getter's doc"

    @Sub
    def bare(self):
        return 1

    @Slotted
    def slotted(self):
        return 2

    @WithDoc
    def kept(self):
        "kept"


print(Sub.__doc__, C.documented.__doc__, C.bare.__doc__, C.kept.__doc__, C().bare)
try:
    print(repr(C.slotted.__doc__))
except AttributeError as e:
    print(e)
try:
    Slotted(doc="x")
except AttributeError as e:
    print(e)


def getter(self):
    "has a docstring"


try:
    Slotted(getter)
except AttributeError as e:
    print(e)


class Doc:
    __slots__ = ("__doc__", "x")

    def __init__(self, doc):
        self.__doc__ = doc


print(Doc("own").__doc__, Doc.__doc__)
try:
    class Twice:
        "doc"
        __slots__ = ("__doc__",)
except ValueError as e:
    print(e)


class Seq(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Map(Mapping):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter(["k"])

    def __getitem__(self, key):
        return {"k": 5}[key]


def kind(x):
    match x:
        case [a, b, *rest]:
            return "sequence", a, b, rest
        case []:
            return "empty"
        case {"k": v}:
            return "mapping", v
        case {}:
            return "other mapping"
    return "neither"


for x in (Seq(), Map(), UserDict(k=1), UserList([1, 2, 3]), UserString("ab"), deque([1, 2]), OrderedDict(k=2), "ab", b"ab",
          bytearray(b"ab"), range(3), {}, {1, 2}, memoryview(b"abc"), iter([1, 2]), type("L", (list,), {})([1, 2])):
    print(type(x).__name__, kind(x))
print("__abc_tpflags__" in vars(Sequence), hasattr(Mapping, "__abc_tpflags__"))
