from typing import *
T=TypeVar('T'); P=ParamSpec('P')
C1=Callable[P,T]
for e in ("List[C1][[int,str],float]","list[C1][[int,str],float]","(list[C1]|int)[[int,str],float]","dict[T,C1][str,[int,str]]", "list[C1][[int,str]]","dict[str,list[T]][int]","(list[T]|int)[str]","list[Callable[Concatenate[int,P],T]][[str],int]", "tuple[C1,...][[int],str]","list[C1][int,float]", "list[C1][..., float]","list[C1][P,T]"):
    try: print(e, eval(e))
    except Exception as x: print(e, repr(x))
