"""Annotations as they are when the program runs: forward references, and what
hints an object has."""

import collections.abc
import operator
import sys
import types
from functools import reduce
from types import GenericAlias

from _typing import ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple, ParamSpec

from _typingcore import (
    _AnnotatedAlias, _BaseGenericAlias, _CallableGenericAlias, _ConcatenateGenericAlias,
    _Final, _GenericAlias, _Orable, _type_check, _type_convert, forms,
    is_parameter_list, is_unpacked,
)
from _typingforms import Annotated, Generic, NotRequired, ReadOnly, Required


class ForwardRef(_Orable, _Final, _root=True):
    """Internal wrapper to hold a forward reference."""

    __slots__ = (
        "__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
        "__forward_is_argument__", "__forward_is_class__", "__forward_module__",
    )

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # *Ts alone is no expression.
        source = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            code = compile(source, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        state = {"arg": arg, "code": code, "evaluated": False, "value": None,
                 "is_argument": is_argument, "is_class": is_class, "module": module}
        for name, value in state.items():
            setattr(self, f"__forward_{name}__", value)

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        """What the reference refers to. One that is being evaluated already
        refers to itself and stays."""
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        known = [ns for ns in (globalns, localns) if ns is not None] or [{}]
        globalns, localns = known[0], known[-1]
        home = sys.modules.get(self.__forward_module__)
        if home is not None:
            globalns = getattr(home, "__dict__", globalns)
        if type_params:
            # They are between the two namespaces: those of a class hide them.
            globalns, localns = dict(globalns), dict(localns)
            for parameter in type_params:
                name = parameter.__name__
                if not self.__forward_is_class__ or name not in globalns:
                    globalns[name] = parameter
                    localns.pop(name, None)
        found = _type_check(
            eval(self.__forward_code__, globalns, localns),
            "Forward references must evaluate to types.",
            is_argument=self.__forward_is_argument__, allow_special_forms=self.__forward_is_class__)
        value = _evaluated(found, globalns, localns, type_params, recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__, self.__forward_value__ = True, value
        return value

    def __eq__(self, other):
        """Two that were evaluated are compared by what they refer to."""
        if not isinstance(other, ForwardRef):
            return NotImplemented
        both = self.__forward_evaluated__ and other.__forward_evaluated__
        looks = operator.attrgetter("__forward_arg__", "__forward_value__" if both else "__forward_module__")
        return looks(self) == looks(other)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


ForwardRef.__module__ = "typing"
forms["ForwardRef"] = ForwardRef


def _evaluated(tp, globalns, localns, type_params=(), guard=frozenset()):
    """A type with the forward references in it evaluated."""
    if isinstance(tp, ForwardRef):
        return tp._evaluate(globalns, localns, type_params, recursive_guard=guard)
    if not isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        return tp
    args = tp.__args__
    if isinstance(tp, GenericAlias) and tp.__unpacked__:
        # *tuple[...] in an annotation is Unpack[tuple[...]].
        return _evaluated(forms["Unpack"][GenericAlias(tp.__origin__, args)], globalns, localns, type_params, guard)
    if isinstance(tp, GenericAlias):
        # list["C"] keeps strings as they are.
        args = tuple(ForwardRef(a) if isinstance(a, str) else a for a in args)
        if args != tp.__args__:
            if _is_callable_alias(tp):
                return _evaluated(forms["Callable"][list(args[:-1]), args[-1]], globalns, localns, type_params, guard)
            tp = GenericAlias(tp.__origin__, args)
    new = tuple(_evaluated(a, globalns, localns, type_params, guard) for a in args)
    if new == args:
        return tp
    if isinstance(tp, GenericAlias):
        return GenericAlias(tp.__origin__, new)
    if isinstance(tp, types.UnionType):
        return reduce(operator.or_, new)
    return tp.copy_with(new)


def _is_callable_alias(tp):
    return tp.__origin__ is collections.abc.Callable and not (len(tp.__args__) == 2 and is_parameter_list(tp.__args__[0]))


def _bare(tp):
    """A type without the metadata and the qualifiers in it."""
    if isinstance(tp, _AnnotatedAlias):
        return _bare(tp.__origin__)
    if hasattr(tp, "__origin__") and tp.__origin__ in (Required, NotRequired, ReadOnly):
        return _bare(tp.__args__[0])
    if not isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        return tp
    new = tuple(map(_bare, tp.__args__))
    if new == tp.__args__:
        return tp
    if isinstance(tp, GenericAlias):
        return GenericAlias(tp.__origin__, new)
    if isinstance(tp, types.UnionType):
        return reduce(operator.or_, new)
    return tp.copy_with(new)


_with_hints = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
               types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object, strings among them evaluated.

    Those of a class are those of all its MRO. Metadata of Annotated is left out
    unless include_extras is set.
    """
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        hints = _own_hints(obj, globalns, localns)
    return hints if include_extras else {name: _bare(tp) for name, tp in hints.items()}


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        annotations = base.__dict__.get("__annotations__", {})
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = {}
        base_globals = globalns
        if base_globals is None:
            base_globals = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
        base_locals = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # What a class defines comes first; but a name of the module that a
            # method hides means the module's.
            base_globals, base_locals = base_locals, base_globals
        for name, value in annotations.items():
            value = _as_hint(value, is_argument=False, is_class=True)
            hints[name] = _evaluated(value, base_globals, base_locals, getattr(base, "__type_params__", ()))
    return hints


def _as_hint(value, **options):
    """An annotation as a type: None and strings are converted."""
    if isinstance(value, str):
        return ForwardRef(value, **options)
    return type(None) if value is None else value


def _globals_of(obj):
    """The namespace that the annotations of an object are about."""
    if isinstance(obj, types.ModuleType):
        return vars(obj)
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    return getattr(obj, "__globals__", {})


def _own_hints(obj, globalns, localns):
    globalns = _globals_of(obj) if globalns is None else globalns
    localns = globalns if localns is None else localns
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, _with_hints):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    hints = {}
    for name, value in annotations.items():
        value = _as_hint(value, is_argument=not isinstance(obj, types.ModuleType), is_class=False)
        hints[name] = _evaluated(value, globalns, localns, getattr(obj, "__type_params__", ()))
    return hints


def get_origin(tp):
    """Get the unsubscripted version of a type: list of list[int]."""
    if tp is Generic or isinstance(tp, types.UnionType):
        return Generic if tp is Generic else types.UnionType
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return Annotated if isinstance(tp, _AnnotatedAlias) else tp.__origin__
    return None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and is_parameter_list(args[0])):
            return list(args[:-1]), args[-1]
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()
