from typing import Any, List, Dict, Optional, Union, Callable, Tuple, TypeVar, Generic, Protocol, NamedTuple, TypedDict, Literal, ClassVar, cast, get_type_hints, get_origin, get_args, runtime_checkable, overload, NewType, Iterable, TYPE_CHECKING, Final, Annotated, final
T = TypeVar("T")
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, int], Callable[[int], str], Tuple[int, ...], Any, T, Literal["a", 1])
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(3); print(s.items, Stack.__mro__[1] is Generic)
class P(NamedTuple):
    x: int
    y: str = "q"
    def both(self): return (self.x, self.y)
print(P(1), P(1).both(), P._fields, P._field_defaults)
class D(TypedDict):
    a: int
print(D(a=1), D.__annotations__)
@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], Sized2), isinstance(3, Sized2))
def f(a: int, b: "Optional[str]" = None) -> List[int]: ...
print(get_type_hints(f), get_origin(List[int]), get_args(Dict[str, int]), cast(int, "x"), TYPE_CHECKING)
U = NewType("U", int); print(U(5), U.__name__)
@overload
def g(x: int) -> int: ...
def g(x): return x
print(g(4), Optional[int] == Union[int, None], List[T][int])
