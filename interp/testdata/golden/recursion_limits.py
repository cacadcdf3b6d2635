import sys
print(sys.getrecursionlimit())


def count():
    global n
    n = 0

    def f():
        global n
        n += 1
        f()
    try:
        f()
    except RecursionError as e:
        return n, str(e)


for limit in (50, 100, 1000, 5000, 20000):
    sys.setrecursionlimit(limit)
    print(limit, sys.getrecursionlimit(), count())
for bad in (0, -1, "a", 1.5, 2 ** 40):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(100)


def deeper(k):
    if k:
        return deeper(k - 1)
    try:
        sys.setrecursionlimit(10)
    except RecursionError as e:
        return str(e)


print(deeper(50))


def nested_catch(k):
    try:
        return nested_catch(k + 1)
    except RecursionError:
        return k


print(nested_catch(0) > 80)


def finally_runs():
    log = []

    def f(k):
        try:
            f(k + 1)
        finally:
            log.append(k)
    try:
        f(0)
    except RecursionError:
        return len(log), log[0] == len(log) - 1, log[-1]


print(finally_runs())


class A:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    A().q
except RecursionError as e:
    print(type(e), e)


def with_default(a=None):
    return with_default(a=[a])


try:
    with_default()
except RecursionError as e:
    tb = e.__traceback__
    k = 0
    while tb:
        k += 1
        tb = tb.tb_next
    print("frames in traceback", k)
sys.setrecursionlimit(1000)
print(count(), hasattr(A(), "y") if False else "end")
try:
    hasattr(A(), "y")
except RecursionError as e:
    print("hasattr lets it through", e)
try:
    getattr(A(), "y", None)
except RecursionError as e:
    print("getattr too", e)


def rec_gen(k):
    if k:
        yield k
        yield from rec_gen(k - 1)


print(sum(rec_gen(400)))
try:
    print(sum(rec_gen(2000)))
except RecursionError as e:
    print(e)
fs = [lambda: fs[0]()]
try:
    fs[0]()
except RecursionError as e:
    print(e)
print("going on", count())
