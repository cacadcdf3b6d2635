import abc
class A(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return issubclass(c, cls)
try: isinstance(1, A)
except RecursionError: print('RE')
