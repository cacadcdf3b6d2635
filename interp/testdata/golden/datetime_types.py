"""The types of datetime: messages, subclasses, pickles, rounding."""
import pickle
from datetime import *
def t(s):
    try: r = eval(s); print(s, '->', repr(r)[:150])
    except BaseException as e: print(s, '!', type(e).__name__, e)
for s in """date()
date(2000)
date(2000,1)
date(2000,1,1,1)
date(2000,1,'a')
date(2000,1,1.5)
date(2000,x=1)
date(2000,1,1,x=1)
date(2000,1,day=2)
date(2000,1,1,day=2)
date(10**30,1,1)
date(2**31,1,1)
date(0,1,1)
date(2000,13,1)
date(2000,2,30)
date(True,True,True)
datetime()
datetime(2000,1)
datetime(2000,1,1,24)
datetime(2000,1,1,0,60)
datetime(2000,1,1,0,0,60)
datetime(2000,1,1,0,0,0,1000000)
datetime(2000,1,1,fold=2)
datetime(2000,1,1,fold='a')
datetime(2000,1,1,tzinfo=3)
datetime(2000,1,1,0,0,0,0,None,1)
datetime(2000,1,1,0,0,0,0,None,1,2)
datetime(2000,1,1,hours=2)
datetime(2000,1,1,*[0]*4,None,fold=1)
timedelta(1,2,3,4,5,6,7,8)
timedelta(x=1)
timedelta('a')
timedelta(days='a')
timedelta(hours=None)
timedelta(1e20)
timedelta(float('nan'))
timedelta(float('inf'))
timedelta(999999999,86400)
timedelta(10**30)
timedelta(days=10**9)
timedelta(microseconds=10**40)
timedelta(1)*10**10
timedelta(1)*1e300
timedelta(1)*float('nan')
timedelta(1)/0
timedelta(1)/0.0
timedelta(1)//0
timedelta(1)%timedelta(0)
timedelta(1)/timedelta(0)
timedelta(1)//timedelta(0)
divmod(timedelta(1),timedelta(0))
timedelta(1)//1.5
timedelta(1)%2
timedelta(1)+1
1+timedelta(1)
timedelta(1)<1
timedelta(1)==1
date(2000,1,1)<datetime(2000,1,1)
date(2000,1,1)==datetime(2000,1,1)
datetime(2000,1,1)<date(2000,1,1)
datetime(2000,1,1)-date(2000,1,1)
date(2000,1,1)-datetime(2000,1,1)
date(2000,1,1)+1
date.max+timedelta(1)
date.min-timedelta(1)
datetime.max+timedelta(1)
datetime.min-timedelta(microseconds=1)
datetime(2000,1,1)<datetime(2000,1,1,tzinfo=UTC)
datetime(2000,1,1)==datetime(2000,1,1,tzinfo=UTC)
datetime(2000,1,1)-datetime(2000,1,1,tzinfo=UTC)
timedelta.max+timedelta(1)
-timedelta.max
timedelta.min
abs(timedelta.min)
-timedelta.min
timedelta(0.5,0.3,0.7)
timedelta(microseconds=0.5)
timedelta(microseconds=1.5)
timedelta(microseconds=2.5)
timedelta(seconds=0.1)*0.33
timedelta(1)/3
timedelta(1)/7.0
round(1)
date.fromordinal(0)
date.fromordinal(3652060)
date.fromordinal('a')
date.fromordinal(10**30)
date(2000,1,1).replace(1,2,3,4)
date(2000,1,1).replace(x=3)
date(2000,1,1).replace(day=None)
date(2000,1,1).replace(day=40)
datetime(2000,1,1).replace(tzinfo=3)
datetime(2000,1,1).replace(hour=1,fold=1)
datetime(2000,1,1).isoformat('xx')
datetime(2000,1,1).isoformat(3)
datetime(2000,1,1).isoformat(sep=' ')
datetime(2000,1,1).isoformat(timespec='foo')
datetime(2000,1,1).isoformat(' ','hours')
datetime(2000,1,1,3,4,5,678901).isoformat(' ','milliseconds')
date(b'\\x07\\xd0\\x01\\x01')
datetime(b'\\x07\\xd0\\x01\\x01\\x01\\x01\\x01\\x01\\x01\\x01')
datetime(b'\\x07\\xd0\\x01\\x01\\x01\\x01\\x01\\x01\\x01\\x01', 3)
datetime(b'\\x07\\xd0\\x81\\x01\\x01\\x01\\x01\\x01\\x01\\x01', UTC)
datetime(2000,1,1).__reduce__()
datetime(2000,1,1,fold=1).__reduce_ex__(4)
datetime(2000,1,1,fold=1).__reduce_ex__(3)
date(2000,1,1).__reduce__()
timedelta(1).__reduce__()
hash(date(2000,1,1))==hash(datetime(2000,1,1))
hash(datetime(2000,1,1,12,tzinfo=UTC))==hash(datetime(2000,1,1,13,tzinfo=timezone(timedelta(hours=1))))
tzinfo().utcoffset(None)
tzinfo(1,2).dst(None)
tzinfo.__init__
date.year
datetime.hour
timedelta.days
datetime.tzinfo
date(2000,1,1).foo
setattr(date(2000,1,1),'year',3)
setattr(timedelta(1),'days',3)
setattr(timedelta(1),'foo',3)
date.__mro__
datetime.__mro__
str(timedelta(-1,5,3))
repr(timedelta(-1,5,3))
bool(timedelta(0))
timedelta.total_seconds
date.fromisocalendar(2000,1,8)
divmod(timedelta(3,5),timedelta(1))
timedelta(3)%timedelta(2)
datetime(2000,1,1,1,2,3)-timedelta(5,3,2)
date.__init__
date.__add__
date.__radd__
timedelta(1).__add__(3)
timedelta(1)*True
True*timedelta(1)
timedelta(1)*'a'
date(2000,1,1)-1
1-date(2000,1,1)
timedelta(3)-date(2000,1,1)
timedelta(3)+date(2000,1,1)
timedelta(3)+datetime(2000,1,1)
timedelta(3)/date(2000,1,1)
date(2000,1,1).isoformat(1)
date(2000,1,1).weekday(1)
format(date(2000,1,1),'%Y')
format(date(2000,1,1),3)
date(2000,1,1).__format__(3)
datetime.combine(1,2)
datetime.combine(date(2000,1,1),time(3))
datetime.fromisoformat('2000-01-01T01:02:03')
datetime.fromisoformat(3)
date.fromisoformat('2000-01-01')
date.fromisoformat('2000-13-01')
date.fromisoformat('x')
(timedelta(1),timedelta.__module__,timedelta.__qualname__)
""".splitlines():
    if s: t(s)
