"""The inside of typing: checks, substitution, and the objects that names and
subscripted names of types are.

Public names are given to typing by the module itself; what they are called in
reprs, pickles and messages is what they are called there.
"""

import collections.abc
import operator
import sys
import types
from functools import lru_cache, wraps
from types import GenericAlias

from _typing import NoDefault, ParamSpec, TypeVar, TypeVarTuple, TypeAliasType

forms = {}  # the public names that functions here need, filled by typing


def caller(depth=1):
    """The name of the module that called the caller."""
    try:
        return sys._getframe(depth + 1).f_globals.get("__name__", "__main__")
    except ValueError:
        return None


def dunder(name):
    return name.startswith("__") and name.endswith("__")


def is_unpacked(arg):
    """True for *Ts and Unpack[...]."""
    return isinstance(arg, GenericAlias) and arg.__unpacked__ or isinstance(arg, _UnpackGenericAlias)


def is_unpacked_variadic(arg):
    """True for *Ts where Ts is a TypeVarTuple."""
    return not isinstance(arg, type) and getattr(arg, "__typing_is_unpacked_typevartuple__", False)


def is_parameter(arg):
    """True for what may stand in Generic[...]."""
    return isinstance(arg, (TypeVar, ParamSpec)) or is_unpacked_variadic(arg)


def is_parameter_list(arg):
    """True for what a ParamSpec may be replaced by."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def unpack_tuples(args):
    """Arguments with *tuple[int, str] spread; what is of no fixed length stays."""
    spread = []
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            spread.extend(inner)
        else:
            spread.append(arg)
    return tuple(spread)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None is its class, a string is a forward reference."""
    if isinstance(arg, str):
        return forms["ForwardRef"](arg, module=module, is_class=allow_special_forms)
    return type(None) if arg is None else arg


