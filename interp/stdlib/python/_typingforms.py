"""The special forms of typing, Generic, and Any."""

import types
from types import GenericAlias

from _typing import NoDefault, ParamSpec, TypeVarTuple

from _typingcore import (
    _AnnotatedAlias, _ConcatenateGenericAlias, _Final, _GenericAlias,
    _LiteralGenericAlias, _SpecialForm, _UnionGenericAlias, _UnpackGenericAlias,
    _collect_type_parameters, _type_check, _type_convert, as_tuple, cached, count_error,
    forms, is_parameter, is_unpacked_variadic, unpack_tuples,
)

table = forms  # where the forms are entered


def _form(function):
    """A special form that takes arguments, which its function makes something of: the
    same of the same, but for Literal, whose 1 and True are equal."""
    form = forms[function.__name__] = _SpecialForm(function if function.__name__ == "Literal" else cached(function))
    return form


def _remembering(function):
    """As _form, of a function whose results can be remembered."""
    subscribed = cached(lambda self, *params: function(self, *params))

    def getitem(self, params):
        return subscribed(self, *params) if isinstance(params, tuple) else subscribed(self, params)

    getitem.__name__, getitem.__doc__ = function.__name__, function.__doc__
    form = forms[function.__name__] = _SpecialForm(getitem)
    return form


def _alone(name, doc):
    """A special form that takes no arguments."""

    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__, getitem.__doc__ = name, doc
    form = forms[name] = _SpecialForm(getitem, alone=True)
    return form


Self = _alone("Self", "Used to spell the type of \"self\" in classes.")
LiteralString = _alone("LiteralString", "Represents an arbitrary literal string.")
Never = _alone("Never", "The bottom type, a type that has no members.")
NoReturn = _alone("NoReturn", "Special type indicating functions that never return.")
TypeAlias = _alone("TypeAlias", "Special form for marking type aliases.")


@_form
def ClassVar(self, parameters):
    """Special type construct to mark class variables."""
    item = _type_check(parameters, f"{self} accepts only single type.", allow_special_forms=True)
    return _GenericAlias(self, (item,))


@_form
def Final(self, parameters):
    """Special typing construct to indicate final names to type checkers."""
    item = _type_check(parameters, f"{self} accepts only single type.", allow_special_forms=True)
    return _GenericAlias(self, (item,))


def _qualifier(name, doc):
    """A form that says something about the item of a TypedDict."""

    def getitem(self, parameters):
        item = _type_check(parameters, f"{self._name} accepts only a single type.", allow_special_forms=True)
        return _GenericAlias(self, (item,))

    getitem.__name__, getitem.__doc__ = name, doc
    return _form(getitem)


Required = _qualifier("Required", "Special typing construct to mark a TypedDict key as required.")
NotRequired = _qualifier("NotRequired", "Special typing construct to mark a TypedDict key as potentially missing.")
ReadOnly = _qualifier("ReadOnly", "A special typing construct to mark an item of a TypedDict as read-only.")


def _narrowing(name, doc):
    """The result of a function that tells types apart."""

    def getitem(self, parameters):
        return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))

    getitem.__name__, getitem.__doc__ = name, doc
    return _form(getitem)


TypeGuard = _narrowing("TypeGuard", "Special typing construct for marking user-defined type predicate functions.")
TypeIs = _narrowing("TypeIs", "Special typing construct for marking user-defined type predicate functions.")


def _distinct(items):
    """Items without what is there already, hashable or not."""
    try:
        return list(dict.fromkeys(items))
    except TypeError:
        kept = []
        for item in items:
            if item not in kept:
                kept.append(item)
        return kept


