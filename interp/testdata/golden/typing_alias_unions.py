from typing import *
T=TypeVar('T'); type X[T]=list[T]
print(X[int]|int, type(X[int]|int), int|X[int], X[int]|None, X[int]|X, X|list[int], list[int]|X, X|(int|str), (int|str)|X, int|X)
print(X|Any, type(X|Any), Any|X, Literal[1]|X, X|Literal[1])
print(X|Optional[int], X|Union[int,str], Union[int,X], Optional[X])
N=NewType('N',int)
print(X|N, N|X, (X|int)[str] if (X|int).__parameters__ else (X|int).__parameters__)
import pickle
