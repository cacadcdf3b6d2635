"""Abstract base classes (PEP 3119)."""

from _types import _register_pattern


def abstractmethod(funcobj):
    """Marks a method as abstract: classes can't be instantiated while they have it."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """An abstract classmethod, from before classmethod and abstractmethod could be combined."""

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))

    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    """An abstract staticmethod, from before staticmethod and abstractmethod could be combined."""

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))

    __isabstractmethod__ = True


class abstractproperty(property):
    """A decorator indicating abstract properties."""

    __isabstractmethod__ = True


# What an ABC knows is kept beside it: classes are found by their identity.
class _Data:
    __slots__ = ("registry", "cache", "negative", "version")

    def __init__(self):
        self.registry = set()
        self.cache = set()
        self.negative = set()
        self.version = 0


_registrations = 0


def _abstract_names(cls, bases, namespace):
    names = {
        name
        for name, value in namespace.items()
        if getattr(value, "__isabstractmethod__", False)
    }
    for base in bases:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """Metaclass for defining Abstract Base Classes (ABCs)."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, bases, namespace)
        cls._abc_impl = _Data()
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass of this one.  Gives it back, so that
        this is also a decorator."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.add(subclass)
        _registrations += 1
        _register_pattern(cls, subclass)  # for match statements
        return subclass

    def __instancecheck__(cls, instance):
        """Whether the class of an instance is a subclass, or what it claims to be is."""
        own = type(instance)
        data = cls._abc_impl
        if own in data.cache:
            return True
        seen = instance.__class__
        if seen is own:
            if data.version == _registrations and own in data.negative:
                return False
            return cls.__subclasscheck__(own)
        return cls.__subclasscheck__(seen) or cls.__subclasscheck__(own)

    def __subclasscheck__(cls, subclass):
        """Whether a class is a subclass: really, by registration or by the hook."""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if subclass in data.cache:
            return True
        if data.version != _registrations:
            data.negative = set()
            data.version = _registrations
        elif subclass in data.negative:
            return False
        found = cls._abc_look(subclass, data)
        (data.cache if found else data.negative).add(subclass)
        return found

    def _abc_look(cls, subclass, data):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            if answer not in (True, False):
                raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
            return answer
        if cls in subclass.__mro__:
            return True
        for other in data.registry:
            if issubclass(subclass, other):
                return True
        for other in cls._abc_below():
            if issubclass(subclass, other):
                return True
        return False

    def _abc_below(cls):
        below = cls.__subclasses__()
        if not isinstance(below, list):
            raise TypeError("__subclasses__() must return a list")
        return below

    def _abc_registry_clear(cls):
        """Debug helper: forget what was registered."""
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        """Debug helper: forget what was found out."""
        cls._abc_impl.cache.clear()
        cls._abc_impl.negative = set()

    def _dump_registry(cls, file=None):
        """Debug helper to print the ABC registry."""
        print("Class: %s.%s" % (cls.__module__, cls.__qualname__), file=file)
        print("_abc_registry: %r" % cls._abc_impl.registry, file=file)


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using
    inheritance.
    """

    __slots__ = ()


def get_cache_token():
    """Returns the current ABC cache token: it changes with every register()."""
    return _registrations


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of an abstract class."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__bases__, cls.__dict__)
    return cls
