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
L([1])+[2]
type(L([1])+[2])
type(L([1])*2)
type(L([1])[:])
type(L([1]).copy())
L([1])==[1]
[1]==L([1])
L.__init__
[1]*I()
I()*[1]
(1,)*I()
[1].__getitem__
(1,).__getitem__
iter(C()).__reduce__()
list(C())
iter(C()).__setstate__(2)
list(reversed(C()))
iter(C()).__length_hint__
[].__class_getitem__(1)
[1,2].__lt__([1])
[1,2].__lt__((1,))
[1,2]<[1,'a']
[1,2]<(1,2)
[]<5
(1,)<(1,'a')
(1,'a')<(1,2)
(1,)==[1]
[1].__eq__(1)
[].__reversed__()
L().__dict__
[].__sizeof__()>0
[].__hash__
().__hash__()
{1:1}.__hash__
[1,2,3].index(3,-1)
[1,2,3].index(1,1)
[1,2,3].index(2,I())
(1,2,3).index(3,-1,5)
[3,1,2].sort(key=None,reverse=True)
[1].sort(None)
sorted([3,1],key=lambda:1)
[1,2,3].pop(I())
[0].insert(I(),1)
[1,2,3][I()]
[1,2,3][True]
[0]*True
[1,2,3][I():]
[1,2,3][None:None:None]
[1,2,3][:10**30]
[1,2,3][-10**30:]
list(range(10))[::10**30]
list(range(10))[::-10**30]
'''.splitlines():
    show(text)
