import typing, types, collections.abc, pickle
from typing import *
class Forward: ...
T=TypeVar('T'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
print(T|"Forward", "Forward"|T)
def ns():
    return None
try:
    ForwardBefore = T | "Forw"
    print(typing.get_args(ForwardBefore), get_type_hints(lambda:0))
    def forward_before(x: T | "Forward") -> None: ...
    def forward_after(x: "Forward" | T) -> None: ...
    print(get_args(get_type_hints(forward_after)['x']), get_args(get_type_hints(forward_before)['x']))
except Exception as e: print(repr(e))
def f(*args: Unpack[tuple[int,str]]): pass
def g(*args: *tuple[int,str]): pass
def h(*args: "*tuple[int,str]"): pass
def h2(*args: "Unpack[tuple[int,str]]"): pass
for q in (f,g,h,h2): print(get_type_hints(q), q.__annotations__)
print(get_type_hints(f, include_extras=True))
try: print(collections.abc.Callable[Concatenate[int,P],T][[str],int])
except Exception as e: print(repr(e))
try: print(collections.abc.Callable[Concatenate[int,P],T][..., int])
except Exception as e: print(repr(e))
C1=Callable[P,T]
class Z(Generic[P]): pass
class X(Generic[T,P]): pass
for e in ("C1[[int,str],str]","Callable[P,T][int,str]","C1[X[int,[str]],int]", "List[Callable[P,T]][[int],str]", "Z[int]","Z[[int,str]]","Z[int,str]","X[int,[str]]","X[int,str]","collections.abc.Callable[P,T][int,str]","collections.abc.Callable[[int],str]","collections.abc.Callable[Concatenate[int,P],T]","collections.abc.Callable[Concatenate[int,P],T][str,int]","collections.abc.Callable[Concatenate[int,P],T][[str,str],int]","Callable[Concatenate[int,P],T][[str,str],int]", "Unpack[Ts] is Unpack[Ts]", "typing.Concatenate[int, P][[str]]", "typing.Concatenate[int,P][str]","typing.Concatenate[int,P][...]","typing.Concatenate[int,P][Concatenate[str,P]]", "typing.Concatenate[int,...]", "Callable[Concatenate[int,...],int]"):
    try: print(e, '->', eval(e))
    except Exception as ex: print(e, repr(ex))
x=collections.abc.Callable[[int],str]
print(pickle.loads(pickle.dumps(x))==x, type(x), type(x).__qualname__, type(x).__module__)
for a in ("List","Dict","Union","Optional","Callable","Any","ClassVar","Literal","Annotated","Type","Tuple","Generic","Protocol","NoReturn","Final","Counter","Text","ForwardRef","TypeVar","Unpack","Required","Awaitable","Hashable"):
    o=getattr(typing,a)
    print(a, getattr(o,'__name__','?'), getattr(o,'__qualname__','?'), getattr(o,'__module__','?'))
for o in (List[int],Union[int,str],Optional[int],Callable[[int],str],ClassVar[int],Literal[1],Annotated[int,1],Type[int],Tuple[int],Concatenate[int,P],Required[int],Unpack[Ts],typing.ClassVar, TypeGuard[int]):
    print(repr(o), getattr(o,'__name__','?'), getattr(o,'__qualname__','?'), getattr(o,'__module__','?'))
class BaseSeq(collections.abc.Sequence[T]): pass
