import pickle


class Plain:
    def __init__(self, a, b):
        print("init")
        self.a, self.b = a, b


class State:
    def __init__(self):
        self.x, self.cache = 1, "big"

    def __getstate__(self):
        d = dict(self.__dict__)
        del d["cache"]
        return d

    def __setstate__(self, s):
        print("setstate", s)
        self.__dict__.update(s, cache="rebuilt")


class Reduce:
    def __init__(self, *a):
        self.a = a

    def __reduce__(self):
        return Reduce, self.a, {"extra": 5}


class ReduceEx:
    def __reduce_ex__(self, proto):
        print("reduce_ex", proto)
        return str, ("from reduce_ex",)


class NewArgs:
    def __new__(cls, v):
        print("new", v)
        o = super().__new__(cls)
        o.v = v
        return o

    def __getnewargs__(self):
        return (self.v * 2,)


class NewArgsEx:
    def __new__(cls, v, *, k):
        print("newex", v, k)
        o = super().__new__(cls)
        o.v, o.k = v, k
        return o

    def __getnewargs_ex__(self):
        return (self.v,), {"k": self.k}


class Slots:
    __slots__ = ("p", "q")


class SlotsDict(Slots):
    pass


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyInt(int):
    pass


class MyStr(str):
    pass


class Tup(tuple):
    pass


class MySet(set):
    pass


class Outer:
    class Inner:
        pass

    def m(self):
        return 1


def func():
    pass


def show(label, o, get):
    for proto in range(6):
        try:
            data = pickle.dumps(o, proto)
            print(label, proto, data.hex())
            print("   ", get(pickle.loads(data)))
        except Exception as e:
            print(label, proto, type(e).__name__, e)


show("plain", Plain(1, "x"), lambda o: o.__dict__)
show("state", State(), lambda o: o.__dict__)
show("reduce", Reduce(1, 2), lambda o: (o.a, o.extra))
show("reduce_ex", ReduceEx(), lambda o: o)
show("newargs", NewArgs(3), lambda o: o.v)
show("newargsex", NewArgsEx(3, k=4), lambda o: (o.v, o.k))
s = Slots()
s.p = 1
show("slots", s, lambda o: (o.p, hasattr(o, "q")))
s = SlotsDict()
s.p, s.z = 1, 2
show("slotsdict", s, lambda o: (o.p, o.z))
l = MyList([1, 2])
l.attr = "a"
show("list", l, lambda o: (o, o.attr, type(o).__name__))
d = MyDict(a=1)
d.attr = 2
show("dict", d, lambda o: (o, o.attr))
show("int", MyInt(5), lambda o: (o, type(o).__name__))
show("str", MyStr("s"), lambda o: (o, type(o).__name__))
show("tuple", Tup((1, 2)), lambda o: (o, type(o).__name__))
show("set", MySet([1]), lambda o: (o, type(o).__name__))
show("inner", Outer.Inner(), lambda o: type(o).__qualname__)
show("class", Outer.Inner, lambda o: o.__qualname__)
show("func", func, lambda o: o is func)
show("method", Outer().m, lambda o: o())
show("shared", [p := Plain(1, 2), p], lambda o: o[0] is o[1])
show("exc", ValueError("a", 1), lambda o: repr(o))
show("empty", Outer(), lambda o: o.__dict__)
cyc = Plain(1, 2)
cyc.me = cyc
show("cycle", cyc, lambda o: o.me is o)
