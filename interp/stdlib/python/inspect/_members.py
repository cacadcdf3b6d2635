"""The attributes of objects, and where they come from."""

import builtins
import sys
import types
from collections import namedtuple

from inspect._kinds import isbuiltin, isclass, isfunction, ismemberdescriptor, ismethod, ismethoddescriptor, ismodule, isroutine


def getmro(cls):
    "Return tuple of base classes (including cls) in method resolution order."
    return cls.__mro__


def _members(object, predicate, get):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object,) + object.__mro__
        try:
            # A DynamicClassAttribute shows itself as an attribute of the class only here.
            names += [name for base in object.__bases__ for name, value in base.__dict__.items()
                      if isinstance(value, types.DynamicClassAttribute)]
        except AttributeError:
            pass
    found, seen = [], set()
    for name in names:
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError(name)
        except AttributeError:
            holder = next((base for base in mro if name in base.__dict__), None)
            if holder is None:
                continue
            value = holder.__dict__[name]
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda member: member[0])
    return found


def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name.
    Optionally, only return members that satisfy a given predicate."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name
    without triggering dynamic lookup via the descriptor protocol,
    __getattr__ or __getattribute__."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")
Attribute.__module__ = "inspect"


def _kind_of(raw, value):
    if isinstance(raw, staticmethod) or isbuiltin(raw):
        return "static method"
    if isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
        return "class method"
    if isinstance(raw, property):
        return "property"
    return "method" if isroutine(value) else "data"


def _giver(cls, name, value, everywhere, meta_mro):
    """The class that an attribute of cls is from: it says so itself, or is the last to have it."""
    home = getattr(value, "__objclass__", None)
    if home in everywhere:
        return home
    home = None
    for c in everywhere:
        try:
            found = c.__getattr__(cls, name) if c in meta_mro else getattr(c, name, None)
        except AttributeError:
            continue
        if found is value:
            home = c
    return home


def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples: for each name in dir(cls) its
    name, kind, the class that defines it, and the object in that class."""
    mro, meta_mro = cls.__mro__, tuple(c for c in type(cls).__mro__ if c not in (type, object))
    everywhere = (cls,) + mro[1:] + meta_mro
    names = dir(cls)
    for base in mro:
        names += [name for name, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]
    result, done = [], set()
    for name in names:
        # A dynamic attribute comes twice: as the metaclass gives it, then as it stands.
        got = home = None
        if name not in done and name != "__dict__":
            try:
                got = getattr(cls, name)
            except Exception:
                pass
            else:
                home = _giver(cls, name, got, everywhere, meta_mro)
        holder = next((c for c in everywhere if name in c.__dict__), None)
        raw = None if holder is None else holder.__dict__[name]
        if holder is not None and home not in meta_mro:
            home = holder
        if home is None:
            continue
        value = got if got is not None else raw
        if isinstance(raw, (staticmethod, classmethod, property, types.ClassMethodDescriptorType)) or isbuiltin(raw):
            value = raw
        result.append(Attribute(name, _kind_of(raw, value), home, value))
        done.add(name)
    return result


_none = object()


def _static_mro(cls):
    return type.__dict__["__mro__"].__get__(cls)


def _in_classes(cls, name):
    """The attribute of a class as it is stored, _none if there is none."""
    for base in _static_mro(cls):
        if _shadowed(type(base)) is _none:
            namespace = type.__dict__["__dict__"].__get__(base)
            if name in namespace:
                return namespace[name]
    return _none


def _shadowed(cls):
    """What a class has as __dict__ instead of the usual descriptor."""
    for base in _static_mro(cls):
        namespace = type.__dict__["__dict__"].__get__(base)
        if "__dict__" in namespace:
            descriptor = namespace["__dict__"]
            if type(descriptor) is types.GetSetDescriptorType and descriptor.__name__ == "__dict__" and descriptor.__objclass__ is base:
                return _none
            return descriptor
    return _none


def _of_instance(obj, name):
    try:
        namespace = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _none
    return dict.get(namespace, name, _none) if isinstance(namespace, dict) else _none


def getattr_static(obj, attr, default=_none):
    """Retrieve attributes without triggering dynamic lookup via the descriptor
    protocol, __getattr__ or __getattribute__."""
    own = _none
    if type not in _static_mro(type(obj)):
        cls = type(obj)
        shadow = _shadowed(cls)
        if shadow is _none or type(shadow) is types.MemberDescriptorType:
            own = _of_instance(obj, attr)
    else:
        cls = obj
    of_class = _in_classes(cls, attr)
    if own is not _none and of_class is not _none:
        descriptor = type(of_class)
        if _in_classes(descriptor, "__get__") is not _none and (
                _in_classes(descriptor, "__set__") is not _none or _in_classes(descriptor, "__delete__") is not _none):
            return of_class
    for value in (own, of_class):
        if value is not _none:
            return value
    if obj is cls:
        for meta in _static_mro(type(cls)):
            if _shadowed(type(meta)) is _none and attr in meta.__dict__:
                return meta.__dict__[attr]
    if default is not _none:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """Get the object wrapped by *func*: follow the chain of __wrapped__
    attributes, up to where stop(object) is true."""
    first, seen = func, {id(func): func}
    while (stop is None or not stop(func)) and not isinstance(func, type) and hasattr(func, "__wrapped__"):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError("wrapper loop when unwrapping {!r}".format(first))
        seen[id(func)] = func
    return func


def indentsize(line):
    """Return the indent size, in spaces, at the start of a line of text."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def cleandoc(doc):
    """Clean up indentation from docstrings: that of the second line and
    onwards, as far as they share it, and of the first line wholly."""
    first, *rest = doc.expandtabs().split("\n")
    indents = [len(line) - len(line.lstrip(" ")) for line in rest if line.strip(" ")]
    margin = min(indents, default=0)
    lines = [first.lstrip(" ")] + [line[margin:] for line in rest]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def _class_of(func):
    """The class in whose body a function was defined, by its name."""
    cls = sys.modules.get(func.__module__)
    for name in func.__qualname__.split(".")[:-1]:
        cls = getattr(cls, name, None)
        if cls is None:
            return None
    return cls if isclass(cls) else None


