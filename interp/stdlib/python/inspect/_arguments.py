"""The older views of parameters and arguments, beside signatures."""

import types
from collections import namedtuple

from inspect._kinds import CO_VARARGS, CO_VARKEYWORDS, iscode, isfunction, ismethod
from inspect._signature import Signature, _empty, _Maker, _ParameterKind, formatannotation


def _record(name, fields):
    made = namedtuple(name, fields)
    made.__module__ = "inspect"
    return made


Arguments = _record("Arguments", "args varargs varkw")
ArgInfo = _record("ArgInfo", "args varargs keywords locals")
FullArgSpec = _record("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
ClosureVars = _record("ClosureVars", "nonlocals globals builtins unbound")


def getargs(co):
    """Get information about the arguments accepted by a code object."""
    if not iscode(co):
        raise TypeError("{!r} is not a code object".format(co))
    count = co.co_argcount + co.co_kwonlyargcount
    names = list(co.co_varnames)
    extra = iter(names[count:])
    varargs = next(extra) if co.co_flags & CO_VARARGS else None
    varkw = next(extra) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(names[:count], varargs, varkw)


def getargvalues(frame):
    """Get information about arguments passed into a particular frame."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    try:
        sig = _Maker(Signature, follow_wrapped=False, skip_bound=False).of(func)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    kinds = {kind: [] for kind in _ParameterKind}
    for param in sig.parameters.values():
        kinds[param.kind].append(param)
    positional = kinds[_ParameterKind.POSITIONAL_ONLY] + kinds[_ParameterKind.POSITIONAL_OR_KEYWORD]
    named = kinds[_ParameterKind.KEYWORD_ONLY]
    annotations = {} if sig.return_annotation is _empty else {"return": sig.return_annotation}
    annotations.update((p.name, p.annotation) for p in sig.parameters.values() if p.annotation is not _empty)
    return FullArgSpec(
        [p.name for p in positional],
        next((p.name for p in kinds[_ParameterKind.VAR_POSITIONAL]), None),
        next((p.name for p in kinds[_ParameterKind.VAR_KEYWORD]), None),
        tuple(p.default for p in positional if p.default is not _empty) or None,
        [p.name for p in named],
        {p.name: p.default for p in named if p.default is not _empty} or None,
        annotations,
    )


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    """Format an argument spec from the 4 values returned by getargvalues."""
    words = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        words.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        words.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(words) + ")"


def _listed(names):
    quoted = [repr(name) for name in names]
    if len(quoted) < 3:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + " and " + quoted[-1]


def _refuse_missing(function, missing, positional):
    raise TypeError("%s() missing %i required %s argument%s: %s" % (
        function, len(missing), "positional" if positional else "keyword-only", "" if len(missing) == 1 else "s", _listed(missing)))


def _refuse_surplus(function, args, named, varargs, optional, given, bound):
    least = len(args) - optional
    kwonly_given = len([name for name in named if name in bound])
    if varargs:
        takes, plural = "at least %d" % least, least != 1
    elif optional:
        takes, plural = "from %d to %d" % (least, len(args)), True
    else:
        takes, plural = str(len(args)), len(args) != 1
    also = ""
    if kwonly_given:
        also = " positional argument%s (and %d keyword-only argument%s)" % (
            "s" if given != 1 else "", kwonly_given, "s" if kwonly_given != 1 else "")
    raise TypeError("%s() takes %s positional argument%s but %d%s %s given" % (
        function, takes, "s" if plural else "", given, also, "was" if given == 1 and not kwonly_given else "were"))


def getcallargs(func, /, *positional, **named):
    """Get the mapping of arguments to values that a call would make."""
    args, varargs, varkw, defaults, kwonly, kwdefaults, _ = getfullargspec(func)
    name, bound = func.__name__, {}
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    bound.update(zip(args, positional))
    if varargs:
        bound[varargs] = tuple(positional[len(args):])
    rest = bound.setdefault(varkw, {}) if varkw else None
    for key, value in named.items():
        if key not in args and key not in kwonly:
            if rest is None:
                raise TypeError("%s() got an unexpected keyword argument %r" % (name, key))
            rest[key] = value
            continue
        if key in bound:
            raise TypeError("%s() got multiple values for argument %r" % (name, key))
        bound[key] = value
    optional = len(defaults or ())
    if len(positional) > len(args) and not varargs:
        _refuse_surplus(name, args, kwonly, varargs, optional, len(positional), bound)
    required = args[:len(args) - optional]
    if len(positional) < len(args):
        missing = [arg for arg in required if arg not in bound]
        if missing:
            _refuse_missing(name, missing, True)
        for arg, default in zip(args[len(args) - optional:], defaults or ()):
            bound.setdefault(arg, default)
    lacking = [arg for arg in kwonly if arg not in bound and arg not in (kwdefaults or {})]
    for arg in kwonly:
        if arg not in bound and arg not in lacking:
            bound[arg] = kwdefaults[arg]
    if lacking:
        _refuse_missing(name, lacking, False)
    return bound


def getclosurevars(func):
    """Get the mapping of free variables to their current values."""
    function = func.__func__ if ismethod(func) else func
    if not isfunction(function):
        raise TypeError(f"{function!r} is not a Python function")
    func, code = function, function.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    namespace = func.__globals__
    inbuilt = namespace.get("__builtins__", __builtins__)
    if isinstance(inbuilt, types.ModuleType):
        inbuilt = inbuilt.__dict__
    found = {"globals": {}, "builtins": {}, "unbound": set()}
    for name in code.co_names:
        if name in namespace:
            found["globals"][name] = namespace[name]
        elif name in inbuilt:
            found["builtins"][name] = inbuilt[name]
        elif name not in ("None", "True", "False"):
            found["unbound"].add(name)
    return ClosureVars(nonlocals, **found)
