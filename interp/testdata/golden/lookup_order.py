log = []


class Data:
    def __init__(self, n):
        self.n = n

    def __get__(self, o, t):
        log.append(f"{self.n}.__get__")
        return self.n

    def __set__(self, o, v):
        log.append(f"{self.n}.__set__")


class NonData:
    def __init__(self, n):
        self.n = n

    def __get__(self, o, t):
        log.append(f"{self.n}.__get__")
        return self.n


class Base:
    d = Data("base data")
    n = NonData("base nondata")
    c = "base class attr"


class K(Base):
    def __getattr__(self, name):
        log.append(f"__getattr__({name})")
        if name == "raise":
            raise AttributeError("from getattr")
        return f"<{name}>"


k = K()
k.__dict__.update(d="inst d", n="inst n", c="inst c")


def show(label, f):
    log.clear()
    try:
        r = f()
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(label, "=", r, log)


show("d", lambda: k.d)
show("n", lambda: k.n)
show("c", lambda: k.c)
show("missing", lambda: k.missing)
show("raise", lambda: getattr(k, "raise"))
show("raise default", lambda: getattr(k, "raise", "dflt"))
show("hasattr", lambda: (hasattr(k, "raise"), hasattr(k, "other")))
show("K.d", lambda: K.d)
show("K.n", lambda: K.n)
show("K.missing", lambda: K.missing)
show("len(k)", lambda: len(k))
show("k()", lambda: k())
show("k+1", lambda: k + 1)
show("k[0]", lambda: k[0])
show("iter(k)", lambda: iter(k))
show("str(k)", lambda: str(k).split(" at ")[0])
show("bool(k)", lambda: bool(k))
show("k == 1", lambda: k == 1)
show("in", lambda: 1 in k)
show("with", lambda: k.__enter__)
show("format", lambda: f"{k:>3}")
show("dict", lambda: sorted(k.__dict__))
show("class", lambda: k.__class__.__name__)
show("object.__getattribute__", lambda: object.__getattribute__(k, "missing"))
show("object.__getattribute__ c", lambda: object.__getattribute__(k, "c"))
show("type.__getattribute__", lambda: type.__getattribute__(K, "c"))
show("set d", lambda: setattr(k, "d", 1))
show("set n", lambda: setattr(k, "n", 1))
show("del d", lambda: delattr(k, "d"))
show("after", lambda: k.__dict__)


class PropErr:
    @property
    def p(self):
        log.append("p getter")
        return self.inner_missing

    def __getattr__(self, name):
        log.append(f"__getattr__({name})")
        raise AttributeError(f"no {name}")


show("prop error", lambda: PropErr().p)


class Gab:
    x = 1

    def __getattribute__(self, name):
        log.append(f"gab({name})")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        log.append(f"ga({name})")
        return name

    def m(self):
        return self.x


show("gab x", lambda: Gab().x)
show("gab missing", lambda: Gab().zz)
show("gab m", lambda: Gab().m())
show("gab len", lambda: len(Gab()))
show("gab class", lambda: Gab().__class__.__name__)
show("gab isinstance", lambda: isinstance(Gab(), Gab))
show("gab getattr dflt", lambda: getattr(Gab(), "q", 1))


class Meta(type):
    md = Data("meta data")
    mn = NonData("meta nondata")
    mc = "meta attr"

    def __getattr__(cls, name):
        log.append(f"meta getattr {name}")
        return f"meta<{name}>"


class MK(metaclass=Meta):
    md = "class md"
    mn = "class mn"
    mc = "class mc"


show("MK.md", lambda: MK.md)
show("MK.mn", lambda: MK.mn)
show("MK.mc", lambda: MK.mc)
show("MK.zz", lambda: MK.zz)
show("MK().md", lambda: MK().md)
show("MK().zz", lambda: MK().zz)
show("super getattr", lambda: type("Z", (K,), {"__getattr__": lambda s, n: "Z" + K.__getattr__(s, n)})().foo)
show("instance dunder", lambda: setattr(k, "__len__", lambda: 5) or len(k))
show("instance getattr", lambda: setattr(k, "__getattr__", lambda n: "never") or k.foo)
show("del then getattr", lambda: delattr(k, "c") or k.c)
