from typing import *
import types
T=TypeVar('T')
class Forward: ...
a = T | 'Forward'; b = 'Forward' | T
print(a,b,a[int],b[int], type(b))
def f(x: a[int]): ...
def g(x: b[int]): ...
print(get_type_hints(f)['x'], get_type_hints(g)['x'])
print(get_args(get_type_hints(f)['x']), get_args(get_type_hints(g)['x']))
def h(x: Union['Forward', int], y: Union[int,'Forward']): ...
print(get_type_hints(h))
print(Optional['Forward'], Union[int,str]|None, None|Union[int,str], (int|str)|T, T|int, int|T, list[int]|T, T|None, None|T)
A=List[int]; B=Dict[str,int]
print(A|B, type(A|B), A|int, int|A, A|None, None|A, list[int]|A, A|list[int], type(list[int]|A), (int|str)|A, A|(int|str))
type X=int; type Y=str
print(X|Y, type(X|Y), X|int, type(X|int), X|None, X|T, X|A, type(X|A), X|X, (X|Y).__args__, isinstance(X|Y, types.UnionType))
print((X|Y)==(Y|X), hash(X|Y)==hash(Y|X))
N=NewType('N',int); M=NewType('M',str)
print(N|M, type(N|M), N|int, int|N, N|None)
P=ParamSpec('P')
print(T|P, P|T, type(P|int))
print(Any|int, int|Any, type(Any|int), Literal[1]|int, type(Literal[1]|None))
for e in ("1|int","int|1","'a'|int","int|'a'","A|1","1|A","X|1","T|1","None|None","None|int","N|1","X|'q'","'q'|X","N|'q'","'q'|N","A|'q'","'q'|A","list[int]|'a'", "'a'|list[int]", "(int|str)|'a'"):
    try: print(e, eval(e))
    except Exception as ex: print(e, repr(ex))
