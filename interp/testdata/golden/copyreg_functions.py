# The module copyreg, and what object gives it.
import copyreg
import pickle


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class C:
    pass


class D(C):
    __slots__ = ('a', '__b')


class E(D):
    __slots__ = 'c'


class L(list):
    pass


class I(int):
    pass


attempt(copyreg.add_extension, '__main__', 'C', 240)
attempt(copyreg.add_extension, '__main__', 'C', 240)
attempt(copyreg.add_extension, '__main__', 'C', 241)
attempt(copyreg.add_extension, '__main__', 'D', 240)
attempt(copyreg.add_extension, '__main__', 'D', 0)
attempt(copyreg.add_extension, '__main__', 'D', 1 << 31)
for protocol in range(6):
    data = pickle.dumps(C, protocol)
    print(data, pickle.loads(data) is C)
attempt(copyreg.remove_extension, '__main__', 'D', 240)
attempt(copyreg.remove_extension, '__main__', 'C', 240)
attempt(pickle.loads, b'\x80\x02\x82\xf0.')
attempt(copyreg.clear_extension_cache)
attempt(copyreg.pickle, 5, 5)
attempt(copyreg.pickle, C, len, 5)
attempt(copyreg.constructor, 5)
attempt(copyreg.constructor, len)
copyreg.dispatch_table.pop(C, None)
print(copyreg._slotnames(C), copyreg._slotnames(D), copyreg._slotnames(E), E.__slotnames__)
attempt(copyreg._reduce_ex, 1, 0)
attempt(copyreg._reduce_ex, [], 1)
attempt(copyreg._reduce_ex, 1, 2)
attempt(copyreg._reconstructor, 1)
attempt(copyreg.__newobj__)
attempt(copyreg.__newobj_ex__, C)
print(type(copyreg._reconstructor(C, object, None)), copyreg._reconstructor(L, list, [1, 2]), copyreg._reconstructor(I, int, 5))
print(type(copyreg.__newobj__(C)), copyreg.__newobj__(int, '12'), copyreg.__newobj_ex__(int, ('12',), {'base': 8}))


def plain(value):
    return [x.__name__ if hasattr(x, '__name__') else x for x in value]


c = C()
c.x = 1
d = D()
d.a = 2
d.y = 3
for obj in (c, d, L([1]), I(5), C(), object()):
    for protocol in (0, 2, 4):
        try:
            parts = obj.__reduce_ex__(protocol)
            print(plain(parts[:1]), plain(parts[1]), parts[2] if len(parts) > 2 else None, [x is not None for x in parts[3:]])
        except TypeError as e:
            print(e)
print(c.__getstate__(), d.__getstate__(), C().__getstate__(), object().__getstate__(), L().__getstate__(), (1).__getstate__())
print(c.__getstate__() is c.__dict__)
for obj in ('a', 5, 2.5, 1j, (1,), b'b', True):
    print(obj.__getnewargs__())
attempt(object().__reduce_ex__)
attempt(object().__reduce_ex__, 'x')
attempt(object().__reduce__, 1)
print(len.__reduce__(), [].append.__reduce__()[1], list.append.__reduce__()[1], c.__reduce_ex__.__reduce__()[1][1])
print((1).__add__.__reduce__()[1], int.__add__.__reduce__()[1], dict.fromkeys.__reduce__()[1])
