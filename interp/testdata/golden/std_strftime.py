import time, datetime
all="%a %A %b %B %C %d %D %e %F %g %G %H %I %j %m %M %n %p %R %r %S %t %T %u %U %V %w %W %x %X %y %Y %% %h %c %k %l %P"
for t in [(2020,1,1,0,0,0,0,1,0),(2020,0,0,0,0,0,0,0,0),(2024,12,31,23,59,61,6,366,-1),(1999,1,3,12,0,0,6,3,0),(2021,1,1,1,2,3,4,1,0),(2018,12,31,13,2,3,0,365,0),(5,6,7,8,9,10,3,100,0),(12345,1,1,0,0,0,0,1,0)]:
    print(time.strftime(all, t)); print(time.asctime(t))
for bad in [(2020,13,1,0,0,0,0,1,0),(2020,-1,1,0,0,0,0,1,0),(2020,1,32,0,0,0,0,1,0),(2020,1,1,24,0,0,0,1,0),(2020,1,1,0,60,0,0,1,0),(2020,1,1,0,0,62,0,1,0),(2020,1,1,0,0,0,-2,1,0),(2020,1,1,0,0,0,7,1,0),(2020,1,1,0,0,0,0,367,0),(2020,1,1,0,0,0,0,-1,0),(1,2),(1,)*10,'x',("a",)+(1,)*8]:
    for f in (time.asctime, lambda x: time.strftime("%c", x)):
        try: print(f(bad))
        except Exception as e: print(type(e).__name__, e)
d0=datetime.date(1998,1,1)
for i in range(0,9000,13):
    d=d0+datetime.timedelta(i)
    tt=d.timetuple()
    iso=d.isocalendar()
    assert time.strftime("%G %V %u %j",tt)=="%d %02d %d %03d"%(*iso, tt.tm_yday),(d)
print(time.strftime("%q %E %", (2020,1,1,0,0,0,0,1,0)) if 0 else '')
