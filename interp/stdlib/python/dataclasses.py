"""Classes that mainly hold data (PEP 557)."""

import abc
import copy
import keyword
import sys
import types
from reprlib import recursive_repr

GenericAlias = type(list[int])

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY",
    "MISSING", "fields", "asdict", "astuple", "make_dataclass", "replace",
    "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


def _marker(class_name):
    """The only object of its class, told apart by identity."""
    return type(class_name, (), {"__module__": __name__})()


MISSING, KW_ONLY = _marker("_MISSING_TYPE"), _marker("_KW_ONLY_TYPE")
_MISSING_TYPE, _KW_ONLY_TYPE = type(MISSING), type(KW_ONLY)     # pickles find them by name


class _FIELD_BASE:
    """An object told apart by identity that is shown as a word."""

    __slots__ = ("name",)

    def __repr__(self):
        return self.name

    def __init__(self, word):
        self.name = word


_HAS_DEFAULT_FACTORY = _FIELD_BASE("<factory>")
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_FIELD_BASE, ("_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"))

_NO_METADATA = types.MappingProxyType({})

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash",
        "compare", "metadata", "kw_only", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        # What depends on the class is filled in when that is made.
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self.metadata = _NO_METADATA if metadata is None else types.MappingProxyType(metadata)

    @recursive_repr()
    def __repr__(self):
        inside = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"Field({inside})"

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args",
        "kw_only", "slots", "weakref_slot",
    )

    def __init__(self, **params):
        for name in self.__slots__:
            setattr(self, name, params[name])

    def __repr__(self):
        inside = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({inside})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True,
    hash=None, compare=True, metadata=None, kw_only=MISSING,
):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _names_type(annotation, cls, module_name, is_type):
    """Whether an annotation that is a string names one of a module's types:
    "ClassVar", "typing.ClassVar[int]" and the like."""
    prefix, name = None, _leading_word(annotation)
    rest = annotation.lstrip()[len(name):].lstrip()
    if rest.startswith("."):
        prefix, name = name, _leading_word(rest[1:])
    ns = sys.modules.get(cls.__module__)
    ns = ns.__dict__ if ns is not None else {}
    if prefix:
        # The module by whatever name, or something else of that name.
        module = ns.get(prefix)
        if module is None or module is not sys.modules.get(module_name):
            return False
        ns = module.__dict__
    return is_type(ns.get(name))


def _leading_word(text):
    """The identifier that a text begins with, "" if there is none."""
    text = text.lstrip()
    end = next((n for n, c in enumerate(text) if not (c.isalnum() or c == "_")), len(text))
    return text[:end]


def _is_classvar(annotation):
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    return annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _get_field(cls, name, annotation, default_kw_only):
    f = getattr(cls, name, MISSING)
    if not isinstance(f, Field):
        # The descriptor of a slot is no default.
        f = field() if isinstance(f, types.MemberDescriptorType) else field(default=f)
    f.name, f.type, f._field_type = name, annotation, _FIELD
    if isinstance(annotation, str):
        if _names_type(annotation, cls, "typing", _is_classvar):
            f._field_type = _FIELD_CLASSVAR
        elif _names_type(annotation, cls, "dataclasses", _is_initvar):
            f._field_type = _FIELD_INITVAR
    elif _is_classvar(annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if f.default_factory is not MISSING:
            raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _set_new_attribute(cls, name, value):
    """Sets an attribute unless the class has it; whether it had."""
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
        value.__module__ = cls.__module__
    setattr(cls, name, value)
    return False


def _make_init(cls, all_fields, frozen, slots, has_post_init):
    """Writes __init__ as source, so that its errors name the fields."""
    std = [f for f in all_fields if f.init and not f.kw_only]
    kw = [f for f in all_fields if f.init and f.kw_only]
    seen_default = None
    for f in std:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    env = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_builtins_object__": object,
        "MISSING": MISSING,
    }
    annotations = {}
    self_name = "__dataclass_self__" if "self" in (f.name for f in all_fields) else "self"

    def param(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            env[f"__dataclass_dflt_{f.name}__"] = f.default
            return f"{f.name}=__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return f.name

    def assign(f, value):
        if frozen:
            return f" __dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"
        return f" {self_name}.{f.name}={value}"

    params = [self_name] + [param(f) for f in std]
    if kw:
        params += ["*"] + [param(f) for f in kw]
    body = []
    for f in all_fields:
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            env[f"__dataclass_dflt_{f.name}__"] = f.default_factory
            if f.init:
                value = (
                    f"__dataclass_dflt_{f.name}__() "
                    f"if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
                )
            else:
                value = f"__dataclass_dflt_{f.name}__()"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            env[f"__dataclass_dflt_{f.name}__"] = f.default
            value = f"__dataclass_dflt_{f.name}__"
        else:
            continue
        body.append(assign(f, value))
    if has_post_init:
        args = ",".join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        body.append(f" {self_name}.{_POST_INIT_NAME}({args})")
    # The globals are those of the class's module, for who resolves annotations;
    # what belongs to the fields comes in by a closure.
    source = [f"def _outer({','.join(env)}):", f" def __init__({','.join(params)}):"]
    source += [" " + line for line in body or [" pass"]]
    module, made = sys.modules.get(cls.__module__), {}
    exec("\n".join(source) + "\n return __init__", module.__dict__ if module is not None else {}, made)
    init = made["_outer"](**env)
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    annotations["return"] = None
    init.__annotations__ = annotations
    init.__module__ = cls.__module__
    return init


def _make_repr(names):
    inside = ", ".join(f"{name}={{self.{name}!r}}" for name in names)
    __repr__ = recursive_repr()(_method("__repr__", "self", f'return f"{{self.__class__.__qualname__}}({inside})"'))
    # pprint knows a __repr__ that was made here by this name.
    __repr__.__wrapped__.__qualname__ = "__create_fn__.<locals>.__repr__"
    return __repr__


def _method(name, params, *lines):
    """A method written as source, for what its fields are called."""
    made = {}
    exec("\n ".join([f"def {name}({params}):", *lines]), {}, made)
    return made[name]


def _tuple_of(owner, names):
    return "(" + "".join(f"{owner}.{name}," for name in names) + ")"


def _make_eq(names):
    same = " and ".join(f"self.{name} == other.{name}" for name in names) or "True"
    return _method(
        "__eq__",
        "self, other",
        "if self is other: return True",
        f"if self.__class__ is other.__class__: return {same}",
        "return NotImplemented",
    )


def _make_order(names):
    mine, theirs = _tuple_of("self", names), _tuple_of("other", names)
    return [
        _method(
            name,
            "self, other",
            f"if self.__class__ is other.__class__: return {mine} {operator} {theirs}",
            "return NotImplemented",
        )
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))
    ]


