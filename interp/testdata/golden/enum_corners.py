# Corners of enumerations: what differs between kinds of flags, names that hide
# attributes, errors.
import enum
from enum import *
def tr(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def a():
    @verify(CONTINUOUS)
    class A(Flag): x=1;y=8
tr(a)
def b():
    @verify(UNIQUE)
    class A(Flag): x=1;y=1
tr(b)
def b():
    @verify(NAMED_FLAGS)
    class A(Flag): x=1;y=3;z=12
tr(b)
def c():
    class M(Enum):
        a=auto(); b=auto(),auto(); c=auto()
    return list(M)
tr(c)
class F(Flag): A=1; B=None
tr(lambda: F.A|F.B); tr(lambda: F.B&F.A); tr(lambda: ~F.B); tr(lambda:F.A^F.B); tr(lambda:list(F)); tr(lambda:F.A|1)
class Fi(IntFlag): A=1;B=2
tr(lambda:Fi.A|8); tr(lambda:~Fi.A); tr(lambda:Fi(9));  tr(lambda:dir(F)); 
class G(Enum):
    x=1
    def m(self):pass
    @property
    def q(self): pass
tr(lambda:dir(G)); tr(lambda:dir(G.x)); tr(lambda:[k for k in G.__dict__]); tr(lambda:G.x.__dict__); 
tr(lambda:sorted(Enum.__dict__)); tr(lambda: G.x.x); tr(lambda:G.y)
class D(int,Enum):
    numerator=3; real=4
tr(lambda: (D.numerator, D.numerator.numerator, D.real.real, D.real.numerator))
tr(lambda: list(enum._iter_bits_lsb(5))); tr(lambda:list(enum._iter_bits_lsb(F.A)))
tr(lambda:G._missing_(5)); tr(lambda: G('x')); tr(lambda:G['y']); tr(lambda: Flag('Q','a b c')(9)); tr(lambda: setattr(G,'x',1)); tr(lambda:delattr(G,'x')); tr(lambda: setattr(G.x,'name',1)); tr(lambda:hash(G.x)==hash('x')); tr(lambda: 5 in G); tr(lambda: 1 in G); tr(lambda: G.x in G); tr(lambda: 'a' in Fi); tr(lambda: 3 in Fi); tr(lambda: 16 in Fi);tr(lambda: 16 in F); tr(lambda: G.x<G.x)
class Num(IntEnum): a=1
tr(lambda: (str(Num.a), format(Num.a,'03'), repr(Num.a), f'{Num.a}', '%s'%Num.a, Num.a+1, Num(1), Num.__str__))
class X(Enum):
    _ignore_='zz'
    zz=5
    a=1
    @nonmember
    class N: pass
    b=member(lambda:5)
    class Inner: pass
tr(lambda:list(X)); tr(lambda:X.N); tr(lambda:X.Inner); tr(lambda: X.b.value())
tr(lambda: enum.bin(10), ); tr(lambda: enum.bin(~10)); tr(lambda: enum.bin(10,8)); tr(lambda: enum.show_flag_values(7)); tr(lambda:EnumDict()); 
class C(complex,Enum): a=1j
tr(lambda: C.a); tr(lambda: str(C.a)); tr(lambda: C(1j))
class K(Flag, boundary=KEEP): a=1
tr(lambda:K(6)); tr(lambda: K(-1)); tr(lambda: ~K.a)
class Cc(Flag, boundary=CONFORM): a=1;b=4
tr(lambda:Cc(7)); tr(lambda: Cc(-1)); tr(lambda: ~Cc.a); tr(lambda: Cc.__members__)
class Ee(Flag, boundary=EJECT): a=1;b=4
tr(lambda:Ee(7)); tr(lambda: Ee(5)); tr(lambda: ~Ee.a); tr(lambda: Ee(-3))
class St(Flag, boundary=STRICT): a=1;b=4; c=5
tr(lambda:St(7)); tr(lambda: St(-1)); tr(lambda: ~St.a); tr(lambda: St(-8)); tr(lambda: St.c); tr(lambda:list(St)); tr(lambda: len(St.c)); tr(lambda:list(St.c)); tr(lambda: St.a in St.c); tr(lambda: 1 in St.c); tr(lambda: St(0)); tr(lambda: bool(St(0))); tr(lambda: str(St(0))); tr(lambda: str(St.c)); tr(lambda: St('x'));
