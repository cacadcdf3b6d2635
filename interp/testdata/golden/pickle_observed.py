import pickle, copy, sys
class Meta(type):
    def __getattribute__(cls, name):
        print('  meta', name)
        return super().__getattribute__(name)
class A:
    def __init__(self): self.x = 1
    def __getattr__(self, name):
        print('  getattr', name)
        raise AttributeError(name)
class B:
    def __init__(self): self.x = 1
    def __getattribute__(self, name):
        print('  attribute', name)
        return super().__getattribute__(name)
class C(metaclass=Meta):
    def __init__(self): self.x = 1
class D:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
    def __getattribute__(self, name):
        print('  slot attribute', name)
        return super().__getattribute__(name)
class E(dict):
    def __getattr__(self, name):
        print('  dict getattr', name)
        raise AttributeError(name)
class F(list):
    def __getattribute__(self, name):
        print('  list attribute', name)
        return super().__getattribute__(name)
class G:
    def __reduce__(self):
        return G, (), {'z': 1}
    def __getattribute__(self, name):
        print('  reduce attribute', name)
        return super().__getattribute__(name)
class H:
    def __getattr__(self, name):
        print('  H getattr', name)
        if name.startswith('__'): raise AttributeError(name)
        return 5
    def __getnewargs__(self): return ()
    def __getstate__(self): return {'q': 2}
    def __setstate__(self, s): print('  set', s)
class I(int):
    def __getattribute__(self, name):
        print('  int attribute', name)
        return super().__getattribute__(name)
class J(Exception):
    def __getattr__(self, name):
        print('  exc getattr', name)
        raise AttributeError(name)
for cls in (A, B, C, D, E, F, G, H, I, J):
    obj = cls()
    for proto in range(6):
        print(cls.__name__, 'dumps', proto)
        try: data = pickle.dumps(obj, proto)
        except Exception as e: print(type(e), e); continue
        print(cls.__name__, 'loads', proto)
        pickle.loads(data)
    print(cls.__name__, 'copy')
    copy.copy(obj)
    print(cls.__name__, 'deepcopy')
    copy.deepcopy(obj)
