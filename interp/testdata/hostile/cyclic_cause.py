a = ValueError(1); a.__cause__ = a
raise a
