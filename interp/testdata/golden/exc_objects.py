e = ValueError("msg", 3)
print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), repr(ValueError("a")), str(KeyError("k")), repr(KeyError("k")), str(KeyError("a", "b")))
print(ValueError(1) == ValueError(1), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError("second") from z
except KeyError as k:
    print(repr(k.__cause__), repr(k.__context__), k.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("second")
except KeyError as k:
    print(repr(k.__cause__), repr(k.__context__), k.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("second") from None
except KeyError as k:
    print(repr(k.__cause__), repr(k.__context__), k.__suppress_context__)


class MyErr(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


try:
    raise MyErr(5, "five")
except MyErr as m:
    print(m, repr(m), m.args, m.code)


class Plain(Exception):
    pass


class Sub(Plain, ValueError):
    pass


for cls in (Plain, ValueError, Exception, BaseException):
    try:
        raise Sub("s")
    except cls as err:
        print(cls.__name__, repr(err))
print(issubclass(KeyError, LookupError), issubclass(RecursionError, RuntimeError), issubclass(UnicodeDecodeError, ValueError), issubclass(ModuleNotFoundError, ImportError), issubclass(StopIteration, Exception), issubclass(KeyboardInterrupt, Exception), issubclass(GeneratorExit, Exception), IOError is OSError)
print([c.__name__ for c in NotImplementedError.__mro__], [c.__name__ for c in UnboundLocalError.__mro__], [c.__name__ for c in FileNotFoundError.__mro__])
si = StopIteration(3, 4)
print(si.value, si.args, SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code)
o = OSError(2, "No such file", "name.txt")
print(o, o.errno, o.strerror, o.filename, type(o).__name__, repr(o), OSError("x"), OSError(1, "p").args)
o = OSError(13, "denied")
print(type(o).__name__, o)
a = AttributeError("m", name="n", obj=5)
print(a, a.name, a.obj, NameError("z", name="q").name, ImportError("m", name="n", path="p").path)
n = ValueError("noted")
n.add_note("note 1")
n.add_note("note 2")
print(n.__notes__, n)
try:
    n.add_note(3)
except TypeError as err:
    print(err)
print(ValueError("a").with_traceback(None), hasattr(n, "__dict__"), n.__dict__)
n.extra = 4
print(n.extra)
try:
    ValueError(x=1)
except TypeError as err:
    print(err)
try:
    e.__cause__ = 3
except TypeError as err:
    print(err)
try:
    e.__traceback__ = 3
except TypeError as err:
    print(err)
e.__cause__ = KeyError("set")
print(repr(e.__cause__), e.__suppress_context__)


def tb_lines():
    try:
        def inner():
            raise ValueError("deep")
        inner()
    except ValueError as err:
        tb = err.__traceback__
        out = []
        while tb:
            out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
            tb = tb.tb_next
        return out


print(tb_lines())
import sys
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is v.__traceback__, sys.exception() is v)
print(sys.exc_info(), sys.exception())
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "why")
print(u, u.start, u.end, u.reason, u.encoding)
print(UnicodeEncodeError("ascii", "h\xe9", 1, 2, "bad"))
print(SyntaxError("m", ("f.py", 3, 4, "text")).lineno, SyntaxError("m"))
g = ExceptionGroup("grp", [ValueError(1), TypeError(2)])
print(g, repr(g), g.exceptions, g.message)
try:
    ExceptionGroup("x", [])
except ValueError as err:
    print(err)
try:
    assert 1 == 2, "assert msg"
except AssertionError as err:
    print(repr(err))
try:
    assert ()
except AssertionError as err:
    print(repr(err))
