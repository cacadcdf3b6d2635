# The arithmetic of days: numbers of days both ways at the ends of months, sums
# and differences with carries, comparisons, subclasses.
import datetime as d
def tr(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class D(d.date): pass
class U(d.timedelta): pass
for y in (1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999):
    for m in range(1, 13):
        n = d.date(y, m, 1).toordinal()
        for k in (n - 1, n, n + 1):
            tr(lambda: (d.date.fromordinal(k), d.date.fromordinal(k).toordinal() == k, d.date.fromordinal(k).weekday(), *d.date.fromordinal(k).isocalendar()))
for k in (0, -1, 3652059, 3652060, True, None, 1.5, 'a'): tr(lambda: d.date.fromordinal(k))
a, b = d.timedelta(3, 50000, 700000), d.timedelta(-2, 80000, 600000)
tr(lambda: (a + b, a - b, b - a, -a, abs(b), a < b, hash(a - b + b) == hash(a)))
tr(lambda: d.timedelta.max + d.timedelta.resolution); tr(lambda: -d.timedelta.max); tr(lambda: d.timedelta.min - d.timedelta(1)); tr(lambda: 5 - a)
tr(lambda: (type(U(1) + U(2)), type(-U(1)), U(1), D(2024, 2, 28) + a, D(2024, 3, 1) - D(2024, 2, 28), str(D(2024, 1, 2))))
x = d.datetime(2024, 2, 28, 23, 59, 59, 999999)
tr(lambda: (x + d.timedelta.resolution, x - a, x - d.datetime(2023, 3, 1), d.date(2024, 1, 2) < d.date(2024, 1, 3), D(2024, 1, 2) == d.date(2024, 1, 2)))
tr(lambda: d.date(2024, 1, 2) < x); tr(lambda: d.date.max + d.timedelta(1)); tr(lambda: d.date(2023, 2, 29)); tr(lambda: d.date(2024, 2, 29))