@_form
def Union(self, parameters):
    """Union type; Union[X, Y] means either X or Y."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    members = []
    for parameter in as_tuple(parameters):
        parameter = _type_check(parameter, "Union[arg, ...]: each arg must be a type.")
        if isinstance(parameter, (_UnionGenericAlias, types.UnionType)):
            members.extend(parameter.__args__)
        else:
            members.append(parameter)
    members = _distinct(members)
    if len(members) == 1:
        return members[0]
    optional = len(members) == 2 and type(None) in members
    return _UnionGenericAlias(self, tuple(members), name="Optional" if optional else None)


@_form
def Optional(self, parameters):
    """Optional[X] is equivalent to Union[X, None]."""
    return Union[_type_check(parameters, f"{self} requires a single type."), type(None)]


@_form
def Literal(self, parameters):
    """Special typing form to define literal types (a.k.a. value types)."""
    values = []
    for value in as_tuple(parameters):
        values.extend(value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,))
    try:
        values = [value for value, _ in dict.fromkeys((v, type(v)) for v in values)]
    except TypeError:
        pass  # what can't be hashed stays as it is
    return _LiteralGenericAlias(self, tuple(values))


@_form
def Concatenate(self, parameters):
    """Special form for annotating higher-order functions."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    *front, last = as_tuple(parameters)
    if not (last is ... or isinstance(last, ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateGenericAlias(
        self, (*(_type_check(p, "Concatenate[arg, ...]: each arg must be a type.") for p in front), last))


@_form
def Unpack(self, parameters):
    """Type unpack operator: Unpack[Ts] is *Ts."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_remembering
def Annotated(self, *params):
    """Add context-specific metadata to a type."""
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if is_unpacked_variadic(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(origin, params[1:])


class _AnyMeta(type):
    """Makes Any behave as a special form, and its subclasses as classes."""

    __module__ = "typing"

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError(f"{self} cannot be used with isinstance()")


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type.

    Any is compatible with every type. As a base class it makes static checkers
    forgiving of whatever is unknown about a class.
    """

    __module__ = "typing"

    def __new__(cls, *args, **kwargs):
        if cls is not Any:
            return super().__new__(cls)
        raise TypeError("Any cannot be instantiated")


# Generic classes

class Generic:
    """Abstract base class for generic types.

    `class C(Generic[T])`, or since Python 3.12 `class C[T]`.
    """

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        return _generic_class_getitem(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        super(Generic, cls).__init_subclass__(*args, **kwargs)
        _note_parameters(cls)


def _generic_class_getitem(cls, args):
    """C[...] for a generic class, and Generic[...] itself."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(map(_type_convert, args))
    if cls is Generic or cls is forms["Protocol"]:
        if not args:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(map(is_parameter, args)):
            raise TypeError(
                f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        if len(set(args)) != len(args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, args)
    args = unpack_tuples(args)
    for parameter in cls.__parameters__:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_number(cls, args)
    given = []
    for parameter, arg in zip(cls.__parameters__, args):
        if isinstance(parameter, TypeVarTuple):
            given.extend(arg)
        else:
            given.append(arg)
    return _GenericAlias(cls, tuple(given))


def _check_number(cls, args):
    parameters = cls.__parameters__
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    if len(args) != len(parameters):
        expected = len(parameters)
        if any(p.has_default() for p in parameters):
            expected = f"at least {sum(not p.has_default() for p in parameters)}"
        raise count_error(cls, len(args), expected)


def _generic_of(parameters):
    """The base that `class C[T]` has: Generic[T]."""
    return _GenericAlias(Generic, tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p for p in parameters))


def _note_parameters(cls):
    """Work out __parameters__ of a new class by its bases."""
    bases = cls.__dict__.get("__orig_bases__")
    if bases is not None:
        plain = Generic in bases
    else:
        plain = Generic in cls.__bases__ and cls.__name__ != "Protocol" and not getattr(type(cls), "_of_typed_dicts", False)
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    if bases is None:
        cls.__parameters__ = ()
        return
    used = _collect_type_parameters(bases)
    declared = None
    for base in bases:
        if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
            if declared is not None:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            declared = base.__parameters__
    if declared is not None:
        unlisted = [p for p in used if p not in declared]
        if unlisted:
            raise TypeError(
                f"Some type variables ({', '.join(map(str, unlisted))}) are not listed in "
                f"Generic[{', '.join(map(str, declared))}]")
        used = declared
    cls.__parameters__ = tuple(used)


forms["Generic"] = Generic
for _cls in (Any, Generic):
    _cls.__module__ = "typing"
