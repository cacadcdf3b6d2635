a = ValueError(1); b = KeyError(2); a.__context__ = b; b.__context__ = a
try:
    raise a
except ValueError:
    raise TypeError(3)
