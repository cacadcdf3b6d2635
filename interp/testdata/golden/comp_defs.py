# What definitions leave behind: names, lines, docstrings, code attributes.
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    """Doc of f.

        indented
    less
    """
    x = 1
    def inner(): return x, a
    return inner
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_flags & 0xff, c.co_firstlineno, c.co_varnames, c.co_cellvars, c.co_freevars)
print(repr(f.__doc__), f.__defaults__, f.__kwdefaults__)
i = f(1, d=2)
print(i.__qualname__, i.__code__.co_freevars, [k.cell_contents for k in i.__closure__], i.__code__.co_flags & 0xff)
@staticmethod
@classmethod
def deco(): pass
print(deco.__wrapped__.__wrapped__.__code__.co_firstlineno)
class K(
    object,
):
    '''\tTabbed
	  doc
    '''
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1; self.b = 2; self.a += 1
    def m(self):
        class L:
            def n(self): self.deep = lambda: 0; return self.deep
        return L
    def g(self): yield [j for j in 'ab']; yield (j for j in 'a')
    lam = lambda self: 0
print(repr(K.__doc__), K.__firstlineno__, sorted(K.__static_attributes__), K.m.__qualname__, K.lam.__qualname__, K().m().__qualname__, K().m()().n().__qualname__, K().m().__static_attributes__)
gen = list(K().g())[1]
print(gen.__name__, gen.__qualname__, K.__qualname__, K.__module__)
def global_class():
    global GC
    class GC:
        def m(self): pass
    return GC.m.__qualname__
print(global_class())
def no_doc(): f'not a doc'
def no_doc2(): b'not a doc'
def doc_only(): 'doc'
print(no_doc.__doc__, no_doc2.__doc__, doc_only.__doc__, doc_only())
class Order:
    """doc"""
    a: int = 1
    def m(self): return __class__
    b = 2
print(list(vars(Order)))
def gen(): yield
async def coro(): pass
async def agen(): yield
print([x.__code__.co_flags for x in (gen, coro, agen, lambda: (yield), K.lam)])
def first(): 
    return 1
print(first.__code__.co_firstlineno, (lambda: 1).__code__.co_firstlineno, compile('\n\n1', 'f', 'eval').co_firstlineno)
code = compile('x = 1\ny', 'file.py', 'exec')
print(code.co_name, code.co_qualname, code.co_filename, code.co_flags, code.co_firstlineno)