def _doc_in(owner, name):
    for base in owner.__mro__:
        try:
            candidate = getattr(base, name)
        except AttributeError:
            continue
        doc = _own_doc(candidate)
        if doc is not None:
            return doc
    return None


def _own_doc(obj):
    try:
        doc = obj.__doc__
    except AttributeError:
        return None
    return doc if isinstance(doc, str) else None


def _inherited_doc(obj):
    """The docstring of the nearest base class, or of what an attribute of a
    base class overrides."""
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and isinstance(_own_doc(base), str) and base.__dict__.get("__doc__") is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name, owner = obj.__func__.__name__, obj.__self__
        if isclass(owner) and getattr(getattr(owner, name, None), "__func__") is obj.__func__:
            cls = owner
        else:
            cls = owner.__class__
    elif isfunction(obj):
        name, cls = obj.__name__, _class_of(obj)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif isbuiltin(obj):
        name, owner = obj.__name__, obj.__self__
        cls = owner if isclass(owner) and owner.__qualname__ + "." + name == obj.__qualname__ else owner.__class__
    elif isinstance(obj, property):
        name = obj.fget.__name__ if obj.fget else None
        cls = obj.fget and _class_of(obj.fget)
        if cls is None or getattr(cls, name) is not obj:
            return None
    elif ismethoddescriptor(obj) or hasattr(type(obj), "__set__"):
        name = getattr(obj, "__name__", None)
        cls = getattr(obj, "__objclass__", None)
        if name is None:
            func = getattr(obj, "func", None)
            name = getattr(func, "__name__", None)
            cls = _class_of(func) if name else None
        if cls is None or getattr(cls, name, None) is not obj:
            return None
    else:
        return None
    if ismemberdescriptor(obj) and isinstance(own := getattr(cls, "__slots__", None), dict) and own.get(name):
        return own[name]
    return _doc_in(cls, name)


def getdoc(object):
    """Get the documentation string for an object, with its indentation
    cleaned up.  What has none inherits that of what it overrides."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getclasstree(classes, unique=False):
    """Arrange the given list of classes into a hierarchy of nested lists."""
    children, roots = {}, []
    for c in classes:
        for parent in c.__bases__:
            below = children.setdefault(parent, [])
            if c not in below:
                below.append(c)
            if unique and parent in classes:
                break
        if not c.__bases__ and c not in roots:
            roots.append(c)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """Recursive helper function for getclasstree()."""
    result = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        result.append((c, c.__bases__))
        if c in children:
            result.append(walktree(children[c], children, c))
    return result


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Compute the annotations dict for an object: a class, a module or a
    callable.  With eval_str, values that are strings are evaluated."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        if isinstance(found, types.GetSetDescriptorType):
            found = None
        module = sys.modules.get(getattr(obj, "__module__", None))
        own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
        innermost = obj
    elif isinstance(obj, types.ModuleType):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals, innermost = obj.__dict__, None, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals, innermost = getattr(obj, "__globals__", None), None, obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not found or not eval_str:
        return dict(found)
    while innermost is not None:
        if hasattr(innermost, "__wrapped__"):
            innermost = innermost.__wrapped__
        elif _is_partial(innermost):
            innermost = innermost.func
        else:
            own_globals = getattr(innermost, "__globals__", own_globals)
            break
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    params = getattr(obj, "__type_params__", ())
    if params:
        locals = {param.__name__: param for param in params} | dict(locals or {})
    return {name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()}


def _is_partial(obj):
    import functools
    return isinstance(obj, functools.partial)
