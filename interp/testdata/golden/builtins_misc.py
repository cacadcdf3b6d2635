print(isinstance(1, (str, (float, int))), isinstance([], list | tuple), isinstance(True, int), issubclass(bool, (int,)), isinstance(None, type(None)), callable(print), issubclass(int, int | str))
for f in (lambda: isinstance(1, 1), lambda: isinstance(1, (int, 1)) or isinstance("a", (int, 1)), lambda: issubclass(1, int), lambda: issubclass(int, "x"), lambda: isinstance(1, [int]), lambda: chr(-1), lambda: chr(0x110000), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: chr("a"), lambda: bin(1.5), lambda: hex("a"), lambda: abs(None), lambda: divmod(1, 0), lambda: round(1, 2, 3), lambda: pow(1), lambda: id(), lambda: vars(5), lambda: getattr(1, "x"), lambda: getattr(1, 2), lambda: setattr(1, "x", 2), lambda: delattr(1, "real"), lambda: hasattr(1, 2), lambda: dir(1, 2), lambda: print(sep=1), lambda: print("x", end=2), lambda: type(), lambda: type(1, 2), lambda: object.foo, lambda: int.foo, lambda: (1).real.foo, lambda: bool(1, 2), lambda: repr(), lambda: format(), lambda: input(1, 2), lambda: len(5), lambda: hash([]), lambda: ascii(), lambda: None.x, lambda: None + 1, lambda: Ellipsis(), lambda: NotImplemented + 1, lambda: setattr(object(), "a", 1), lambda: complex("x"), lambda: complex("1", 2), lambda: slice(1, 2).foo, lambda: vars(object()), lambda: print.x, lambda: setattr(int, "x", 1), lambda: setattr(print, "x", 1), lambda: delattr(int, "real"), lambda: super(int, "a"), lambda: staticmethod(), lambda: property(1, 2, 3, 4, 5), lambda: list[int](5), lambda: __import__("no_such_module_here"), lambda: open("/no/such/file")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), pow(2, 10), pow(2, 10, 1000), pow(2, -1), round(3.14159, 2), round(2.5), round(-2.5), round(1234, -2), abs(-5), abs(-5.5), abs(3 + 4j))
print(chr(65), ord("a"), chr(8364), bin(5), hex(255), oct(8), bin(-5), repr("a"), ascii("é"), format(255, "x"), hash(1), hash(True), hash(None) == hash(None), id(1) == id(1), bool([]), bool("0"), bool(0.0), bool(None))
print(type(1), type("a"), type(None), type(type), type([]), type(lambda: 0), type(print), type(...), type(NotImplemented), type({}.keys()), type(1j), type(b""), type(range(1)), type(slice(1)), type(Exception), type(ValueError()), type(object), type(super), type(property()), type(x for x in []), type(zip()), type(int.__add__), type((1).__add__), type(classmethod(len)))
print(None, True, False, ..., NotImplemented, int, object, [int, str], print, len, object.__init__, [].append.__name__, int.from_bytes.__name__)


class V:
    a = 1

    def __init__(self):
        self.b = 2

    def m(self):
        pass


v = V()
print(vars(v), [n for n in dir(v) if not n.startswith("__")], [n for n in vars(V) if not n.startswith("__")], sorted(n for n in dir(V) if n.startswith("__"))[:5], "a" in dir(V), dir() == sorted(dir()))
print(getattr(v, "a"), getattr(v, "zz", 5), hasattr(v, "m"), setattr(v, "c", 3), v.c, delattr(v, "c"), hasattr(v, "c"))
print("a", "b", sep="-", end="!\n")
print(*[1, 2], sep="")
print()
print(1, "a", None, [2], sep=" | ")
print("no newline", end="")
print(" x", flush=True)
print(int(), float(), str(), bool(), list(), tuple(), dict(), set(), frozenset(), bytes(), bytearray(), complex(), repr(object())[:16])
print(eval("1 + 2"), eval("a * b", {"a": 3, "b": 4}), [eval("x") for x in [9]])
ns = {}
exec("x = 5\ndef f(): return x * 2", ns)
print(ns["x"], ns["f"](), sorted(k for k in ns if not k.startswith("__")))
print(sorted(globals())[:3] == sorted(globals())[:3], "v" in globals(), (lambda q: locals())(7), __name__, int.__name__, int.__module__, V.__module__, type(v).__qualname__)
print(int.__doc__ is not None, len.__doc__ is not None, (5).__class__, int.__mro__, bool.__mro__, type.__mro__, object.__bases__, int.__base__, type(int) is type, isinstance(type, object), isinstance(object, type), issubclass(type, object))
print((1).__repr__(), (5).__str__(), "a".__repr__(), [1].__str__(), None.__repr__(), True.__and__(False), (5).__bool__(), (1.5).__int__(), (5).__float__(), (5).__index__(), (-5).__abs__(), (5).__neg__(), (7).__divmod__(2), (7).__rsub__(10), (2).__pow__(3), (2).__pow__(3, 5), (1).__eq__(1.0), (1.0).__eq__(1), (1).__lt__(2), "x".__ne__("y"), (3).__format__("05"))
