d = {1: 2, "a": 3}


class D(dict):
    pass


class L(list):
    pass


class I:
    def __index__(self):
        return 2


class C:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except BaseException as e:
        print(text, "->", type(e).__name__, e)


for text in '''\
set().pop()
{1}.remove(2)
{1}.remove([])
{1}.remove({1})
{1}.discard([])
{1}.discard({1})
[] in {1}
{1} in {frozenset([1])}
{1}.add([])
{[]}
{1}|[1]
[1]|{1}
{1}|frozenset([2])
frozenset([2])|{1}
{1}-[1]
{1}&[1]
{1}^[1]
{1}.union([2],(3,))
{1}.union(5)
{1}.update(5)
{1}.intersection()
{1}.intersection([1],[2])
{1}.intersection([[]])
{1}.difference([1],[2])
{1}.symmetric_difference()
{1}.symmetric_difference([1,2])
{1}.issubset([1,2])
{1}.issuperset([1,2])
{1}.isdisjoint([2])
{1}.isdisjoint(5)
{1}<{1,2}
{1}<[1]
{1}<=5
{1}=={1}
{1}==frozenset([1])
{1}.copy(1)
{1}.__or__([1])
{1}.__ior__([1])
{1}.__and__(5)
frozenset([1]).add
frozenset([1]).copy()
frozenset(frozenset([1])) 
set('abc').__reduce__()[0]
{1}.__reduce__()
frozenset([1]).__reduce__()
iter({1}).__reduce__()
iter({1}).__length_hint__()
{1,2}.__repr__()
set().__repr__()
frozenset().__repr__()
frozenset([1]).__repr__()
type('S',(set,),{})([1])
type('S',(frozenset,),{})([1])
{1}.__class_getitem__(int)
{1}.__contains__()
{1}.__len__()
{1}.__init__(1,2)
set.__new__(set,1,2)
frozenset().__class__
frozenset() is frozenset()
frozenset([]) is frozenset()
{1}.__hash__
{1}.__iand__({1})
{1}.__isub__({1})
{1}.__ixor__({2})
{1}.__rsub__({1,2})
{1}.__sub__([])
'''.splitlines():
    show(text)
