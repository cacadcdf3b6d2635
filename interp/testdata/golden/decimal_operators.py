"""Decimal operators over operands of every kind and precision."""
import random
from decimal import *
random.seed(5)
def num():
    k=random.random()
    if k<.1: return Decimal(random.choice(['0','-0','0.00','Infinity','-Infinity','NaN','1E+10','-1e-30','5','1e999','-1e-999','0e20','0e-50']))
    n=random.randrange(10**random.choice([1,2,5,17,18,19,20,27,28,29,40,95]))
    return Decimal((random.randrange(2), tuple(map(int,str(n))), random.choice([0,0,-1,-2,-2,-5,-10,3,-27,-45,60])))
ops=[lambda a,b:a+b,lambda a,b:a-b,lambda a,b:a*b,lambda a,b:a/b,lambda a,b:a//b,lambda a,b:a%b,lambda a,b:a<b,lambda a,b:a==b,lambda a,b:a>=b,lambda a,b:a.quantize(b),lambda a,b:round(a,2),lambda a,b:str(a),lambda a,b:+a,lambda a,b:a.adjusted(),lambda a,b:Decimal(str(a)), lambda a,b:a.sqrt(), lambda a,b: a.normalize(), lambda a,b: f'{a:.3f}', lambda a,b:int(a), lambda a,b:a.to_integral_value(), lambda a,b:a.compare(b)]
for prec,rnd,traps in ((28,ROUND_HALF_EVEN,None),(5,ROUND_HALF_UP,None),(9,ROUND_CEILING,1),(50,ROUND_05UP,None),(100,ROUND_FLOOR,None),(3,ROUND_DOWN,None),(18,ROUND_UP,None),(17,ROUND_HALF_DOWN,None)):
    c=Context(prec=prec,rounding=rnd,Emin=-999 if prec<50 else -999999,Emax=999 if prec<50 else 999999,clamp=prec&1, traps=[InvalidOperation,DivisionByZero,Overflow] if traps is None else [Inexact,Rounded])
    setcontext(c); c=getcontext()
    for i in range(12):
        a,b=num(),num()
        for j,f in enumerate(ops):
            c.clear_flags()
            try: r=repr(f(a,b))
            except Exception as e: r=type(e).__name__+str(e)
            print(prec,i,j,repr(a),repr(b),r,[int(v) for v in c.flags.values()])
for s in ("1.5","-1.50"," 3 ","1_000.5","+.5","5.","","+",".","1e5","٣.٥","00012","0.000000","-0.0","0.0000001","123456789012345678","1234567890123456789","1.2.3","--1","1"*30):
    try: print(repr(s), repr(Decimal(s)), str(Decimal(s)), getcontext().create_decimal(s))
    except Exception as e: print(repr(s), type(e).__name__, e)
