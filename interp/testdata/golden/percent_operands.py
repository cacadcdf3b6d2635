# Texts that are all of what % makes, and tuples of other classes on its right.
from collections import namedtuple
class S(str): pass
class X:
    def __repr__(s): return "X!"
    def __init__(s,v): s.v=v
    def __str__(s): return s.v
    def __getitem__(s,k): return 1
class T(tuple):
    def __str__(s): return "T"
    def __repr__(s): return "TR"
class D(dict):
    def __str__(s): return "D"
    __repr__=__str__
def t(f,a):
    try: r=f%a; print(repr(r), type(r).__name__)
    except Exception as e: print(repr(e))
for a in (S("a"),S(""),X("x"),X(S("y")),X(S("")),X(3),T(()),T((1,)),T((1,2)),(T((1,)),),D(a=1),{},[],[1],None,1,2.5,b"x",10**30,(),(1,),("a",),True,X):
    for f in ("%s","%r","a%s","%s%s","%d","%s%%"): 
        if a is X and f!="%d": continue
        t(f,a)
print(S("%s")%1, type(S("%s")%S("q")).__name__)
NT=namedtuple("NT","a b")
print(NT(1,"x"), NT(NT(1,2),[NT(None,2.5)]))
print(b"%s"%b"x", b"%d %d"%NT(1,2))
