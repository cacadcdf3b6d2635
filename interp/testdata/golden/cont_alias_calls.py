import types
from types import GenericAlias, MappingProxyType, SimpleNamespace, UnionType


class A:
    pass


class S(str):
    pass


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except BaseException as e:
        print(text, "->", type(e).__name__, e)


for text in '''\
list[int]
list[int,str]
list[()]
dict[str,list[int]]
list['a']
list[None]
list[...]
tuple[int,...]
tuple[()]
list[[int,str]]
list[int].__origin__
list[int].__args__
list[int].__parameters__
list[int]()
list[int]((1,2))
list[int]==list[int]
list[int]==list[str]
hash(list[int])==hash(list[int])
list[int].foo
list[int].append
isinstance([],list[int])
issubclass(list,list[int])
list[int][str]
list[int]|None
int|str
int|None
None|int
int|1
1|int
int|int
(int|str)|int
int|str|None
(int|str).__args__
(int|str)==(str|int)
hash(int|str)==hash(str|int)
isinstance(1,int|str)
isinstance(1.0,int|str)
issubclass(int,int|str)
isinstance(1,int|list[int])
issubclass(int,int|list[int])
type(int|str)
(int|str).__parameters__
(int|str)[int]
int|'a'
list[int]|'a'
GenericAlias(list,(int,))
GenericAlias(list)
GenericAlias()
GenericAlias(list,int,x=1)
GenericAlias(1,2)
list[A]
list[S]
list[int].__class__
list[int].__mro_entries__(())
list[int].__reduce__()
(int|str).__reduce__()
(int|str).foo
UnionType()
next(iter(list[int]))
next(iter(list[int])).__unpacked__
list[int].__unpacked__
list[int]|list[int]
list[int].__doc__
list[int].__module__
list[int].__name__
list[int].__qualname__
iter(list[int]).__reduce__()
type(iter(list[int]))
list(iter(list[int]))
list[int]<list[str]
list[len]
list[int](1)
type(list[int])
list[lambda:1]
list[A()]
str[int]
bool|None
None|None
type(None)|None
A|None
A|A()
len(list[int])
tuple[*tuple[int,...]]
list[int][int]
set[int]|frozenset[str]
Ellipsis|int
int|...
int|NotImplemented
int|range
type[int]
enumerate[int]
slice[int]
map[int]
filter[int]
reversed[int]
zip[int]
staticmethod[int]
property[int]
BaseExceptionGroup[int]
list[A]|None
list[int].__reduce_ex__(2)
next(iter(list[int])).__reduce__()
(int|str).__module__
(int|str).__doc__
(int|str).__qualname__
list[int].__bases__
hash(list[int])==hash(list)^hash((int,))
isinstance(1,list[int]|int)
isinstance(1,(int|str,float))
(int|list[int]).__args__
type('X',(list[int],),{})
next(iter(tuple[int,str])).__typing_unpacked_tuple_args__
'''.splitlines():
    show(text)


class X(list[int]):
    pass


print(X.__bases__, X.__orig_bases__, X[int]().__orig_class__)
