# Dates, times, differences and zones.
from datetime import *
import pickle, copy
def tr(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
d=date(2024,2,29); print(d, repr(d), d.isocalendar(), d.weekday(), d+timedelta(366), d-date(2000,1,1), d.ctime(), d.strftime('%Y/%m/%d %A %j'), hash(d)==hash(date(2024,2,29)))
tr(lambda:date(2023,2,29)); tr(lambda:date(0,1,1)); tr(lambda:date(1,13,1)); tr(lambda:date(1)); tr(lambda: date.fromisoformat('2024-02-29')); tr(lambda: date.fromisoformat('2024-W09-4')); tr(lambda: date.fromisoformat('20240229')); tr(lambda:date.fromisoformat('x'))
t=timedelta(days=1,hours=-5,microseconds=3); print(t, repr(t), -t, t*2, t/2, t//timedelta(hours=1), t%timedelta(hours=1), t.total_seconds(), abs(-t), t*1.5, timedelta(0.5), timedelta(seconds=1e-6/2))
dt=datetime(2024,1,31,12,30,15,123456); print(dt, repr(dt), dt+timedelta(hours=12), dt.isoformat(timespec='milliseconds'), dt.date(), dt.time(), dt.replace(year=2000), dt.strftime('%H:%M:%S.%f %z'), dt.ctime())
u=datetime(2024,1,1,tzinfo=timezone.utc); e=timezone(timedelta(hours=5,minutes=30)); print(u, repr(u), u.astimezone(e), u.astimezone(e)==u, e, repr(e), u.timestamp())
tr(lambda: u<dt); tr(lambda: u==dt); tr(lambda:u-dt); tr(lambda:dt-dt); tr(lambda: datetime.fromisoformat('2024-01-01T10:00:00.5+02:00')); tr(lambda: datetime.fromisoformat('2024-01-01 10:00')); tr(lambda:datetime.fromisoformat('20240101T101112Z')); tr(lambda:datetime.fromisoformat('2024-01-01T'))
print(time(1,2), repr(time(1,2,3,4)), time.fromisoformat('04:05:06'), time(1)<time(2), time(5,tzinfo=e))
for x in (d,dt,t,time(1,2,3),u,e,timezone.utc):
    for p in range(6): assert pickle.loads(pickle.dumps(x,p))==x
    print(copy.deepcopy(x)==x, pickle.dumps(x,4))
print(sorted([date(3,1,1),date(2,1,1)]), date.min, date.max, datetime.max, timedelta.max, datetime.fromtimestamp(0,timezone.utc), date.fromordinal(730000).toordinal(), f'{d:%d.%m.%y}', d.timetuple())
tr(lambda: date.max+timedelta(1)); tr(lambda: timedelta('a')); tr(lambda: timezone(timedelta(25))); tr(lambda: time(25)); tr(lambda: datetime(2024,1,1,fold=2)); tr(lambda: datetime.combine(d,time(1)))
