d = {1: 2, 20: 3}


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
d.get()
d.get(1,2,3)
d.get([])
d[[]]
d.pop()
d.pop(5)
d.pop(5,6)
d.pop([])
{}.pop([])
{}.popitem()
d.setdefault()
d.setdefault([],1)
d.update(1)
d.update(1,2)
d.update([1])
d.fromkeys()
dict.fromkeys(1)
dict.fromkeys('ab',1)
dict.fromkeys({3,1})
D.fromkeys('ab')
d.copy(1)
d.clear(1)
d.keys(1)
d.items()
d.values()
d.keys()&{1}
d.keys()|[5]
d.keys()-{1}
d.keys()^{1,9}
{1}|d.keys()
[1]|d.keys()
d.keys()|5
d.items()&{(1,2)}
d.items()|{5}
d.items()-{(1,2)}
d.items()^{(1,2)}
d.keys()=={1,20}
d.keys()<={1,20,3}
d.keys()<{1,20,3}
d.keys()>{1}
d.keys()>=5
d.keys().isdisjoint({7})
d.keys().isdisjoint(5)
d.items().isdisjoint([])
d.values()==d.values()
hash(d.keys())
hash(d.items())
d.keys()==d.keys()
d.items()=={(1,2),(20,3)}
d.keys().mapping
type(d.keys())()
reversed(d.keys())
list(reversed(d.items()))
len(d.values())
1 in d.values()
2 in d.values()
(1,2) in d.items()
(1,) in d.items()
[] in d.keys()
([],1) in d.items()
d|{5:6}
d|5
5|d
d|[(1,2)]
D(d)|{}
type(D(d)|{})
type({}|D(d))
type(D(d).copy())
d.__or__(5)
d.__ior__(5)
d.__ior__([(7,8)])
d<d
d=={}
d!={}
d.__contains__()
d.__getitem__(99)
d.__missing__
d.__class_getitem__(int)
iter(d).__length_hint__()
iter(d.items()).__reduce__()
reversed(d).__reduce__()
d.has_key
del_
d.__delitem__(5)
d.__setitem__([],1)
d.keys().foo
d.keys()+1
'''.splitlines():
    show(text)
