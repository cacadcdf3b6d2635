class M(type):
    def __call__(cls, *a): return cls()
    def __getattr__(cls, n): return getattr(cls, n + 'x')
    def __instancecheck__(cls, o): return isinstance(o, cls)
    def __subclasscheck__(cls, o): return issubclass(o, cls)
    def __prepare__(n, b, **k): return {}
    def __repr__(cls): return f'{cls}'
    def __hash__(cls): return hash((cls,))
    def __eq__(cls, o): return cls == [o]
class A(metaclass=M): pass
for f in (lambda: A(), lambda: A.x, lambda: isinstance(1, A), lambda: issubclass(int, A), lambda: repr(A), lambda: {A: 1}, lambda: A == A()):
    try: f(); print('ok')
    except (RecursionError, MemoryError) as e: print(type(e).__name__)