def as_tuple(args):
    """What stood between brackets, as a tuple even if it was one thing."""
    return args if isinstance(args, tuple) else (args,)


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Refuse what can't be a type at all; give the argument converted."""
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    generic, protocol = forms["Generic"], forms["Protocol"]
    never_inside = [generic, protocol]
    if not allow_special_forms:
        never_inside.append(forms["ClassVar"])
        if is_argument:
            never_inside.append(forms["Final"])
    if isinstance(arg, _GenericAlias) and any(arg.__origin__ is form for form in never_inside):
        raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm):
        complete = arg._stands_alone or allow_special_forms and arg._name in ("ClassVar", "Final")
    else:
        complete = arg is not generic and arg is not protocol
    if not complete:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:  # a pair of brackets too many
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _type_repr(obj):
    """A type as it is shown inside of another one."""
    if isinstance(obj, tuple):
        return f"[{', '.join(map(_type_repr, obj))}]"
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    return repr(obj)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters in arguments, each once, in order."""
    found = []
    default_seen = variadic_seen = False

    def add(parameter):
        nonlocal default_seen
        if parameter in found:
            return
        if enforce_default_ordering:
            if parameter.__default__ is not NoDefault:
                if variadic_seen:
                    raise TypeError("Type parameter with a default follows TypeVarTuple")
                default_seen = True
            elif default_seen:
                raise TypeError(
                    f"Type parameter {parameter!r} without a default follows type parameter with a default")
        found.append(parameter)

    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            for inner in arg:
                for parameter in _collect_type_parameters([inner]):
                    if parameter not in found:
                        found.append(parameter)
        elif hasattr(arg, "__typing_subst__"):
            add(arg)
        else:
            if is_unpacked_variadic(arg):
                variadic_seen = True
            for parameter in getattr(arg, "__parameters__", ()):
                if parameter not in found:
                    found.append(parameter)
    return tuple(found)


def count_error(cls, actual, expected):
    much = "many" if actual > len(getattr(cls, "__parameters__", ())) else "few"
    if isinstance(expected, int):
        much = "many" if actual > expected else "few"
    return TypeError(f"Too {much} arguments for {cls}; actual {actual}, expected {expected}")


cleanups = []       # functions that make the others forget what they remember


def cached(function):
    """Remember results while the arguments can be hashed. Arguments that are
    equal but of different types are different."""
    memory = lru_cache(typed=True)(function)
    cleanups.append(memory.cache_clear)

    @wraps(function)
    def remembered(*args):
        try:
            return memory(*args)
        except TypeError:
            pass  # not hashable, or the error that comes once more
        return function(*args)

    return remembered


# What type variables do when they are replaced: called from Go.

def _typevar_subst(variable, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.")
    if is_unpacked(arg):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _with_default(variable, alias, args):
    """Arguments with the variable's default, if it is the first without one; and
    where the variable is in the alias."""
    at = alias.__parameters__.index(variable)
    if at == len(args) and variable.has_default():
        args = *args, variable.__default__
    return at, args


def _typevar_prepare(variable, alias, args):
    at, args = _with_default(variable, alias, args)
    if at >= len(args):
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {at + 1}")
    return args


def _paramspec_subst(variable, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, "Expected a type.") for a in arg)
    if not is_parameter_list(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
    return arg


def _paramspec_prepare(variable, alias, args):
    at, args = _with_default(variable, alias, args)
    if at >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(alias.__parameters__) == 1 and not is_parameter_list(args[0]):
        return (args,)  # X[int, str] is short for X[[int, str]]
    if isinstance(args[at], list):
        return (*args[:at], tuple(args[at]), *args[at + 1:])
    return args


def _typevartuple_prepare(variable, alias, args):
    """Group the arguments that the variable takes into one tuple. One of them
    may be of any length itself (*tuple[int, ...]), and then fills the places
    of its neighbours."""
    parameters = alias.__parameters__
    at = parameters.index(variable)
    if any(isinstance(p, TypeVarTuple) for p in parameters[at + 1:]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    before, behind = at, len(parameters) - at - 1
    endless = filler = None
    for i, arg in enumerate(args):
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner and len(inner) == 2 and inner[-1] is ...:
            if endless is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            endless, filler = i, inner[0]
    if endless is not None:
        before = min(before, endless)
        behind = min(behind, len(args) - endless - 1)
    elif before + behind > len(args):
        raise TypeError(
            f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}")
    stop = len(args) - behind
    if before == stop and variable.has_default():
        mine = unpack_tuples((variable.__default__,))
    else:
        mine = args[before:stop]
    return (
        *args[:before], *[filler] * (at - before), mine,
        *[filler] * (len(parameters) - at - 1 - behind), *args[stop:],
    )


def _unpacked(variable):
    return forms["Unpack"][variable]


def _make_union(left, right):
    return forms["Union"][left, right]


# The objects

class _Final:
    """Can't be subclassed but here."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _Orable:
    """Makes unions by |."""

    __slots__ = ()

    def __or__(self, right):
        return forms["Union"][self, right]

    def __ror__(self, left):
        return forms["Union"][left, self]


class _NotIterable:
    """Has __getitem__, which isn't for iterating."""

    __slots__ = ()
    __iter__ = None


def _not_with(check):
    """A method that refuses a check."""

    def refuse(self, other):
        raise TypeError(f"{self} cannot be used with {check}()")

    return refuse


