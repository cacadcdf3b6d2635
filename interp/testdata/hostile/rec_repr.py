class A:
    def __repr__(self): return repr([self])
    def __hash__(self): return hash((self,))
    def __eq__(self, o): return [self] == [o]
    def __getattr__(self, n): return getattr([self][0], n)
    def __format__(self, s): return format(self, s)
    def __str__(self): return '%s' % self
    def __len__(self): return len([1][:len(self)])
    def __iter__(self): return iter(tuple(self))
    def __bool__(self): return all([self])
    def __index__(self): return [1][self]
    def __int__(self): return int(self)
    def __reduce__(self): return copy.copy(self)
    def __deepcopy__(self, m): return copy.deepcopy(self)
    def __lt__(self, o): return sorted([self, o]) or True
    def __contains__(self, x): return x in self
    def __call__(self): return functools.partial(self)()
    def __enter__(self): return contextlib.ExitStack().enter_context(self)
    def __exit__(self, *a): pass
    def __add__(self, o): return sum([self, self])
import copy, pickle, functools, contextlib
a = A()
for f in (repr, hash, lambda a: a == 1, lambda a: a.x, lambda a: f'{a:x}', str, len, list, bool, lambda a: [1][a], int, copy.copy, copy.deepcopy, pickle.dumps, lambda a: a < a, lambda a: 1 in a, lambda a: a(), lambda a: a.__enter__(), lambda a: a + a, lambda a: isinstance(1, a), lambda a: {a: 1}, lambda a: max(a, a), lambda a: '%d' % a, lambda a: print(a), lambda a: dict(a), lambda a: [*a]):
    try: f(a); print('ok')
    except RecursionError as e: print('RecursionError')
    except Exception as e: print(type(e).__name__)
