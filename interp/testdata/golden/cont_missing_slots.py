class A:
    def __setitem__(s,k,v): pass
class B:
    def __delitem__(s,k): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def d(x,k): del x[k]
t(lambda: d(A(),0)); t(lambda: B().__setitem__(0,1)); 
def s(x,k): x[k]=1
t(lambda: s(B(),0)); t(lambda: s(B(),'a')); t(lambda: d(A(),'a'))
class C:
    __slots__=()
t(lambda: d(C(),0)); t(lambda: d(C(),'a')); t(lambda: s(C(),0)); t(lambda: C()[0]); t(lambda:len(C())); t(lambda: 1 in C()); t(lambda: iter(C())); t(lambda: [*C()]); t(lambda: {**C()}); t(lambda: reversed(C())); t(lambda: hash(type('X',(),{'__eq__':lambda s,o:1})()))
t(lambda: int[0]); t(lambda: len(int)); t(lambda: C[0]); t(lambda: s(int,0)); t(lambda: d(int,0)); t(lambda: 1 in int); t(lambda: iter(int))
t(lambda: None[0]); t(lambda: (lambda:1)[0]); t(lambda: d(len,0)); t(lambda: s((x for x in ()),0))
class D(list):
    __getitem__=None
    __iter__=None
    __contains__=None
    __len__=None
    __hash__=None
    __reversed__=None
    __setitem__=None
x=D([1])
t(lambda: x[0]); t(lambda: iter(x)); t(lambda: 1 in x); t(lambda: len(x)); t(lambda: reversed(x)); t(lambda: s(x,0)); t(lambda: bool(x)); t(lambda: list(x)); t(lambda: x+[1]); t(lambda: D.__len__)
