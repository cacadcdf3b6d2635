"""Enumerations (PEP 435): sets of named values."""

import sys
from builtins import property as _plain_property
from operator import and_ as _and, or_ as _or, xor as _xor
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag",
    "IntFlag", "ReprEnum", "auto", "unique", "property", "verify", "member",
    "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name",
    "pickle_by_enum_name", "show_flag_values", "bin",
]

_bin = bin

# Bound to the classes once they exist.
Enum = Flag = ReprEnum = None


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


def _make_class_unpicklable(obj):
    """Makes an object, or the members of a class, refuse to be pickled."""
    def refuse(self, proto):
        raise TypeError("%r cannot be pickled" % self)

    if isinstance(obj, dict):
        obj["__reduce_ex__"], obj["__module__"] = refuse, "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", refuse)
        setattr(obj, "__module__", "<unknown>")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and (name[-1] != "_" or name[-2] != "_")


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_inner_class(cls_name, obj):
    return isinstance(obj, type) and getattr(obj, "__qualname__", "").endswith(f"{cls_name}.{obj.__name__}")


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _iter_bits_lsb(num):
    """Yields the single bits of a number or a flag, the lowest first."""
    value = num._value_ if isinstance(num, Enum or int) and Enum is not None else num
    if value < 0:
        raise ValueError("%r is not a positive integer" % (value,))
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def bin(num, max_bits=None):
    """Like built-in bin(), except negative values are represented in
    two's-compliment, and the leading bit always indicates sign.
    """
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        text = _bin(num + ceiling).replace("1", "0", 1)
    else:
        text = _bin(~num ^ (ceiling - 1) + ceiling)
    sign = text[:3]
    digits = text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return "%s %s" % (sign, digits)


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


class property(DynamicClassAttribute):
    """An attribute of the members that a member may have the name of."""

    member = None
    _behind = None      # what instances see of an attribute that a member hides

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.__isabstractmethod__ = getattr(fget, "__isabstractmethod__", False)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            get = self.fget
            if get is not None:
                return get(instance)
        elif self.member is None:
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        else:
            return self.member
        if self._behind is not None:
            return self._behind(instance)
        if self.member is not None:
            return self.member
        raise AttributeError("%r member has no attribute %r" % (ownerclass, self.name)) from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


_pending = object()


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_pending):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


_sunders = frozenset({
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_",
    "_ignore_", "_iter_member_", "_iter_member_by_value_",
    "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
    "_use_args_", "_member_map_", "_value_repr_",
})


