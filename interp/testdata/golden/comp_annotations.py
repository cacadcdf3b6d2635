x: int = 1
y: 'str'
(z): float = 2
print(__annotations__)
class Ann:
    a: int
    b: 'x' = 1
    __p: int
    a2: print('evaluated')
    self_ = 1
    def f(self):
        q: undefined_name_never_evaluated = 1
        return q
print(Ann.__annotations__, Ann().f())
def ann(a: 1, /, b: 2 = 0, *c: 3, d: 4, **e: 5) -> 6: pass
print(ann.__annotations__, (lambda: 0).__annotations__)
def f(*a: *[5]): pass
print(f.__annotations__)
try:
    def f(*a: *[5, 6]): pass
except ValueError as e: print(e)