def _make_hash(names):
    return _method("__hash__", "self", f"return hash({_tuple_of('self', names)})")


def _make_frozen(cls, names):
    own = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in own:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in own:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _hash_of(cls, params, fields_of_hash):
    """Decides what becomes of __hash__: (set it, to what)."""
    class_hash = cls.__dict__.get("__hash__", MISSING)
    explicit = not (class_hash is MISSING or class_hash is None and "__eq__" in cls.__dict__)
    if params.unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        return True, _make_hash(fields_of_hash)
    if not params.eq:
        return False, None
    if explicit:
        return False, None
    if params.frozen:
        return True, _make_hash(fields_of_hash)
    return True, None


def _text_signature(cls):
    init = cls.__dict__.get("__init__")
    if init is None or type(cls).__call__ is not type.__call__:
        import inspect
        try:
            return cls.__name__ + str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return cls.__name__
    code = init.__code__
    names = code.co_varnames[1:code.co_argcount]
    kwonly = code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    defaults = init.__defaults__ or ()
    first = len(names) - len(defaults)
    annotations = init.__annotations__

    def show(annotation):
        if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
            if annotation.__module__ == "builtins":
                return annotation.__qualname__
            return f"{annotation.__module__}.{annotation.__qualname__}"
        text = repr(annotation)
        if getattr(annotation, "__module__", None) == "typing":
            import inspect
            text = inspect.formatannotation(annotation)
        return text

    def param(name, default):
        text = name
        if name in annotations:
            text += f": {show(annotations[name])}"
            if default is not MISSING:
                text += f" = {default!r}"
        elif default is not MISSING:
            text += f"={default!r}"
        return text

    parts = [param(n, defaults[i - first] if i >= first else MISSING) for i, n in enumerate(names)]
    if kwonly:
        parts.append("*")
        kwdefaults = init.__kwdefaults__ or {}
        parts += [param(n, kwdefaults.get(n, MISSING)) for n in kwonly]
    return f"{cls.__name__}({', '.join(parts)})"


