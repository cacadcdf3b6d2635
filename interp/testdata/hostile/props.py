class A:
    @property
    def __class__(self): return self.__class__
try: isinstance(A(), int); print('no')
except RecursionError: print('RE')
class B:
    __slots__ = ('a',)
    def __getattribute__(self, n): return object.__getattribute__(self, n) if n == 'x' else getattr(self, n)
try: B().y
except RecursionError: print('RE')
