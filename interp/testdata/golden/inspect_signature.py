# inspect: signatures of callables of all kinds, binding, members, source.
import functools
import inspect


def attempt(label, call):
    try:
        print(label, "->", call())
    except Exception as error:
        print(label, "->", type(error).__name__, error)


def plain(a, b=1, /, c: int = 2, *rest, e, g="x", **named) -> str:
    """A function
        of many parameters.
    """


class Base:
    def __init__(self, first, *, flag=False):
        """Doc of init."""

    def method(self, x, y=(1, 2)):
        """Doc of method."""

    @classmethod
    def build(cls, n):
        pass

    @staticmethod
    def tool(n, m=None):
        pass

    @property
    def size(self):
        """Doc of size."""


class Derived(Base):
    def __new__(cls, *args):
        pass

    def method(self, x, y=(1, 2)):
        pass

    @property
    def size(self):
        pass


class Meta(type):
    def __call__(cls, one, two):
        pass


class Made(metaclass=Meta):
    pass


class Callable:
    def __call__(self, p, q):
        pass


@functools.wraps(plain)
def wrapper(*args, **kwargs):
    pass


for f in [plain, Base, Derived, Made, Callable(), Base.method, Base(1).method, Base.build, Base.tool, wrapper, len, print, object, 5, int, max,
          functools.partial(plain, 1, e=5), functools.partial(Base.method, None), functools.partial(plain, c=3)]:
    attempt(getattr(f, "__qualname__", type(f).__name__), lambda: inspect.signature(f))
attempt("not wrapped", lambda: inspect.signature(wrapper, follow_wrapped=False))
sig = inspect.signature(plain)
print(repr(sig), [(p.name, p.kind.name, p.default, p.annotation) for p in sig.parameters.values()])
print(sig.format(max_width=20))
for args, kwargs in [((1,), {"e": 2}), ((1, 2, 3, 4, 5), {"e": 6, "z": 7}), ((), {}), ((1,), {}), ((1,), {"a": 2, "e": 3}), ((1, 2, 3), {"c": 4, "e": 5})]:
    attempt((args, kwargs), lambda: sig.bind(*args, **kwargs))
    attempt("partial", lambda: sig.bind_partial(*args, **kwargs))
bound = sig.bind(1, e=2)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs, bound == sig.bind(1, 1, 2, e=2, g="x"))
attempt("unexpected", lambda: inspect.signature(Base).bind(1, other=2))
attempt("too many", lambda: inspect.signature(Base).bind(1, 2))
attempt("positional-only", lambda: inspect.signature(lambda a, /: 0).bind(a=1))
P = inspect.Parameter
for make in [lambda: P("1x", P.KEYWORD_ONLY), lambda: P("x", P.VAR_KEYWORD, default=1), lambda: P("x", 9), lambda: P(1, P.KEYWORD_ONLY), lambda: P("if", P.KEYWORD_ONLY),
             lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)]),
             lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("a", P.KEYWORD_ONLY)]),
             lambda: inspect.Signature([P("a", P.POSITIONAL_ONLY, default=1), P("b", P.POSITIONAL_ONLY)]),
             lambda: P("x", P.KEYWORD_ONLY, default=3, annotation=int).replace(name="y"), lambda: sig.replace(parameters=[], return_annotation=int)]:
    attempt("make", make)
print(inspect.getfullargspec(plain))
print(inspect.getfullargspec(Base.build))
attempt("getcallargs", lambda: sorted(inspect.getcallargs(plain, 1, e=2).items(), key=str))
attempt("getcallargs", lambda: inspect.getcallargs(plain))
print(inspect.getdoc(plain), "|", inspect.getdoc(Derived.method), "|", inspect.getdoc(Derived.size), "|", inspect.getdoc(Derived.__init__))
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Derived) if not a.name.startswith("__")])
print([name for name, _ in inspect.getmembers(Derived(), callable) if not name.startswith("__")] if Derived() else [n for n, _ in inspect.getmembers(Derived, inspect.isfunction)])
print(inspect.getsource(Callable), inspect.getsourcelines(wrapper), inspect.getmodulename("a/b.py"), inspect.getmro(Derived))
print(inspect.getattr_static(Base, "build"), inspect.getattr_static(Base, "nope", 5), type(inspect.getattr_static(Derived, "size")).__name__)


def counting():
    yield inspect.getgeneratorstate(g)


g = counting()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g))
print([p.__name__ for p in [inspect.isclass, inspect.isfunction, inspect.isbuiltin, inspect.isroutine, inspect.ismethod, inspect.isgenerator,
                            inspect.ismethoddescriptor, inspect.isdatadescriptor, inspect.isabstract, inspect.iscoroutinefunction]
       for thing in [plain, Base, len, Base.size, Base.build, list.append, g] if p(thing)])


def outer():
    return inspect.stack()[0].function, inspect.currentframe().f_code.co_name, inspect.stack()[1].code_context


print(outer())
