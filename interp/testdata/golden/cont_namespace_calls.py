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
MappingProxyType[int]
SimpleNamespace[int]
SimpleNamespace()
SimpleNamespace(a=1,b='x')
SimpleNamespace({'a':1})
SimpleNamespace({'a':1},b=2)
SimpleNamespace([('a',1)])
SimpleNamespace(1)
SimpleNamespace({1:1})
SimpleNamespace({},{})
SimpleNamespace(a=1)==SimpleNamespace(a=1)
SimpleNamespace(a=1)<SimpleNamespace(a=2)
SimpleNamespace(a=1).__reduce__()
SimpleNamespace(a=1).__replace__(a=2)
SimpleNamespace(a=1).__replace__(1)
SimpleNamespace(a=1).b
hash(SimpleNamespace())
SimpleNamespace(a=1)!=1
vars(SimpleNamespace(a=1))
type('N',(SimpleNamespace,),{})(a=1)
SimpleNamespace(**{'a b':1})
MappingProxyType()
MappingProxyType(1)
MappingProxyType([])
MappingProxyType({'a':1})
MappingProxyType({'a':1})['a']
MappingProxyType({'a':1})['b']
MappingProxyType({'a':1}).get('b',5)
MappingProxyType({'a':1})|{'b':2}
{'b':2}|MappingProxyType({'a':1})
MappingProxyType({'a':1})=={'a':1}
MappingProxyType({'a':1}).keys()
MappingProxyType({'a':1}).foo
hash(MappingProxyType({'a':1}))
MappingProxyType({'a':1}).copy()
list(reversed(MappingProxyType({'a':1})))
MappingProxyType({'a':1}).__setitem__
len(MappingProxyType({1:2}))
str(MappingProxyType({1:2}))
MappingProxyType(mapping={})
MappingProxyType({},1)
'a' in MappingProxyType({'a':1})
MappingProxyType({'a':1})|1
MappingProxyType({'a':1}).__ior__({})
MappingProxyType({'a':1})<{}
'''.splitlines():
    show(text)
