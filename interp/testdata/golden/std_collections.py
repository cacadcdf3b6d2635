from collections import *
import copy
d=deque([1,2,3])
for s in '''deque()
deque([1],2,3)
deque(1)
deque([1,2,3],2)
deque([1],-1)
deque([1],"a")
deque(maxlen=2)
deque(iterable="ab")
deque(foo=1)
deque().pop()
deque().popleft()
deque().append()
deque([1]).remove(2)
deque([1]).index(2)
deque([1,2,1]).index(1,1)
deque([1,2,1]).index(1,1,2)
deque([1]).count()
deque([1]).insert(1)
deque([1],1).insert(0,5)
deque([1])[1]
deque([1])["a"]
deque([1])[0:1]
deque([1])[-1]
deque([1]).rotate("a")
deque([1,2,3]).rotate(1,2)
deque([1])+[1]
deque([1])+deque([2])
deque([1,2],3)+deque([2,3])
deque([1])*3
3*deque([1])
deque([1],2)*3
deque([1])*"a"
deque([1])*-1
deque([1])<deque([2])
deque([1])==[1]
deque([1])==deque([1])
deque([1])<1
hash(deque())
deque([1,2],5)
deque([1]).maxlen
deque([1]).maxlen=1
deque([1],3).copy()
copy.copy(deque([1],3))
2 in deque([1])
reversed(deque([1]))
list(reversed(deque([1,2])))
iter(deque([1]))
deque[int]
defaultdict()
defaultdict(1)
defaultdict(None)
defaultdict(None)[1]
defaultdict(int)[1]
defaultdict(int, a=1)
defaultdict(int, {1:2}, a=1)
defaultdict(list, [(1,2)])
defaultdict(int,1)
defaultdict(int).copy()
defaultdict(int,{1:2}) | {3:4}
{3:4} | defaultdict(int,{1:2})
defaultdict(int).default_factory
defaultdict(int)=={}
defaultdict(int).__missing__(5)
defaultdict(list).get(1)
defaultdict(lambda: 1/0)[1]
OrderedDict()
OrderedDict([(1,2),(3,4)])
OrderedDict(a=1)
OrderedDict(1)
OrderedDict([(1,2)],[])
OrderedDict().popitem()
OrderedDict().popitem(last=False)
OrderedDict([(1,2),(3,4)]).popitem(False)
OrderedDict().move_to_end(1)
OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)])
OrderedDict([(1,2),(3,4)])=={3:4,1:2}
OrderedDict.fromkeys("ab",1)
OrderedDict([(1,2)])|{3:4}
{3:4}|OrderedDict([(1,2)])
list(reversed(OrderedDict([(1,2),(3,4)])))
OrderedDict([(1,2)]).copy()
OrderedDict([(1,2)]).pop(5)
OrderedDict([(1,2)]).pop(5,6)
OrderedDict([(1,2)]).setdefault(5)
OrderedDict([(1,2)])[3]
Counter()
Counter("abracadabra")
Counter("ab")["z"]
Counter(a=1,b=2)
Counter("aab").most_common(1)
Counter("aab").most_common()
list(Counter("aab").elements())
Counter("aab")+Counter("b")
Counter("aab")-Counter("ab")
Counter("aab")&Counter("ab")
Counter("aab")|Counter("bb")
+Counter(a=1,b=-1)
-Counter(a=1,b=-1)
Counter("aab").total()
Counter(1)
Counter([1],[2])
Counter.fromkeys("a")
Counter(a=1)==Counter(a=1,b=0)
Counter(a=1)<=Counter(a=2)
Counter("ab").copy()
namedtuple("P","x y")
namedtuple("P","x y")(1,2)
namedtuple("P","x y")(1)
namedtuple("P","x y")(1,2,3)
namedtuple("P",["x","y"],defaults=[5])(1)
namedtuple("P","x x")
namedtuple("P","x def")
namedtuple("P","x def",rename=True)._fields
namedtuple("P","_x")
namedtuple("1P","x")
namedtuple("P","x 1")
namedtuple("P","x y")(1,2)._asdict()
namedtuple("P","x y")(1,2)._replace(x=5)
namedtuple("P","x y")(1,2)._replace(z=5)
namedtuple("P","x y")._make([1,2])
namedtuple("P","x y")._make([1])
namedtuple("P","x y",defaults=[1,2,3])
namedtuple("P","x y",defaults=[1])._field_defaults
namedtuple("P","x y").__doc__
namedtuple("P","x y").x.__doc__
namedtuple("P","x y").x
namedtuple("P","x y")(x=1,y=2).y
namedtuple("P","x y")(1,2).z
namedtuple("P","x y").__new__.__defaults__
namedtuple("P","x y",module="foo").__module__
namedtuple("P","x y").__match_args__
namedtuple("P","x y").__slots__
namedtuple("P","x y")(1,2).__getnewargs__()
namedtuple("P","")()
ChainMap()
ChainMap({1:2},{3:4})
ChainMap({1:2},{3:4})[3]
ChainMap({1:2},{3:4})[5]
list(ChainMap({1:2},{3:4}))
ChainMap({1:2}).new_child({5:6})
ChainMap({1:2},{3:4}).parents
len(ChainMap({1:2},{3:4}))
UserDict({1:2})
UserList([1])
UserString("a")
UserList([1])+[2]'''.split('\n'):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__, e)
