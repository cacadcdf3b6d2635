"""Classes that are made of annotations: NamedTuple, TypedDict, NewType."""

import collections

from _typingcore import _GenericAlias, _Orable, _type_check, caller
from _typingforms import Generic, NotRequired, ReadOnly, Required


# NamedTuple (PEP 526)

def _made_tuple(name, fields, defaults, module):
    fields = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in fields}
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = fields
    return made


_reserved = frozenset([
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
    "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source",
])
_by_class = frozenset(["__module__", "__name__", "__annotations__"])


class NamedTupleMeta(type):
    """Makes a named tuple of the body of a class."""

    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        annotations = ns.get("__annotations__", {})
        given = []
        for name in annotations:
            if name in ns:
                given.append(name)
            elif given:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field"
                    f"{'s' if len(given) > 1 else ''} {', '.join(given)}")
        made = _made_tuple(typename, annotations.items(), [ns[n] for n in given], ns["__module__"])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in ns.items():
            if key in _reserved:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in _by_class:
                continue
            if key not in made._fields:
                setattr(made, key, value)
            named = getattr(type(value), "__set_name__", None)
            if named is not None:
                try:
                    named(value, made, key)
                except BaseException as error:
                    error.add_note(
                        f"Error calling __set_name__ on {type(value).__name__!r} instance {key!r} in {typename!r}")
                    raise
        if Generic in bases:
            made.__init_subclass__()
        return made


_missing = object()


def NamedTuple(typename, fields=_missing, /, **kwargs):
    """Typed version of namedtuple.

    `class Employee(NamedTuple)` with annotated fields, or a call with a list of
    (name, type) pairs.
    """
    if fields is _missing:
        kind = "Creating NamedTuple classes using keyword arguments" if kwargs else "Failing to pass a value for the 'fields' parameter"
        example = f"`{typename} = NamedTuple({typename!r}, [])`"
        hint = "Use the class-based or functional syntax instead." if kwargs else (
            f"To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. {example}.")
        _deprecated(kind, hint)
    elif fields is None:
        if kwargs:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
        _deprecated("Passing `None` as the 'fields' parameter",
                    "To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, "
                    f"e.g. `{typename} = NamedTuple({typename!r}, [])`.")
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    pairs = kwargs.items() if fields is _missing or fields is None else fields
    made = _made_tuple(typename, pairs, (), caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


def _deprecated(what, hint):
    import warnings
    warnings.warn(
        f"{what} is deprecated and will be disallowed in Python 3.15. {hint}", DeprecationWarning, stacklevel=3)


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _tuple_base(bases):
    assert NamedTuple in bases
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _tuple_base


# TypedDict (PEP 589, 655, 705)

def _qualifiers(annotation):
    """The qualifiers around the type of an item, outermost first."""
    found = []
    while True:
        origin = getattr(annotation, "__origin__", None) if isinstance(annotation, _GenericAlias) else None
        if origin is None:
            return found
        if annotation._name == "Annotated":
            annotation = annotation.__origin__
        elif origin in (Required, NotRequired, ReadOnly):
            found.append(origin)
            (annotation,) = annotation.__args__
        else:
            return found


class _TypedDictMeta(type):
    """Makes the class of a TypedDict, whose instances are plain dicts."""

    _of_typed_dicts = True

    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        own = {
            key: _type_check(value, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type", module=made.__module__)
            for key, value in ns.get("__annotations__", {}).items()
        }
        annotations, keys = {}, {"required": set(), "optional": set(), "readonly": set(), "mutable": set()}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required = base.__dict__.get("__required_keys__", set())
            optional = base.__dict__.get("__optional_keys__", set())
            keys["required"] |= required
            keys["optional"] -= required
            keys["required"] -= optional
            keys["optional"] |= optional
            keys["readonly"] |= base.__dict__.get("__readonly_keys__", set())
            keys["mutable"] |= base.__dict__.get("__mutable_keys__", set())
        annotations.update(own)
        for key, annotation in own.items():
            found = _qualifiers(annotation)
            required = Required in found or total and NotRequired not in found
            keys["required" if required else "optional"].add(key)
            keys["optional" if required else "required"].discard(key)
            if ReadOnly in found:
                if key in keys["mutable"]:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                keys["readonly"].add(key)
            else:
                keys["mutable"].add(key)
                keys["readonly"].discard(key)
        assert not keys["required"] & keys["optional"], (
            f"Required keys overlap with optional keys in {name}: required_keys={keys['required']}, optional_keys={keys['optional']}")
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(keys["required"])
        made.__optional_keys__ = frozenset(keys["optional"])
        made.__readonly_keys__ = frozenset(keys["readonly"])
        made.__mutable_keys__ = frozenset(keys["mutable"])
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_missing, /, *, total=True):
    """A simple typed namespace. At runtime it is equivalent to a plain dict.

    `class Point(TypedDict)` with annotated items, or a call with a dict of
    them.
    """
    if fields is _missing or fields is None:
        import warnings
        kind = "Failing to pass a value for the 'fields' parameter" if fields is _missing else "Passing `None` as the 'fields' parameter"
        warnings.warn(
            f"{kind} is deprecated and will be disallowed in Python 3.15. To create a TypedDict class with 0 fields using "
            f"the functional syntax, pass an empty dictionary, e.g. `{typename} = TypedDict({typename!r}, {{}})`.",
            DeprecationWarning, stacklevel=2)
        fields = {}
    ns = {"__annotations__": dict(fields)}
    module = caller()
    if module is not None:
        ns["__module__"] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class"""
    return isinstance(tp, _TypedDictMeta)


# NewType (PEP 484)

class NewType(_Orable):
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        module = caller()
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __mro_entries__(self, bases):
        base = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{name} = NewType({name!r}, {base})`")

        return (Dummy,)



for _obj in (NamedTupleMeta, NamedTuple, _NamedTuple, _TypedDictMeta, TypedDict, _TypedDict, NewType, is_typeddict):
    _obj.__module__ = "typing"
