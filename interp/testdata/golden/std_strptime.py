import warnings
warnings.simplefilter("ignore")
import time, datetime
cases=[("2024-02-29 13:45:59","%Y-%m-%d %H:%M:%S"),("Mon Jan  5 10:11:12 2015","%a %b %d %H:%M:%S %Y"),("12/31/99","%x"),("01:02:03 PM","%I:%M:%S %p"),("2020 366","%Y %j"),
("2015-W01-1","%G-W%V-%u"),("2020 10 1","%Y %U %w"),("2020 10 1","%Y %W %w"),("12 am","%I %p"),("12:00 PM","%I:%M %p"),("20:30","%H:%M"),("+0530","%z"),("-05:30:15.123","%z"),("Z","%z"),("UTC","%Z"),
("100%","100%%"),("3.5","%S.%f"),("JANUARY monday","%B %A"),("2024 x","%Y"),("abc","%Y"),("1","%Q"),("1","%"),("2024","%G"),("1 2","%V %u"),("2024 1 1","%Y %V %u"),("2024-02-30","%Y-%m-%d"),
("  2024   03","%Y %m"),("2024\n03","%Y %m"),("24-1-2","%y-%m-%d"),("70-1-2","%y-%m-%d"),("5:6:7","%X"),("Tue Mar  1 00:00:00 2022","%c"),("0","%j"),("2024 60 1","%Y %U %w")]
for t,f in cases:
    for fn in (time.strptime, datetime.datetime.strptime):
        try: print(t,f,repr(fn(t,f)))
        except Exception as e: print(t,f,type(e).__name__,e)
for a in ((1,"x"),("x",1)):
    try: time.strptime(*a)
    except TypeError as e: print(e)
print(time.strptime("Mon Jan  5 10:11:12 2015"), time.get_clock_info('monotonic').monotonic)
