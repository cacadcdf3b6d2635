import pprint, dataclasses, string
from fractions import Fraction as F
@dataclasses.dataclass
class D: field1:str; field2:int; field3:bool=False; field4:int=dataclasses.field(default=1,repr=False)
pprint.pprint([D("some fairly long text", int(1e10), True) for _ in range(3)])
@dataclasses.dataclass
class R: a:object; b:object=1
r=R(None); r.a=r
pprint.pprint(r); pprint.pprint(r, width=12)
o=[list(range(i*i)) for i in range(5)]+[list(range(i)) for i in range(6)]
pprint.pprint(o, compact=True, width=47)
import string
class Fm(string.Formatter):
    def get_value(self,k,a,kw): return super().get_value(k,a,kw)
for t in ("{0:{1:{2}}}","{0:{1}}","{!x}","{0!z}","{","}","{a.b[0]}","{}{0}","{0}{}","{:{}}","{0.__class__}","{x!r:>10}","{{}}"):
    try: print(Fm().format(t, *('a','>5','q'), x=3, a=1))
    except Exception as e: print(t, repr(e))
for x in (F(3,4),):
    for spec in ("","5","<8",".2f","010.3e","+.3g","%","_","#.3f","z.0f","s","d","08","-","x<10","^10","^+10",",","_f",",.2f",".5","g","0>5","00005",">+5","=6","a=7","#","#20","+","n",".3%"," ","xx","010,","0=+8"):
        try: print(spec, repr(format(x,spec)))
        except Exception as e: print(spec, repr(e))
