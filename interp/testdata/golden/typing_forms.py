# typing as it is when a program runs.
import typing
from typing import *


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)


print(List[int], Dict[str, "X"], Optional[int], Union[int, str, None], Callable[[int], str], Tuple[int, ...], Tuple[()])
print(Union[int, int], Union[int, Union[str, int]], Optional[None], Literal[1, True, "a"], Annotated[int, "m", 3])
T, U = TypeVar("T"), TypeVar("U", bound=int)
P, Ts = ParamSpec("P"), TypeVarTuple("Ts")
print(T, U, P, Ts, P.args, P.kwargs, TypeVar("V", covariant=True), TypeVar("W", contravariant=True))
print(List[T][int], Dict[T, U][str, int], Callable[P, T][[int, str], bool], Callable[Concatenate[int, P], T])
for f in (lambda: List[int, str], lambda: Union[()], lambda: Optional[1, 2], lambda: Callable[int], lambda: ClassVar[Final[int]],
          lambda: TypeVar("X", int), lambda: TypeVar("X", bound=int, covariant=True, contravariant=True), lambda: Generic[int],
          lambda: List[int][str], lambda: Any(), lambda: isinstance(1, List[int]), lambda: isinstance(1, Any), lambda: List[int]()):
    attempt(f)


class Box(Generic[T]):
    def __init__(self, item):
        self.item = item


class Pair(Box[T], Generic[T, U]):
    pass


print(Box[int], Pair[str, int], Pair.__parameters__, Pair.__orig_bases__, Box[int](5).__orig_class__)
attempt(lambda: Box[int, str])
print(get_origin(Box[int]), get_args(Dict[str, List[int]]), get_origin(list[int]), get_args(Callable[[int], str]), get_args(int | str))


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


class Point(NamedTuple):
    x: int
    y: int = 0


UserId = NewType("UserId", int)
print(Movie(title="m", year=1), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__)
print(Point(1), Point._field_defaults, Point.__annotations__, UserId(5), UserId, is_typeddict(Movie))


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): pass


print(isinstance(File(), Closer), isinstance(3, Closer), issubclass(File, Closer), is_protocol(Closer), get_protocol_members(Closer))
attempt(lambda: Closer())


class Node:
    next: "Optional[Node]" = None
    value: Annotated[int, "count"]
    def method(self, other: "Node", *args: int, **kw: "str") -> None: ...


print(get_type_hints(Node), get_type_hints(Node, include_extras=True))
print(get_type_hints(Node.method))


@overload
def over(x: int) -> int: ...
@overload
def over(x: str) -> str: ...
def over(x): return x


print(over(1), len(get_overloads(over)), cast(int, "no"), assert_type(1, int))
attempt(lambda: assert_never(5))
print(final(File).__final__, override(File.close).__override__, Self, Never, LiteralString, NoDefault)


class New[A, B: int = bool, *Cs, **D]:
    def method[E](self, a: A, e: E) -> "B": ...


type Alias[X] = dict[X, "Alias"]
print(New.__type_params__, New.method.__type_params__, New.__mro__, Alias, Alias[int], Alias.__value__, Alias.__type_params__)
print([p.__default__ for p in New.__type_params__], New.__type_params__[1].__bound__)
attempt(lambda: Alias[int].__value__)
type Lazy = undefined_name
attempt(lambda: Lazy.__value__)
