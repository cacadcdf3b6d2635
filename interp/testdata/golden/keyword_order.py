def f(a, b=1, c=2, d=3): return (a, b, c, d)
def g(a, b, /, c, d=4): return (a, b, c, d)
def h(a, b): return a, b
def t(s):
    try: print(s, eval(s))
    except TypeError as e: print(s, e)
for s in ["f(1)", "f(1,c=5)", "f(1,d=5)", "f(1,b=5,d=6)", "f(a=1)", "f(a=1,d=2)", "f(b=1)", "f(b=1,a=2)", "f(d=1,c=2,b=3,a=4)", "f(1,2,3,4)", "f(1,2,3,d=4)",
  "f(1,a=2)", "f(1,x=2)", "f(1,2,b=3)", "f(1,2,3,4,5)", "f(1,2,3,4,d=5)", "f()", "g(1,2,c=3)", "g(1,b=2,c=3)", "g(1,2,d=3)", "g(1,2,3,d=5)", "g(1,2,d=3,c=4)", "g(a=1,b=2,c=3)",
  "h(a=1,b=2)", "h(b=1,a=2)", "h(1,b=2)", "h(a=1)", "h(b=1)", "h(1,a=1)", "h(1,2,c=3)", "h(a=1,c=2)"]: t(s)
class Q:
    def __init__(self, x, y=2, *, z=3): self.v = x, y, z
    def m(self, p, q=5, r=6): return p, q, r
    def n(self, p, q=5, r=6): yield p; yield q; yield r
q = Q(x=1)
for s in ["q.m(p=1)", "q.m(1,r=2)", "q.m(p=1,r=2)", "q.m(r=1,p=2)", "q.m(q=2)", "Q(x=1,y=3).v", "Q(1,z=3).v", "Q(y=1).v", "list(q.n(1,r=9))", "q.m(self=1,p=2)"]: t(s)
def rec(n, acc=0): return acc if n == 0 else rec(n - 1, acc=acc + n)
print(rec(500))
def inf(n=0): return inf(n=n + 1)
try: inf()
except RecursionError as e: print(e)