class EnumDict(dict):
    """Tracks the names that the body of an enumeration defines."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._on_line = False       # a member's value had more than one auto()
        self._cls_name = cls_name

    @_plain_property
    def member_names(self):
        return list(self._member_names)

    def _resolve(self, key, value):
        """The value that an auto() stands for."""
        if value.value is _pending:
            self._auto_called = True
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
        return value.value

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _sunders:
                raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) or self._cls_name is not None and _is_inner_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._resolve(key, value)
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                resolved, before = [], self._last_values
                for v in value:
                    if isinstance(v, auto):
                        v = self._resolve(key, v)
                        self._last_values = self._last_values + [v]
                    resolved.append(v)
                self._last_values = before + [v for v in self._last_values[len(before):]]
                self._on_line = True
                cls = type(value)
                value = cls(*resolved) if hasattr(value, "_fields") else cls(resolved)
            self._member_names[key] = None
            if self._on_line:
                self._on_line = False
            else:
                self._last_values.append(value)
        super().__setitem__(key, value)

    def update(self, members, **more):
        for name, value in members.items() if hasattr(members, "keys") else members:
            self[name] = value
        for name, value in more.items():
            self[name] = value


_EnumDict = EnumDict

class _Absent:
    def __repr__(self):
        return "<not given>"


_absent = _Absent()


def _data_type(class_name, bases):
    """The class beside Enum that members are instances of; object if none."""
    found = {}
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found[base._member_type_] = None
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found[candidate or base] = None
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError("too many data types for %r: %r" % (class_name, set(found)))
    return next(iter(found), object)


def _find_new(namespace, member_type, first_enum):
    """What makes a member, and whether it is given the value."""
    new = namespace.get("__new__")
    if new is not None:
        return (new.__func__ if isinstance(new, staticmethod) else new), True
    for method in ("__new_member__", "__new__"):
        for owner in (member_type, first_enum):
            target = getattr(owner, method, None)
            if target is None or target is object.__new__ or Enum is not None and target is Enum.__new__:
                continue
            return target, True
    return object.__new__, False


class EnumType(type):
    """Metaclass for Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        if bases:
            first_enum = bases[-1]
            if isinstance(first_enum, EnumType):
                namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    @staticmethod
    def _check_for_existing_members_(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, namespace, **kwds)
        first_enum = bases[-1] if bases else Enum
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        if isinstance(namespace, EnumDict):
            names = namespace.member_names
            ignored = namespace._ignore
        else:
            names = [k for k, v in namespace.items() if not (_is_dunder(k) or _is_sunder(k) or _is_descriptor(v))]
            ignored = []
        bad = set(names) & {"mro", ""}
        if bad:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(n) for n in bad))
        member_type = _data_type(cls, bases)
        new_member, use_args = _find_new(namespace, member_type, first_enum)
        classdict = {k: v for k, v in namespace.items() if k not in names and k not in ignored and k != "_ignore_"}
        order = classdict.pop("_order_", None)
        user_new = "__new__" in classdict
        if user_new:
            classdict["__new_member__"] = classdict.pop("__new__")
        if isinstance(classdict.get("_generate_next_value_"), type(_is_dunder)):
            classdict["_generate_next_value_"] = staticmethod(classdict["_generate_next_value_"])
        classdict.update(
            _new_member_=new_member,
            _use_args_=use_args,
            _member_names_=[],
            _member_map_={},
            _value2member_map_={},
            _unhashable_values_=[],
            _unhashable_values_map_={},
            _member_type_=member_type,
        )
        classdict.setdefault("_value_repr_", _value_repr(member_type, bases))
        is_flag = Flag is not None and issubclass(first_enum, Flag) or Flag is None and cls == "Flag"
        if is_flag:
            classdict.update(
                _boundary_=boundary or getattr(first_enum, "_boundary_", None),
                _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None,
            )
        enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        enum_class._take_methods(namespace, first_enum, member_type)
        enum_class._building_ = True
        for name in names:
            enum_class._add_member(name, namespace[name])
        del enum_class._building_
        if Flag is not None and issubclass(enum_class, Flag):
            enum_class._finish_flag(classdict)
        # Calling the class finds members from now on.
        enum_class.__new__ = Enum.__new__
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            aliases = [n for n in order if n in enum_class._member_map_ and n not in enum_class._member_names_]
            if [n for n in order if n not in aliases] != enum_class._member_names_:
                raise TypeError("member order does not match _order_:\n  %r\n  %r" % (enum_class._member_names_, order))
        return enum_class

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def _take_methods(cls, namespace, first_enum, member_type):
        """Gives the class the methods of Enum where a data type's stand before
        them, or those of the data type if it is a ReprEnum."""
        if ReprEnum is not None and ReprEnum in cls.__bases__:
            for name in ("__str__", "__format__"):
                if name not in namespace:
                    method = getattr(member_type, name)
                    if method is object.__str__:
                        method = member_type.__repr__
                    setattr(cls, name, method)
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name in namespace:
                continue
            found = getattr(cls, name)
            if found is getattr(member_type, name, None) or found is getattr(object, name):
                if not (ReprEnum is not None and ReprEnum in cls.__bases__ and name in ("__str__", "__format__")):
                    setattr(cls, name, getattr(first_enum, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in namespace:
                    setattr(cls, name, getattr(Flag, name))

    def _add_member(cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        new = cls._new_member_
        obj = new(cls, *args) if cls._use_args_ else new(cls)
        if not hasattr(obj, "_value_"):
            if cls._member_type_ is object:
                obj._value_ = value
            else:
                try:
                    obj._value_ = cls._member_type_(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = obj._value_
        obj._name_ = name
        obj.__objclass__ = cls
        obj.__init__(*args)
        obj._sort_order_ = len(cls._member_names_)
        is_flag = Flag is not None and issubclass(cls, Flag)
        known = cls._known(value)
        if known is not None:
            obj = known
        else:
            alias = is_flag and not (isinstance(value, int) and _is_single_bit(value))
            if not alias:
                cls._member_names_.append(name)
            if is_flag and isinstance(value, int):
                cls._flag_mask_ |= value
                if _is_single_bit(value):
                    cls._singles_mask_ |= value
                cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        cls._bind(name, obj)
        cls._member_map_[name] = obj
        try:
            cls._value2member_map_.setdefault(value, obj)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(name, []).append(value)

    def _known(cls, value):
        """The member that has a value already."""
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for obj in cls._member_map_.values():
                if obj._value_ == value:
                    return obj
            return None

    def _bind(cls, name, obj):
        """Makes a member an attribute of the class. A descriptor of the bases
        that has its name goes on to serve the instances."""
        hidden = plain = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if isinstance(attr, (property, DynamicClassAttribute)):
                hidden = attr
                break
            if attr is None:
                continue
            if _is_descriptor(attr):
                hidden = hidden or attr
            else:
                plain = attr
        if hidden is None:
            type.__setattr__(cls, name, obj)
            return
        shared = property(getattr(hidden, "fget", None), getattr(hidden, "fset", None), getattr(hidden, "fdel", None))
        shared.__set_name__(cls, name)
        shared.member = obj
        if shared.fget is None and not isinstance(hidden, (property, DynamicClassAttribute)):
            shared._behind = (lambda instance: plain) if plain is not None else lambda instance: hidden.__get__(instance, cls)
        type.__setattr__(cls, name, shared)

    def _finish_flag(cls, classdict):
        """Orders the members of a flag by value if they weren't."""
        values = [cls._member_map_[n]._value_ for n in cls._member_names_]
        if all(isinstance(v, int) for v in values) and values != sorted(values):
            cls._iter_member_ = cls._iter_member_by_def_

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_absent, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        """Either returns an existing member, or creates a new enum class."""
        if cls._member_map_:
            if names is not _absent:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _absent and type is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        """True if value is a member of the enumeration, or the value of one."""
        try:
            return isinstance(value, cls) or value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, name):
        if name not in cls._member_map_:
            return super().__delattr__(name)
        raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        interesting = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__",
            "__len__", "__members__", "__module__", "__name__", "__qualname__",
            *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            interesting.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add("__init_subclass__")
        if cls._member_type_ is not object:
            interesting.update(dir(cls._member_type_))
        return sorted(interesting)

    def __getitem__(cls, name):
        """Return the member matching `name`."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Return members in definition order."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """Return the number of members (no aliases)"""
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        """Returns a mapping of member name->value."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return "<%s %r>" % (kind, cls.__name__)

    def __reversed__(cls):
        """Return members in reverse definition order."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Convenience method to create a new Enum class."""
        metacls = cls.__class__
        if names is _absent:
            names = ()
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last_values = names, [], []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last_values[:])
                names.append((name, value))
                last_values.append(value)
        for item in () if names is None else names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get("__name__")
        if module is not None:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)


    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Create a new Enum subclass that replaces a collection of global
        constants of a module: those whose names filter() accepts."""
        namespace = sys.modules[module].__dict__
        source = namespace if source is None else source.__dict__
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda item: (item[1], item[0]))
        except TypeError:
            members.sort(key=lambda item: item[0])
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            from _enumchecks import global_enum
            global_enum(made)
        else:
            namespace.update(made.__members__)
        namespace[name] = made
        return made


EnumMeta = EnumType


def _value_repr(member_type, bases):
    """What shows the values of members: the repr of the data type."""
    for base in bases:
        if isinstance(base, EnumType):
            own = base.__dict__.get("_value_repr_")
            if own is not None and member_type is not object:
                return own
    if member_type is object:
        return None
    if hasattr(member_type, "__dataclass_fields__") and "__repr__" in member_type.__dict__:
        params = getattr(member_type, "__dataclass_params__", None)
        if params is not None and params.repr:
            return _fields_repr
    return member_type.__repr__


def _fields_repr(self):
    """The fields of a dataclass without the name of the class."""
    return ", ".join("%s=%r" % (name, getattr(self, name)) for name, field in self.__dataclass_fields__.items() if field.repr)


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _member_type_ = object
    _value_repr_ = None
    _unhashable_values_ = []
    _unhashable_values_map_ = {}
    _use_args_ = False
    _new_member_ = object.__new__

    def __new__(cls, value):
        try:
            return value if type(value) is cls else cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for obj in cls._member_map_.values():
                if obj._value_ == value:
                    return obj
        if not cls._member_map_ and cls.__dict__.get("_building_"):
            raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
        if not cls._member_map_:
            raise TypeError("%r has no members; specify `names=()` if you meant to create a new, empty, enum" % (cls,))
        result = error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error = raised
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            missing = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if result is None and error is None:
                raise missing
            if error is None:
                error = TypeError(
                    "error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, result)
                )
            if not isinstance(error, ValueError):
                error.__context__ = missing
            raise error
        finally:
            error = missing = None

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given: one more than the highest."""
        if not last_values:
            return start
        try:
            highest = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError("unable to increment %r" % (highest,)) from None

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        self.__class__._bind(name, self)
        self.__class__._member_map_[name] = self

    def _add_value_alias_(self, value):
        self.__class__._value2member_map_.setdefault(value, self)

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        interesting = set() if self.__class__._member_type_ is object else set(object.__dir__(self))
        for name in getattr(self, "__dict__", []):
            if name[0] != "_" and name not in self._member_map_:
                interesting.add(name)
        for cls in self.__class__.mro():
            for name, obj in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(obj, property):
                    if obj.fget is not None or name not in self._member_map_:
                        interesting.add(name)
                elif name not in self._member_map_:
                    interesting.add(name)
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__"} | interesting)

    # The dynamic attributes of members; a member may have such a name itself.
    value = property(lambda self: self._value_, doc="The value of the Enum member.")
    name = property(lambda self: self._name_, doc="The name of the Enum member.")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __hash__(self):
        return hash(self._name_)

    def __format__(self, format_spec):
        return format(str(self), format_spec)


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        for what, given in zip(("encoding", "errors"), values[1:]):
            if not isinstance(given, str):
                raise TypeError("%s must be a string, not %r" % (what, given))
        value = str(*values)
        obj = str.__new__(cls, value)
        obj._value_ = value
        return obj

    def _generate_next_value_(name, start, count, last_values):
        """Return the lower-cased version of the member name."""
        return name.lower()


class FlagBoundary(StrEnum):
    """What is done with bits that a flag doesn't have."""

    STRICT = "strict"       # an error
    CONFORM = "conform"     # dropped
    EJECT = "eject"         # the result is an int
    KEEP = "keep"           # kept


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = staticmethod(repr)

    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given: the next power of two."""
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            return 2 ** highest.bit_length()
        except Exception:
            raise TypeError("invalid flag value %r" % highest) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Extract all members from the value in definition (value) order."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """Extract all members from the value in definition order."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _invalid(cls, value):
        width = max(value.bit_length(), cls._flag_mask_.bit_length())
        return ValueError(
            "%r invalid value %r\n    given %s\n  allowed %s"
            % (cls, value, bin(value, width), bin(cls._flag_mask_, width))
        )

    @classmethod
    def _missing_(cls, value):
        """Create a composite member containing all canonical members present in `value`."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, singles, all_bits, boundary = cls._flag_mask_, cls._singles_mask_, cls._all_bits_, cls._boundary_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                raise cls._invalid(value)
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = all_bits + 1 + value if boundary in (EJECT, KEEP) else singles & value
        if value & ~mask and boundary is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]" % (cls.__name__, value, value & ~mask, bin(value & ~mask)))
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        if not hasattr(pseudo, "_value_"):
            pseudo._value_ = value
        pseudo._name_ = cls._name_of(value)
        pseudo.__objclass__ = cls
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if negative is not None:
            cls._value2member_map_[negative] = pseudo
        return pseudo

    @classmethod
    def _name_of(cls, value):
        """The names of the members in a value, joined; None if there are none."""
        members, covered = list(cls._iter_member_(value & cls._singles_mask_)), value & cls._singles_mask_
        if value & ~cls._singles_mask_:
            for m in cls._member_map_.values():
                if m not in members and m._value_ and m._value_ & value == m._value_:
                    members.append(m)
                    covered |= m._value_
        if not covered:
            return None
        name = "|".join(m._name_ for m in members)
        if value ^ covered:
            name += "|%s" % cls._numeric_repr_(value ^ covered)
        return name

    def __contains__(self, other):
        """Returns True if self has at least the same flags set as other."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r"
                % (type(other).__qualname__, self.__class__.__qualname__)
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Returns flags in definition order."""
        yield from self._iter_member_(self._value_)

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (self.__class__.__name__, show(self._value_))
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def _number(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return None

    def _combined(self, other, sign, combine):
        number = self._number(other)
        if number is None and not isinstance(other, self.__class__):
            return NotImplemented
        for flag in (self, other):
            if isinstance(flag, Flag) and flag._value_ is None:
                raise TypeError("'%s' cannot be combined with other flags with %s" % (flag, sign))
        return self.__class__(combine(self._value_, number))

    def __or__(self, other):
        try:
            if other.__class__ is self.__class__:
                return self._value2member_map_[self._value_ | other._value_]
        except (KeyError, TypeError):
            pass
        return self._combined(other, "|", _or)

    def __and__(self, other):
        try:
            if other.__class__ is self.__class__:
                return self._value2member_map_[self._value_ & other._value_]
        except (KeyError, TypeError):
            pass
        return self._combined(other, "&", _and)

    def __xor__(self, other):
        try:
            if other.__class__ is self.__class__:
                return self._value2member_map_[self._value_ ^ other._value_]
        except (KeyError, TypeError):
            pass
        return self._combined(other, "^", _xor)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError("'%s' cannot be inverted" % (self,))
        opposite = self._inverted_
        if opposite is None:
            keeps_rest = self._boundary_ in (EJECT, KEEP)
            opposite = self.__class__(~self._value_ if keeps_rest else self._singles_mask_ & ~self._value_)
            self._inverted_ = opposite
        return opposite

    __ror__, __rxor__, __rand__ = __or__, __xor__, __and__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


_apart = {
    "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "EnumCheck", "_simple_enum", "_test_simple_enum",
    "global_enum", "global_enum_repr", "global_flag_repr", "global_str",
    "pickle_by_enum_name", "pickle_by_global_name", "unique", "verify",
}


def __getattr__(name):
    """Find what only some programs need in the module that holds it."""
    if name not in _apart:
        if name != "_reduce_ex_by_global_name":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        name = "pickle_by_global_name"
    import _enumchecks
    value = globals()[name] = getattr(_enumchecks, name)
    return value
