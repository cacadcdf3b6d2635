"""OrderedDict: attributes, views, keywords, subclasses."""
from collections import OrderedDict
import copy, pickle, weakref
class Sub(OrderedDict): pass
class Slots(OrderedDict): __slots__ = ('z', 'w')
for cls in (OrderedDict, Sub):
    od = cls(a=1, b=2); od.x = [1]; od.y = 2
    c = copy.copy(od); d = copy.deepcopy(od)
    print(type(c), c, c.__dict__, c.x is od.x, d.__dict__, d.x is od.x, od.copy().__dict__)
    print(od.__reduce__()[:4], od.__dict__, vars(od))
    for p in range(6):
        q = pickle.loads(pickle.dumps(od, p)); print(type(q), q, q.__dict__)
    print(od.keys(), od.values(), od.items(), type(od.keys()).__mro__)
    print(od.keys() & {'a'}, od.keys() == {'a', 'b'}, ('a', 1) in od.items(), list(reversed(od.items())), od.keys().mapping)
    print(type(od | {'z': 1}), type({'z': 1} | od), od | {'z': 1}, {'z': 1} | od)
    print(od.pop(key='a'), od.pop(key='q', default=5), od.setdefault(key='n', default=4), od.setdefault('m'), od)
    print(cls.fromkeys(iterable='ab', value=3), weakref.ref(od)() is od)
s = Slots(a=1); s.z = 1
print(copy.copy(s).z, s.__reduce__()[:4], hasattr(copy.copy(s), 'w'))
try: OrderedDict().pop('a')
except KeyError as e: print(e)
print(OrderedDict(a=1).__dict__, OrderedDict(a=1).__getstate__(), OrderedDict.__dict__['__dict__'])
