import typing, collections.abc
from typing import *
T=TypeVar('T')
class BaseSeq(typing.Sequence[T]): ...
print(BaseSeq.__mro__)
class MySeq(List[T], BaseSeq[T]): ...
print(MySeq.__mro__)
from typing import *
import typing
T=TypeVar('T'); U=TypeVar('U'); P=ParamSpec('P'); D=TypeVar('D',default=int)
for e in ("T.__typing_prepare_subst__(list[T],())","U.__typing_prepare_subst__(dict[T,U],())","U.__typing_prepare_subst__(dict[T,U],(1,))","T.__typing_prepare_subst__(dict[T,U],(1,2,3))","D.__typing_prepare_subst__(dict[T,D],(1,))","D.__typing_prepare_subst__(dict[T,D],())", "dict[T,U][int]","Dict[T,U][int]","list[Dict[T,U]][int]","list[Dict[T,U]][()]","dict[T,D][int]","dict[T,D][()]"):
    try: print(e, eval(e))
    except Exception as x: print(e, repr(x))
