class Event:
    def __init__(self):
        self._handlers = []

    def __iadd__(self, h):
        self._handlers.append(h)
        return self

    def __isub__(self, h):
        self._handlers.remove(h)
        return self

    def __call__(self, *a, **k):
        return [h(*a, **k) for h in list(self._handlers)]


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = "_" + name
        owner.__dict__.get("fields", []).append(name)

    def __get__(self, obj, cls):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        old = self.__get__(obj, type(obj))
        setattr(obj, self.name, value)
        obj.changed(self.name[1:], old, value)


class Model:
    models = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Model.models.append(cls.__name__)

    def __init__(self, **kw):
        self.changed = Event()
        for k, v in kw.items():
            setattr(self, k, v)


class User(Model):
    fields = []
    name = Typed(str, "anon")
    age = Typed(int, 0)


u = User(name="Zed")
log = []
u.changed += lambda *a: log.append(a)
u.changed += print
u.age = 30
u.age += 1
try:
    u.age = "old"
except TypeError as e:
    print(e)
u.changed -= print
u.name = "Yan"
print(log, User.fields, Model.models, u.name, User.age.kind.__name__, vars(u).keys() >= {"_age"})


class Plugin(type):
    registry = {}

    def __new__(m, name, bases, ns, key=None):
        cls = super().__new__(m, name, bases, ns)
        if key:
            m.registry[key] = cls
        return cls


class Shape(metaclass=Plugin):
    def area(self):
        raise NotImplementedError(type(self).__name__)

    def __lt__(self, o):
        return self.area() < o.area()


class Sq(Shape, key="sq"):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s ** 2


class Circ(Shape, key="circ"):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r ** 2


class Lazy(Shape, key="lazy"):
    pass


shapes = [Plugin.registry[k](n) for k, n in [("sq", 3), ("circ", 1), ("sq", 1.5)]]
print([f"{type(s).__name__}={s.area():.2f}" for s in sorted(shapes)])
try:
    sorted([Lazy(), Sq(1)])
except NotImplementedError as e:
    print(repr(e))


class Undo:
    def __init__(self, target):
        self.target, self.stack = target, []

    def __enter__(self):
        self.stack.append(dict(self.target))
        return self.target

    def __exit__(self, t, v, tb):
        snapshot = self.stack.pop()
        if t:
            self.target.clear()
            self.target.update(snapshot)
        return t is not None and issubclass(t, ValueError)


state = {"n": 1}
undo = Undo(state)
with undo as s:
    s["n"] = 2
with undo as s, undo as s2:
    s["n"] = 99
    s2["m"] = 1
    raise ValueError("rolled back")
print(state)
try:
    with undo as s:
        s["n"] = 5
        raise KeyError("not swallowed")
except KeyError as e:
    print(e, state)


class Chain:
    def __init__(self, path=""):
        self._path = path

    def __getattr__(self, name):
        return Chain(f"{self._path}/{name}")

    def __getitem__(self, k):
        return Chain(f"{self._path}[{k!r}]")

    def __call__(self, *a, **k):
        args = ", ".join([*map(repr, a), *(f"{n}={v!r}" for n, v in k.items())])
        return f"{self._path}({args})"


api = Chain()
print(api.users[3].posts(limit=5), api["x"].y[1:2]("a", b=None), Chain("root").a.b.c())


class Frac:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Frac({n}, 0)")
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        s = -1 if d < 0 else 1
        self.n, self.d = s * n // a, s * d // a

    def _co(self, o):
        return o if isinstance(o, Frac) else Frac(o) if isinstance(o, int) else None

    def __add__(self, o):
        return NotImplemented if (o := self._co(o)) is None else Frac(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __mul__(self, o):
        return NotImplemented if (o := self._co(o)) is None else Frac(self.n * o.n, self.d * o.d)

    def __eq__(self, o):
        o = self._co(o)
        return o is not None and (self.n, self.d) == (o.n, o.d)

    def __hash__(self):
        return hash((self.n, self.d))

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __bool__(self):
        return bool(self.n)


print(sum([Frac(1, 2), Frac(1, 3), Frac(1, 6)]), Frac(2, -4) * Frac(4, 2), 1 + Frac(1, 2), Frac(3, 3) == 1, {Frac(2, 4): "half"}[Frac(1, 2)], bool(Frac(0)), Frac(1) == "1")
for f in (lambda: Frac(1) + 1.5, lambda: 2 * Frac(1, 2), lambda: Frac(1, 0), lambda: "a" + Frac(1)):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
