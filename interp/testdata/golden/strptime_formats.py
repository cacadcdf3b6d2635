from datetime import datetime
import time
class D(datetime):
    def __new__(cls,*a,**k):
        print(a,k); return datetime.__new__(cls,*a,**k)
texts=['2024-02-30','2024-2-3','24-Feb-2020 10:11:12','Feb 3 2021','2024-02-29T23:59:60','2024-02-29T23:59:59.123','0000-01-01','99-12-31','68-1-1 ','2024-13-01','2024-02-03 extra','١٢٣٤-01-02','1999-December-31','1999-dec-31','']
formats=['%Y-%m-%d','%d-%b-%Y %H:%M:%S','%b %d %Y','%Y-%m-%dT%H:%M:%S','%Y-%m-%dT%H:%M:%S.%f','%y-%m-%d','%y-%m-%d ','%Y-%B-%d','%Y-%b-%d','%Y-%m','%Y','%H:%M','%Y-%m-%d %b','%d','%Y %','%Y-%q','%x %X','%c','%Y-%m-%d %Z']
for f in formats:
    for t in texts+['12/31/99 10:00:00','Tue Mar  5 10:00:00 2024','2020-01-02 utc']:
        for c in (datetime,D):
            try: print(f,repr(t),repr(c.strptime(t,f)))
            except Exception as e: print(f,repr(t),type(e).__name__,e)
for a in ((1,'%Y'),('2020',1),('2020',[]),(b'2020','%Y')):
    try: print(datetime.strptime(*a))
    except Exception as e: print(type(e).__name__,e)
