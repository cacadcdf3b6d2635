"""Signatures of callables: what parameters they have and how calls bind them."""

import builtins
import enum
import functools
import sys
import types
from collections import OrderedDict
from keyword import iskeyword

from inspect._kinds import CO_VARARGS, CO_VARKEYWORDS, _is_functionlike, isbuiltin, isclass, isfunction, ismethod, ismodule
from inspect._members import get_annotations, unwrap


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""

    __module__ = "inspect"


class _ParameterKind(enum.IntEnum):
    __module__ = "inspect"

    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = len(cls.__members__)
        member.description = description    # for messages
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind
_BY_POSITION = _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD
_VARIADIC = _VAR_POSITIONAL, _VAR_KEYWORD


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """Format an annotation as signatures show it."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        text = repr(annotation)
        pieces = text.split("typing.")
        # Only where it begins a name.
        out = pieces[0]
        for before, piece in zip(pieces, pieces[1:]):
            joined = before[-1:].isalnum() or before[-1:] in ("_", ".") if before else False
            out += ("typing." if joined else "") + piece
        return out
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """Make a formatannotation() that leaves out the module of object."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """Represents a parameter in a function signature."""

    __module__ = "inspect"
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and kind in _VARIADIC:
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The iterable that a comprehension is given.
            if kind is not _POSITIONAL_OR_KEYWORD:
                raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, not {kind.description}")
            kind, name = _POSITIONAL_ONLY, "implicit" + name[1:]
        if not name.isidentifier() or kind is not _POSITIONAL_ONLY and iskeyword(name):
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        """Creates a customized copy of the Parameter."""
        given = {"name": name, "kind": kind, "annotation": annotation, "default": default}
        new = {field: getattr(self, "_" + field) if value is ... else value for field, value in given.items()}
        return type(self)(new.pop("name"), new.pop("kind"), **new)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + self._name
        annotated = self._annotation is not _empty
        if annotated:
            text += ": " + formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
        if self._default is not _empty:
            text += (" = " if annotated else "=") + repr(self._default)
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._annotation, self._default

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        if self is other:
            return True
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    """Result of `Signature.bind` call: the mapping of parameters to arguments."""

    __module__ = "inspect"
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    def _split(self):
        """The arguments as positions and keywords: what comes after a gap can
        only be given by name."""
        args, kwargs, by_name = [], {}, False
        for name, param in self._signature.parameters.items():
            if param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                by_name = True
            if name not in self.arguments:
                by_name = True
                continue
            value = self.arguments[name]
            if param.kind is _VAR_KEYWORD:
                kwargs.update(value)
            elif by_name:
                kwargs[name] = value
            elif param.kind is _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args), kwargs

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                break
            value = self.arguments[name]
            if param.kind is _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        return self._split()[1]

    def apply_defaults(self):
        """Set default values for missing arguments, () and {} for the variadic."""
        def value_of(name, param):
            if name in self.arguments:
                return self.arguments[name]
            if param.default is not _empty:
                return param.default
            return {_VAR_POSITIONAL: (), _VAR_KEYWORD: {}}.get(param.kind, _empty)

        filled = {name: value_of(name, param) for name, param in self._signature.parameters.items()}
        self.arguments = {name: value for name, value in filled.items() if value is not _empty}

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return (self.signature, self.arguments) == (other.signature, other.arguments)

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        arguments = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({arguments})>"


def _checked(parameters):
    """Parameters by name. Errors: ValueError for a wrong order."""
    by_name, last, with_default = {}, _POSITIONAL_ONLY, False
    for param in parameters:
        name, kind = param.name, param.kind
        if kind in _VARIADIC and any(p.kind is kind for p in by_name.values()):
            raise ValueError(f"more than one {kind.description} parameter")
        if kind < last:
            raise ValueError(f"wrong parameter order: {last.description} parameter before {kind.description} parameter")
        last = kind
        if kind in _BY_POSITION:
            if param.default is not _empty:
                with_default = True
            elif with_default:
                raise ValueError("non-default argument follows default argument")
        if name in by_name:
            raise ValueError(f"duplicate parameter name: {name!r}")
        by_name[name] = param
    return by_name


class Signature:
    """A Signature object represents the overall signature of a function: its
    parameters in order, and what its result is annotated with."""

    __module__ = "inspect"
    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            by_name = {}
        elif __validate_parameters__:
            by_name = _checked(parameters)
        else:
            by_name = {param.name: param for param in parameters}
        self._parameters = types.MappingProxyType(OrderedDict(by_name))
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Constructs Signature for the given callable object."""
        return _Maker(cls, follow_wrapped, globals, locals, eval_str).of(obj)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=..., return_annotation=...):
        """Creates a customized copy of the Signature."""
        return type(self)(self.parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    __replace__ = replace

    def _key(self):
        # The order of keyword-only parameters means nothing.
        named = {name: p for name, p in self._parameters.items() if p.kind is _KEYWORD_ONLY}
        return tuple(p for p in self._parameters.values() if p.kind is not _KEYWORD_ONLY), named, self._return_annotation

    def __hash__(self):
        ordered, named, result = self._key()
        return hash((ordered, frozenset(named.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def bind(self, /, *args, **kwargs):
        """Get a BoundArguments object, that maps the passed `args`
        and `kwargs` to the function's signature.  Raises `TypeError`
        if the passed arguments can not be bound."""
        return self._bound_arguments_cls(self, _bind(self._parameters, args, kwargs, False))

    def bind_partial(self, /, *args, **kwargs):
        """Get a BoundArguments object, that partially maps the
        passed `args` and `kwargs` to the function's signature."""
        return self._bound_arguments_cls(self, _bind(self._parameters, args, kwargs, True))

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """Create a string representation of the Signature object.  With
        max_width, each parameter gets its own line if all don't fit into one."""
        words, slash_due, star_due = [], False, True
        for param in self._parameters.values():
            if param.kind is _POSITIONAL_ONLY:
                slash_due = True
            elif slash_due:
                words.append("/")
                slash_due = False
            if param.kind is _VAR_POSITIONAL:
                star_due = False
            elif param.kind is _KEYWORD_ONLY and star_due:
                words.append("*")
                star_due = False
            words.append(param._format(quote_annotation_strings=quote_annotation_strings))
        if slash_due:
            words.append("/")
        text = "(" + ", ".join(words) + ")"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(words) + "\n)"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)
        return text


def _bind(parameters, args, kwargs, partial):
    """Sort the arguments of a call by parameter. Errors: TypeError."""
    arguments, kwargs = {}, dict(kwargs)
    args = list(args)[::-1]     # the next one is the last item
    rest = None
    misplaced = []              # positional-only ones given by name
    takes_any = any(p.kind is _VAR_KEYWORD for p in parameters.values())
    if args:
        positional = [p for p in parameters.values() if p.kind in (*_BY_POSITION, _VAR_POSITIONAL)]
    else:
        positional = []
    for param in positional:
        if not args and param.kind is not _VAR_POSITIONAL:
            break
        if param.kind is _VAR_POSITIONAL:
            arguments[param.name] = tuple(reversed(args))
            args = []
            break
        if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
            raise TypeError(f"multiple values for argument {param.name!r}") from None
        arguments[param.name] = args.pop()
    if args:
        raise TypeError("too many positional arguments") from None
    # Where the positional arguments end; only there messages tell kinds apart.
    first_open = next((name for name, param in parameters.items() if name not in arguments or param.kind is _VAR_POSITIONAL), None)
    for param in parameters.values():
        name, kind = param.name, param.kind
        if name in arguments or kind is _VAR_POSITIONAL:
            continue
        if kind is _VAR_KEYWORD:
            rest = name
        elif kind is _POSITIONAL_ONLY:
            if name in kwargs and not takes_any:
                misplaced.append(name)
                if param.default is _empty:
                    kwargs.pop(name)
            elif param.default is _empty and not partial and name not in kwargs:
                raise TypeError(f"missing a required argument: {name!r}") from None
        elif name in kwargs:
            arguments[name] = kwargs.pop(name)
        elif not partial and param.default is _empty:
            what = "keyword-only argument" if kind is _KEYWORD_ONLY and name == first_open else "argument"
            raise TypeError(f"missing a required {what}: {name!r}") from None
    if misplaced:
        raise TypeError("got some positional-only arguments passed as keyword arguments: {!r}".format(", ".join(misplaced)))
    if kwargs:
        if rest is None:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        arguments[rest] = kwargs
    return {name: arguments[name] for name in parameters if name in arguments}


class _Maker:
    """Makes signatures of a class from callables of all kinds."""

    def __init__(self, cls, follow_wrapped=True, globals=None, locals=None, eval_str=False, skip_bound=True):
        self.cls, self.follow_wrapped, self.skip_bound = cls, follow_wrapped, skip_bound
        self.evaluate = {"globals": globals, "locals": locals, "eval_str": eval_str}

    def of(self, obj):
        if not callable(obj):
            raise TypeError(f"{obj!r} is not a callable object")
        if ismethod(obj):
            found = self.of(obj.__func__)
            return self.without_first(found) if self.skip_bound else found
        if self.follow_wrapped:
            obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
            if ismethod(obj):
                return self.of(obj)
        found = self.declared(obj)
        if found is not None:
            return found
        method = getattr(obj, "__partialmethod__", None)
        if isinstance(method, functools.partialmethod):
            return self.of_partialmethod(method)
        if isfunction(obj) or _is_functionlike(obj):
            return self.of_function(obj)
        if isbuiltin(obj) or isinstance(obj, _native):
            return self.of_builtin(obj)
        if isinstance(obj, functools.partial):
            return self.applied(self.of(obj.func), obj)
        found = self.of_class(obj) if isinstance(obj, type) else self.of_instance(obj)
        if found is None:
            raise ValueError(f"callable {obj!r} is not supported by signature")
        return found

    def declared(self, obj):
        """What __signature__ says: a Signature, its text, or a function that
        gives one of them."""
        said = getattr(obj, "__signature__", None)
        if said is None:
            return None
        if not isinstance(said, (Signature, str)) and callable(said):
            said = said()
        if isinstance(said, str):
            return self.from_text(obj, said)
        if not isinstance(said, Signature):
            raise TypeError(f"unexpected object {said!r} in __signature__ attribute")
        return said

    def without_first(self, sig):
        """A signature without the parameter that a method is bound to."""
        params = tuple(sig.parameters.values())
        if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            raise ValueError("invalid method signature")
        if params[0].kind in _BY_POSITION:
            params = params[1:]
        return sig.replace(parameters=params)

    def of_function(self, func):
        text = getattr(func, "__text_signature__", None)
        if text and isfunction(func):
            return self.from_text(func, text)
        code = func.__code__
        make, annotations = self.cls._parameter_cls, get_annotations(func, **self.evaluate)
        count = code.co_argcount
        names, named = code.co_varnames[:count], code.co_varnames[count:count + code.co_kwonlyargcount]
        defaults = (_empty,) * (count - len(func.__defaults__ or ())) + (func.__defaults__ or ())
        params = []
        for i, name in enumerate(names):
            kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
            params.append(make(name, kind, default=defaults[i], annotation=annotations.get(name, _empty)))
        after = count + len(named)
        if code.co_flags & CO_VARARGS:
            name = code.co_varnames[after]
            params.append(make(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
            after += 1
        for name in named:
            default = (func.__kwdefaults__ or {}).get(name, _empty)
            params.append(make(name, _KEYWORD_ONLY, default=default, annotation=annotations.get(name, _empty)))
        if code.co_flags & CO_VARKEYWORDS:
            name = code.co_varnames[after]
            params.append(make(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
        return self.cls(params, return_annotation=annotations.get("return", _empty),
                        __validate_parameters__=isinstance(func, types.FunctionType) is False)

    def of_builtin(self, func):
        text = getattr(func, "__text_signature__", None)
        if not text:
            raise ValueError(f"no signature found for builtin {func!r}")
        return self.from_text(func, text)

    def from_text(self, obj, text):
        """Read a signature as __text_signature__ has it: "($self, x, /, y=1)"."""
        params, kind, bound_to = [], _POSITIONAL_OR_KEYWORD, None
        body = text.strip()
        if not (body.startswith("(") and body.endswith(")")):
            raise ValueError(f"{text!r} builtin has invalid signature")
        for word in _top_level(body[1:-1]):
            if word == "/":
                params = [p.replace(kind=_POSITIONAL_ONLY) for p in params]
                continue
            if word == "*":
                kind = _KEYWORD_ONLY
                continue
            name, equals, default = word.partition("=")
            name = name.strip()
            if name.startswith("$"):
                bound_to, name = len(params), name[1:]
            this = kind
            if name.startswith("**"):
                this, name = _VAR_KEYWORD, name[2:]
            elif name.startswith("*"):
                this, name, kind = _VAR_POSITIONAL, name[1:], _KEYWORD_ONLY
            value = _empty
            if equals:
                try:
                    value = eval(default, _names_for(obj))
                    if not isinstance(value, _CONSTANTS) and value != ():
                        raise TypeError(value)
                except Exception:
                    raise ValueError(f"{text!r} builtin has invalid signature") from None
            params.append(self.cls._parameter_cls(name, this, default=value))
        if bound_to is not None:
            owner = getattr(obj, "__self__", None)
            if params[0].name == "module" or owner is not None and (ismodule(owner) or self.skip_bound):
                del params[0]
            else:
                params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
        return self.cls(params, return_annotation=_empty)

    def of_partialmethod(self, method):
        """The method as if it were a partial of its function, less what the
        first parameter is bound to."""
        wrapped = self.of(method.func)
        whole = self.applied(wrapped, functools.partial(method.func, *method.args, **method.keywords), (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return whole
        return whole.replace(parameters=(first, *whole.parameters.values()))

    def applied(self, sig, partial, before=()):
        """The signature that is left of sig after a partial application."""
        try:
            bound = sig.bind_partial(*before, *partial.args, **partial.keywords).arguments
        except TypeError as error:
            raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
        params, by_name = [], False
        for name, param in sig.parameters.items():
            if name in bound:
                value = bound[name]
                if param.kind is _POSITIONAL_ONLY:
                    continue
                if param.kind is _POSITIONAL_OR_KEYWORD:
                    if name not in partial.keywords:
                        continue
                    by_name = True
                    param = param.replace(default=value)
                elif param.kind is _KEYWORD_ONLY:
                    param = param.replace(default=value)
            if by_name:
                if param.kind is _VAR_POSITIONAL:
                    continue
                if param.kind is _POSITIONAL_OR_KEYWORD:
                    param = param.replace(kind=_KEYWORD_ONLY)
            params.append(param)
        return sig.replace(parameters=params)

    def of_class(self, cls):
        call = _python_method(type(cls), "__call__", cls)
        if call is not None:
            return self.of_bound(call)
        new, init = _python_method(cls, "__new__", None), _python_method(cls, "__init__", None)
        for base in cls.__mro__:
            if new is not None and "__new__" in base.__dict__:
                found = self.of(new)
                return self.without_first(found) if self.skip_bound else found
            if init is not None and "__init__" in base.__dict__:
                return self.of_bound(init)
        for base in cls.__mro__[:-1]:
            text = getattr(base, "__text_signature__", None)
            if text:
                return self.from_text(cls, text)
        if type in cls.__mro__ and cls is not type:
            return None
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.cls()
        kind = "builtin" if cls is type else "builtin type"
        raise ValueError(f"no signature found for {kind} {cls!r}")

    def of_instance(self, obj):
        call = getattr(type(obj), "__call__", None)
        if call is None:
            return None
        if isinstance(call, (property, types.MemberDescriptorType)):
            return self.of(call.__get__(obj, type(obj)))
        if isinstance(obj, types.MethodWrapperType) or isinstance(call, types.WrapperDescriptorType):
            text = getattr(obj, "__text_signature__", None)
            return self.from_text(obj, text) if text else None
        text = getattr(obj, "__text_signature__", None)
        if text:
            return self.from_text(obj, text)
        return self.of_bound(_python_method(type(obj), "__call__", obj) or call)

    def of_bound(self, method):
        """The signature of a function of a class as seen through an instance."""
        found = self.of(method)
        if ismethod(method) or isinstance(method, functools.partial) or getattr(method, "__self__", None) is not None or not self.skip_bound:
            return found
        return self.without_first(found)


_CONSTANTS = str, int, float, bytes, bool, type(None)
_native = types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType


def _python_method(cls, name, instance):
    """A special method of a class if it isn't a built-in's, bound as its own
    kind of descriptor binds it if it isn't a function."""
    for base in cls.__mro__:
        if name in base.__dict__:
            raw = base.__dict__[name]
            break
    else:
        return None
    if isinstance(raw, _native) or isbuiltin(raw):
        return None
    if isinstance(raw, staticmethod):
        # __new__ is one by itself: its first parameter is the class.
        return raw.__func__ if name == "__new__" else _Bound(raw.__func__)
    if isfunction(raw) or _is_functionlike(raw):
        return raw
    get = getattr(type(raw), "__get__", None)
    if get is None:
        return _Bound(raw) if name != "__new__" else raw
    if instance is None and isinstance(raw, functools.partial) and name != "__new__":
        instance = cls
    bound = get(raw, instance, cls)
    return bound if ismethod(bound) or name == "__new__" or isinstance(bound, functools.partial) else bound


class _Bound:
    """A callable that takes no instance although it stands in a class."""

    def __init__(self, func):
        self.__wrapped__ = func
        self.__self__ = func

    def __call__(self, *args, **kwargs):
        return self.__wrapped__(*args, **kwargs)


def _top_level(text):
    """Split a list of parameters at its commas, those in brackets and strings
    aside."""
    words, word, depth, quote = [], "", 0, ""
    for char in text:
        if quote:
            quote = "" if char == quote and not word.endswith("\\") else quote
        elif char in "'\"":
            quote = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        if char == "," and not depth and not quote:
            words.append(word.strip())
            word = ""
        else:
            word += char
    if word.strip():
        words.append(word.strip())
    return words


def _names_for(obj):
    """What defaults in a text may speak of."""
    names = dict(sys.modules)
    names.update(vars(builtins))
    module = sys.modules.get(getattr(obj, "__module__", None))
    names.update(getattr(module, "__dict__", {}))
    return names


def _signature_fromstr(cls, obj, s, skip_bound_arg=True):
    return _Maker(cls, skip_bound=skip_bound_arg).from_text(obj, s)


def _signature_from_callable(obj, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None, locals=None, eval_str=False, sigcls=Signature):
    return _Maker(sigcls, follow_wrapper_chains, globals, locals, eval_str, skip_bound_arg).of(obj)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Get a signature object for the passed callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)
