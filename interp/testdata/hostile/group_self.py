g = ExceptionGroup('g', [ValueError(1)])
g.__context__ = g
g.__cause__ = g
raise g