class _SpecialForm(_Orable, _Final, _NotIterable, _root=True):
    # A name that is no class: Union, Final, Self. What follows in brackets is
    # given to its function. Each has a docstring of its own.

    __slots__ = ("_name", "__doc__", "_getitem", "_stands_alone")

    def __init__(self, getitem, alone=False):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__
        self._stands_alone = alone

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    __instancecheck__, __subclasscheck__ = map(_not_with, ("isinstance", "issubclass"))

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _BaseGenericAlias(_Final, _root=True):
    """A name that stands for a class, or for a class with arguments."""

    # Attributes of the alias itself; all others are those of the class.
    _own = frozenset(["_name", "_inst", "_nparams", "_defaults"])

    def __init__(self, origin, *, inst=True, name=None):
        self.__dict__.update(__origin__=origin, __slots__=None, _name=name, _inst=inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass  # its class may refuse, in any way
        return made

    def __mro_entries__(self, bases):
        generic = forms["Generic"]
        entries = [] if self.__origin__ in bases else [self.__origin__]

        def brings_generic(base):
            if isinstance(base, _BaseGenericAlias):
                return True
            stands_for = (base,) if isinstance(base, type) else getattr(base, "__mro_entries__", tuple)(bases)
            return isinstance(stands_for, tuple) and any(isinstance(c, type) and issubclass(c, generic) for c in stands_for)

        if not any(map(brings_generic, bases[bases.index(self) + 1:])):
            entries.append(generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr not in ("__origin__", "__args__") and "__origin__" in self.__dict__:
            if attr in ("__name__", "__qualname__"):
                return self._name or self.__origin__.__name__
            if not dunder(attr):
                return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr in self._own or dunder(attr):
            return super().__setattr__(attr, val)
        return setattr(self.__origin__, attr, val)

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __instancecheck__(self, obj):
        return issubclass(type(obj), self)

    def __dir__(self):
        return list(set(super().__dir__()) | {name for name in dir(self.__origin__) if not dunder(name)})


class _GenericAlias(_NotIterable, _Orable, _BaseGenericAlias, _root=True):
    """A subscripted name: List[int], C[T], Union[int, str]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _collect_type_parameters(self.__args__, enforce_default_ordering=origin in (
            forms.get("Generic"), forms.get("Protocol")))
        if name is None:
            self.__dict__["__module__"] = origin.__module__

    def _key(self):
        """What makes it different from others of its family."""
        return self.__origin__, self.__args__

    def __eq__(self, other):
        if isinstance(other, _family_of(self)):
            return self._key() == other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    @cached
    def __getitem__(self, args):
        if self.__origin__ in (forms["Generic"], forms["Protocol"]):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        return self.copy_with(self._replaced(unpack_tuples(map(_type_convert, as_tuple(args)))))

    def _replaced(self, given):
        """The arguments of the alias with its parameters replaced by given."""
        parameters = self.__parameters__
        for parameter in parameters:
            prepare = getattr(parameter, "__typing_prepare_subst__", None)
            if prepare is not None:
                given = prepare(self, given)
        if len(given) != len(parameters):
            raise count_error(self, len(given), len(parameters))
        return tuple(self._substitute(self.__args__, dict(zip(parameters, given))))

    def _substitute(self, args, values):
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            new = self._substitute_one(old, values)
            if isinstance(old, tuple):
                result.append(tuple(self._substitute(old, values)))
            elif isinstance(new, tuple) and (self.__origin__ is collections.abc.Callable or is_unpacked_variadic(old)):
                result.extend(new)
            else:
                result.append(new)
        return result

    def _substitute_one(self, old, values):
        replace = getattr(old, "__typing_subst__", None)
        if replace is not None:
            return replace(values[old])
        parameters = getattr(old, "__parameters__", ())
        if not parameters:
            return old
        inner = []
        for parameter in parameters:
            value = values[parameter]
            if isinstance(parameter, TypeVarTuple):
                inner.extend(value)
            else:
                inner.append(value)
        return old[tuple(inner)]

    def copy_with(self, args):
        """The same name with other arguments."""
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __reduce__(self):
        return operator.getitem, (forms[self._name] if self._name else self.__origin__, self._subscript())

    def _subscript(self):
        """What stood in the brackets."""
        args = self.__args__
        return args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args

    def __mro_entries__(self, bases):
        if self._name and not isinstance(self.__origin__, _SpecialForm):
            return super().__mro_entries__(bases)
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self.__origin__ is forms["Generic"]:
            behind = bases[bases.index(self) + 1:]
            if forms["Protocol"] in bases or any(isinstance(b, _BaseGenericAlias) and b is not self for b in behind):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield forms["Unpack"][self]


class _SpecialGenericAlias(_NotIterable, _Orable, _BaseGenericAlias, _root=True):
    """A name for a class of elsewhere, which takes arguments: List, Mapping."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        where = "" if origin.__module__ == "builtins" else origin.__module__ + "."
        self.__doc__ = f"A generic version of {where}{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, "Parameters to generic types must be types.") for p in params)
        missing = self._nparams - len(params)
        if self._defaults and 0 < missing <= len(self._defaults):
            params += self._defaults[-missing:]
        if not self._nparams:
            raise TypeError(f"{self} is not a generic class")
        if len(params) != self._nparams:
            expected = self._nparams
            if self._defaults:
                expected = f"at least {self._nparams - len(self._defaults)}"
            much = "many" if len(params) > self._nparams else "few"
            raise TypeError(f"Too {much} arguments for {self}; actual {len(params)}, expected {expected}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)


class _ByteStringAlias(_SpecialGenericAlias, _root=True):
    """ByteString, which is to go."""

    def __instancecheck__(self, obj):
        import warnings
        warnings._deprecated("typing.ByteString", remove=(3, 14))
        return super().__instancecheck__(obj)


class _TupleType(_SpecialGenericAlias, _root=True):
    """Tuple: of any number of arguments."""

    @cached
    def _subscribed(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            return self.copy_with((*(_type_check(p, "Tuple[t, ...]: t must be a type.") for p in params[:-1]), ...))
        return self.copy_with(tuple(_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params))

    def __getitem__(self, params):
        return self._subscribed(params)


class _CallableGenericAlias(_GenericAlias, _root=True):
    """Callable[[...], result]: the parameters and the result in one tuple."""

    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and is_parameter_list(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"

    def _subscript(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and is_parameter_list(parameters[0]):
            return self.__args__
        return parameters, result


class _CallableType(_SpecialGenericAlias, _root=True):
    """Callable itself."""

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        return self._subscribed(tuple(args) if isinstance(args, list) else args, result)

    @cached
    def _subscribed(self, args, result):
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((..., result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*map(_type_convert, args), result))


class _UnionGenericAlias(_GenericAlias, _root=True):
    """Union[...]: its arguments are a set."""

    __iter__ = None

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            mine, theirs = list(self.__args__), list(other.__args__)
            return all(a in theirs for a in mine) and all(a in mine for a in theirs)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def copy_with(self, params):
        return forms["Union"][params]

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_type_repr(args[0] if args[1] is type(None) else args[1])}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        return any(isinstance(obj, cls) for cls in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, c) for c in self.__args__)

    def __reduce__(self):
        return operator.getitem, (forms["Union"], self._subscript())


class _LiteralGenericAlias(_GenericAlias, _root=True):
    """Literal[...]: values, told apart by their types too."""

    def _key(self):
        return frozenset((value, type(value)) for value in self.__args__)


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    """Concatenate[...]: parameters in front of a ParamSpec."""

    def copy_with(self, params):
        last = params[-1]
        if isinstance(last, (list, tuple)):
            return (*params[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*params[:-1], *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    """Unpack[...], which is also what * in front of a type makes."""

    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def _tuple_args(self):
        """The arguments of the tuple that is unpacked, None if it is a variable."""
        (packed,) = self.__args__
        if not isinstance(packed, (_GenericAlias, GenericAlias)):
            return None
        if packed.__origin__ is tuple:
            return packed.__args__
        raise TypeError("Unpack[...] must be used with a tuple type")

    def _is_variadic(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    def __getitem__(self, args):
        # A variable takes all there is.
        return args if self._is_variadic() else super().__getitem__(args)

    __typing_unpacked_tuple_args__ = property(_tuple_args)
    __typing_is_unpacked_typevartuple__ = property(_is_variadic)


class _AnnotatedAlias(_GenericAlias, _root=True):
    """Annotated[t, ...]: a type with metadata."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        (origin,) = params
        return _AnnotatedAlias(origin, self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __reduce__(self):
        return operator.getitem, (forms["Annotated"], (self.__origin__, *self.__metadata__))

    def _key(self):
        return self.__origin__, self.__metadata__

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _family_of(alias):
    """The class whose objects an alias may be equal to."""
    for family in (_LiteralGenericAlias, _AnnotatedAlias):
        if isinstance(alias, family):
            return family
    return _GenericAlias


for _cls in list(globals().values()):
    if isinstance(_cls, type) and issubclass(_cls, (_Final, _NotIterable)):
        _cls.__module__ = "typing"
