class A:
    def __init__(s, **kw): s.__dict__.update(kw)
a=A(x=1,y=2); print(a.__dict__, a.x)
d=a.__dict__; d.update({'z':1, 1:2}); print(d, a.__dict__, a.z); a.q=3; print(d)
b=A(b=1); b.__dict__.update(a.__dict__); print(b.__dict__)
b.__dict__.update(b.__dict__); print(b.__dict__)
c=A(**{'a%d'%i:i for i in range(100)}); print(len(c.__dict__), c.a99)
c.__dict__ |= {'k':1}; print(len(c.__dict__))
e=A(); e.__dict__.update([('a',1)], b=2); e.__dict__.update({**{'x':1}}); print(vars(e))
class S(str): pass
f=A(); f.__dict__.update({S('x'):1}); print(f.x, f.__dict__, type(list(f.__dict__)[0]))
g=A(x=1); g.__dict__.update({'y':2}); del g.y; print(g.__dict__)
for k in g.__dict__:
    try: g.__dict__.update({'n':1})
    except Exception as ex: print(ex)
