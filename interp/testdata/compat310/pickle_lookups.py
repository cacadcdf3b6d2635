# Which attributes pickle asks for, in which order and how often.
import pickle


class Asked:
    def __getattribute__(self, name):
        print('  get', name)
        return object.__getattribute__(self, name)


class Missing:
    def __getattr__(self, name):
        print('  missing', name)
        raise AttributeError(name)


class Slotted:
    __slots__ = ('a', 'b')

    def __getattr__(self, name):
        print('  missing', name)
        raise AttributeError(name)


class Listed(list):
    def __getattribute__(self, name):
        print('  get', name)
        return list.__getattribute__(self, name)


class Mapped(dict):
    def __getattribute__(self, name):
        print('  get', name)
        return dict.__getattribute__(self, name)


class Args:
    def __getnewargs__(self):
        print('  getnewargs')
        return ()

    def __getattribute__(self, name):
        print('  get', name)
        return object.__getattribute__(self, name)


class Reduced:
    def __reduce__(self):
        return Reduced, ()

    def __getattribute__(self, name):
        print('  get', name)
        return object.__getattribute__(self, name)


class Stateful:
    def __getstate__(self):
        return 5

    def __setstate__(self, state):
        print('  setstate', state)

    def __getattribute__(self, name):
        print('  get', name)
        return object.__getattribute__(self, name)


class Meta(type):
    def __getattribute__(cls, name):
        print('  class', name)
        return type.__getattribute__(cls, name)


class WithMeta(metaclass=Meta):
    pass


def filled(cls, **attributes):
    obj = cls()
    for name in attributes:
        setattr(obj, name, attributes[name])
    return obj


for make in (Asked, lambda: filled(Asked, x=1), Missing, lambda: filled(Missing, x=1), lambda: filled(Slotted, a=1),
             Listed, lambda: Listed([1]), Mapped, lambda: Mapped({1: 2}), Args, Reduced, Stateful, WithMeta):
    for protocol in (0, 1, 2, 4):
        obj = make()
        print(type(obj).__name__, protocol, 'dumps')
        try:
            data = pickle.dumps(obj, protocol)
        except TypeError as e:
            print('  TypeError', e)
            continue
        print(type(obj).__name__, protocol, 'loads')
        pickle.loads(data)
        print(data)


