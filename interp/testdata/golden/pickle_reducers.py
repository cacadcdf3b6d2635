import copyreg
import pickle


class P:
    def __init__(self, x, y):
        self.x, self.y = x, y


def reduce_p(p):
    print("copyreg reduce", p.x)
    return P, (p.x, p.y)


copyreg.pickle(P, reduce_p)
for proto in range(6):
    data = pickle.dumps(P(1, 2), proto)
    print(data.hex(), pickle.loads(data).__dict__)


class ListItems:
    def __init__(self):
        self.items = []

    def append(self, x):
        print("append", x)
        self.items.append(x)

    def extend(self, xs):
        xs = list(xs)
        print("extend", xs)
        self.items.extend(xs)

    def __setitem__(self, k, v):
        print("setitem", k, v)

    def __reduce__(self):
        return ListItems, (), {"st": 1}, iter([1, 2]), iter([("k", "v"), ("k2", "v2")])


for proto in range(6):
    data = pickle.dumps(ListItems(), proto)
    print(data.hex())
    o = pickle.loads(data)
    print(o.items, o.st)


def setter(obj, state):
    print("state setter", state)
    obj.set = state


class Six:
    def __reduce__(self):
        return Six, (), "the state", None, None, setter


for proto in (2, 4):
    data = pickle.dumps(Six(), proto)
    print(data.hex(), pickle.loads(data).set)


class Str:
    def __reduce__(self):
        return "SINGLE"


SINGLE = Str()
print(pickle.loads(pickle.dumps(SINGLE)) is SINGLE, pickle.dumps(SINGLE, 0))


class TupState:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = 2

    def __getstate__(self):
        return (self.a, self.b)

    def __setstate__(self, s):
        print("tuple state", s)
        self.a, self.b = s


print(pickle.loads(pickle.dumps(TupState(), 2)).b)


class Falsy:
    def __getstate__(self):
        return 0

    def __setstate__(self, s):
        print("never for falsy? ", s)


pickle.loads(pickle.dumps(Falsy(), 2))


class NoneState:
    def __getstate__(self):
        return None

    def __setstate__(self, s):
        print("none state called")


pickle.loads(pickle.dumps(NoneState(), 2))


class Both:
    def __getstate__(self):
        return ({"d": 1}, {"s": 2})


b = pickle.loads(pickle.dumps(Both(), 2))
print(b.__dict__)
print(object().__reduce_ex__(2)[0].__name__, P(1, 2).__reduce_ex__(2)[1:], P(3, 4).__reduce__()[1:], P(5, 6).__getstate__(), object().__getstate__(), TupState().__reduce_ex__(2)[2])
print(copyreg.__newobj__.__name__, copyreg.dispatch_table[P] is reduce_p)


class Bad:
    def __init__(self, r):
        self.r = r

    def __reduce__(self):
        return self.r


for r in (3, (), (1,), (P, 5), (P, (), 1, 2), (P, (), None, [1]), (P, (), None, None, [1]), (1, ()), (P, (), None, None, None, 5), (P,), "no.such", (1, 2, 3, 4, 5, 6, 7)):
    try:
        print(pickle.loads(pickle.dumps(Bad(r))))
    except Exception as e:
        print(r if not isinstance(r, tuple) else len(r), type(e).__name__, str(e).split(" at 0x")[0])
