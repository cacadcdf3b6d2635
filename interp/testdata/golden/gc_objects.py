import gc
import weakref


class Plain:
    def __init__(self):
        self.a = [1]
        self.b = "x"


class Slotted:
    __slots__ = "a", "b"


plain, slotted, x = Plain(), Slotted(), [1]
slotted.a = 1
for o in (1, "a", b"a", None, (), (1,), {}, {"a": 1}, {"a": []}, [], set(), plain, slotted, Plain, int, len, range(3), 1j,
          slice(1), iter([]), Exception(), Plain.__init__, Plain.__init__.__code__, gc, object(), {}.keys()):
    print(type(o).__name__, gc.is_tracked(o))
for o in ([1, 2, 3], (1, "b", None), {5: 7, "a": None}, {"a": 1, "b": 2}, {1, 2}, plain, slotted, range(3), 1, "a", iter(x)):
    print(type(o).__name__, gc.get_referents(o))
print(gc.get_referents([x, x], (x,)), gc.get_referents())
held, named = [x], {"q": x}
plain.z = x
print(sorted(type(o).__name__ for o in gc.get_referrers(x)))
print(gc.get_referrers(held) == [globals()])
print(any(o is x for o in gc.get_objects()), any(o is Plain for o in gc.get_objects()))
for call in (gc.get_objects, gc.collect):
    for given in (0, 3, -2, "a"):
        try:
            print(type(call(given)))
        except Exception as error:
            print(repr(error))


class Node:
    def __del__(self):
        pass


gc.collect()
node = Node()
node.me, node.other = node, [node]
del node
print(gc.collect())
one, two = Plain(), Plain()
one.two, two.one = two, one
seen = weakref.ref(one)
del one, two
gc.collect()  # counts them unless Go has found them by then
print(seen())
told = []
gc.callbacks.append(lambda phase, info: told.append((phase, sorted(info))))
print(gc.collect(), told)