class DD(datetime):
    def __new__(cls, *a, **k):
        print('new', a, k); return datetime.__new__(cls, *a, **k)
x = DD(2000,1,1); print(repr(x), repr(x+timedelta(1)), type(x.replace(day=3)), type(x-timedelta(1)), type(timedelta(1)+x), x.date(), x-x)
class DA(date):
    def __new__(cls, *a, **k):
        print('new', a, k); return date.__new__(cls, *a, **k)
class TD(timedelta): pass
x = TD(3); print(repr(x), type(x+x), type(x*2), type(-x), type(abs(x)), type(+x), x==timedelta(3), hash(x)==hash(timedelta(3)))
x.foo=3; print(x.__dict__, x.__reduce__(), x.__reduce_ex__(2))
for p in range(6):
    print(pickle.dumps([date(2000,1,1),datetime(2000,1,1,3,4,5,6,UTC),timedelta(1,2,3),DA(2000,1,1) and 3], p))
class TZ(tzinfo):
    def utcoffset(self, dt): return 3
    def dst(self, dt): return timedelta(2)
    def tzname(self, dt): return 3
x = datetime(2000,1,1,tzinfo=TZ())
for s in ("x.utcoffset()","x.dst()","x.tzname()","x==datetime(2000,1,1,tzinfo=UTC)","hash(x)","x<x","x-x","str(x)"): t(s)