def _process_class(cls, params):
    module = cls.__module__     # what is no class has none
    bases = [base for base in cls.__mro__[:0:-1] if getattr(base, _FIELDS, None) is not None]
    frozen_bases = [base for base in bases if getattr(base, _PARAMS).frozen]
    all_fields = {f.name: f for base in bases for f in getattr(base, _FIELDS).values()}
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    kw_only = params.kw_only
    kw_only_seen = False
    for name, annotation in annotations.items():
        marker = annotation is KW_ONLY or isinstance(annotation, str) and _names_type(annotation, cls, "dataclasses", lambda found: found is KW_ONLY)
        if marker:
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        all_fields[f.name] = f
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if frozen_bases and not params.frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if params.frozen and len(frozen_bases) < len(bases):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, all_fields)
    # Decided before __eq__ is added.
    set_hash, hash_value = _hash_of(
        cls, params,
        [f.name for f in all_fields.values() if f._field_type is _FIELD and (f.compare if f.hash is None else f.hash)],
    )
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _PARAMS, params)
    real = [f for f in all_fields.values() if f._field_type is _FIELD]
    if params.init:
        of_init = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
        _set_new_attribute(cls, "__init__", _make_init(cls, of_init, params.frozen, params.slots, hasattr(cls, _POST_INIT_NAME)))
    _set_new_attribute(cls, "__replace__", _replace)
    if params.repr:
        _set_new_attribute(cls, "__repr__", _make_repr([f.name for f in real if f.repr]))
    compared = [f.name for f in real if f.compare]
    if params.eq:
        _set_new_attribute(cls, "__eq__", _make_eq(compared))
    if params.order:
        for method in _make_order(compared):
            if _set_new_attribute(cls, method.__name__, method):
                raise TypeError(
                    f"Cannot overwrite attribute {method.__name__} in class {cls.__name__} "
                    "Consider using functools.total_ordering"
                )
    if params.frozen:
        for method in _make_frozen(cls, [f.name for f in real]):
            if _set_new_attribute(cls, method.__name__, method):
                raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")
    if set_hash:
        cls.__hash__ = hash_value
        if hash_value is not None:
            hash_value.__qualname__ = f"{cls.__qualname__}.__hash__"
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _text_signature(cls)
    if params.match_args:
        _set_new_attribute(
            cls, "__match_args__",
            tuple(f.name for f in all_fields.values() if f.init and not f.kw_only and f._field_type is not _FIELD_CLASSVAR),
        )
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _add_slots(cls, params.frozen, params.weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


def _frozen_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _frozen_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


_dataclass_getstate, _dataclass_setstate = _frozen_getstate, _frozen_setstate
_MADE_IN_PYTHON = 1 << 9    # of __flags__


def _inherited_slots(cls):
    slots = set()
    for base in cls.__mro__[1:-1]:
        own = base.__dict__.get("__slots__")
        if own is None:
            # A class made in Python has both, a built-in one a __dict__ at most.
            own = ("__dict__", "__weakref__") if base.__flags__ & _MADE_IN_PYTHON else ("__dict__",)
        elif hasattr(own, "__next__"):
            raise TypeError(f"Slots of {base.__name__!r} cannot be determined")
        slots.update((own,) if isinstance(own, str) else own)
    return slots


def _add_slots(cls, frozen, weakref_slot):
    """Makes the class again with __slots__: they can't be added afterwards."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    cls_dict = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = _inherited_slots(cls)
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    cls_dict["__slots__"] = tuple(slots)
    for name in names:
        cls_dict.pop(name, None)
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        new.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in cls_dict:
            new.__getstate__ = _frozen_getstate
        if "__setstate__" not in cls_dict:
            new.__setstate__ = _frozen_setstate
        for method in _make_frozen(new, [f.name for f in fields(new)]):
            method.__qualname__ = f"{new.__qualname__}.{method.__name__}"
            setattr(new, method.__name__, method)
    return new


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False,
    unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
    slots=False, weakref_slot=False,
):
    """Add dunder methods based on the fields defined in the class."""
    params = _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
        frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
        weakref_slot=weakref_slot,
    )

    def wrap(cls):
        return _process_class(cls, params)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        all_fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in all_fields.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


_ATOMIC_TYPES = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...),
    type(NotImplemented), type, range, property, types.FunctionType,
    types.BuiltinFunctionType,
})


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping
    field names to field values.
    """
    def convert(value):
        if type(value) in _ATOMIC_TYPES:
            return value
        if not _is_dataclass_instance(value):
            return _rebuild(value, convert)
        made = {}
        for f in fields(value):
            inner = getattr(value, f.name)
            made[f.name] = inner if type(inner) in _ATOMIC_TYPES else convert(inner)
        return made if dict_factory is dict else dict_factory(list(made.items()))

    if _is_dataclass_instance(obj):
        return convert(obj)
    raise TypeError("asdict() should be called on dataclass instances")


def _rebuild(obj, inner):
    """A copy of a list, tuple or dict with inner() of each item."""
    cls = type(obj)
    if cls is list:
        return [inner(v) for v in obj]
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[inner(v) for v in obj])
    if isinstance(obj, (list, tuple)):
        return cls(inner(v) for v in obj)
    if isinstance(obj, dict):
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            for k, v in obj.items():
                result[inner(k)] = inner(v)
            return result
        return cls((inner(k), inner(v)) for k, v in obj.items())
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    def convert(value):
        if type(value) in _ATOMIC_TYPES:
            return value
        if _is_dataclass_instance(value):
            return tuple_factory([convert(getattr(value, f.name)) for f in fields(value)])
        return _rebuild(value, convert)

    if _is_dataclass_instance(obj):
        return convert(obj)
    raise TypeError("astuple() should be called on dataclass instances")


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True,
    eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False, module=None,
):
    """Return a new dynamically created dataclass."""
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, namespace[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    namespace["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    cls.__module__ = module
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
        frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
        weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if _is_dataclass_instance(obj):
        return _replace(obj, **changes)
    raise TypeError("replace() should be called on dataclass instances")


def _replace(self, /, **changes):
    for name, f in getattr(self, _FIELDS).items():
        given, kind = name in changes, f._field_type
        if kind is _FIELD_CLASSVAR or given and f.init:
            continue
        if given:
            raise TypeError(f"field {name} is declared with init=False, it cannot be specified with replace()")
        if f.init:
            if kind is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(self, name)
    return self.__class__(**changes)


_replace.__name__ = "__replace__"
