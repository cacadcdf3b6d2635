# A text for any object graph: equal texts mean equal types, values, order and
# sharing. It runs in front of each value of the corpus, on both sides.
def describe(root):
    seen = {}
    kept = []

    def number(obj):
        seen[id(obj)] = len(seen)
        kept.append(obj)

    def attributes(obj, depth):
        out = []
        if [cls for cls in type(obj).__mro__ if '__dict__' in cls.__dict__]:
            state = object.__getattribute__(obj, '__dict__')
            for key in state:
                out.append(str(key) + '=' + walk(state[key], depth + 1))
        for cls in type(obj).__mro__:
            names = cls.__dict__.get('__slots__', ())
            if isinstance(names, str):
                names = (names,)
            for name in names:
                if name in ('__dict__', '__weakref__'):
                    continue
                try:
                    member = object.__getattribute__(obj, name)
                except AttributeError:
                    continue
                out.append(name + ':' + walk(member, depth + 1))
        return '{' + ' '.join(out) + '}' if out else ''

    def walk(obj, depth):
        if depth > 200:
            return '<deep>'
        cls = type(obj)
        if obj is None or cls in (bool, int, float, complex, bytes, range):
            return repr(obj)
        if cls is str:
            return ascii(obj)
        if obj is Ellipsis or obj is NotImplemented:
            return repr(obj)
        if id(obj) in seen:
            return '#%d' % seen[id(obj)]
        if isinstance(obj, type):
            return 'class ' + obj.__module__ + '.' + obj.__qualname__
        number(obj)
        name = cls.__module__ + '.' + cls.__qualname__
        if cls in (list, tuple, dict, set, frozenset):
            name = cls.__name__
        if isinstance(obj, (list, tuple)):
            body = ', '.join([walk(item, depth + 1) for item in obj])
        elif isinstance(obj, dict):
            body = ', '.join([walk(k, depth + 1) + ': ' + walk(obj[k], depth + 1) for k in obj])
        elif isinstance(obj, (set, frozenset)):
            body = ', '.join(sorted([walk(item, depth + 1) for item in obj]))
        elif isinstance(obj, bytearray):
            body = repr(bytes(obj))
        elif isinstance(obj, slice):
            body = ', '.join([walk(x, depth + 1) for x in (obj.start, obj.stop, obj.step)])
        elif isinstance(obj, BaseException):
            body = walk(obj.args, depth + 1)
        elif isinstance(obj, int):
            body = int.__repr__(obj)
        elif isinstance(obj, float):
            body = float.__repr__(obj)
        elif isinstance(obj, str):
            body = ascii(str.__str__(obj))
        elif isinstance(obj, bytes):
            body = bytes.__repr__(obj)
        elif hasattr(cls, '__call__') and hasattr(obj, '__qualname__'):
            return 'callable ' + obj.__qualname__
        else:
            body = ''
        return name + '(' + body + ')' + attributes(obj, depth)

    return walk(root, 0)
