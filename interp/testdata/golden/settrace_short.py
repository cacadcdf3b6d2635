# Functions of one instruction, lines that lead to themselves, and recursion
# under sys.settrace.
import sys


def same(x): return x


def spin():
    while True: pass


def spin2():
    n = 0
    while True:
        n += 1


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def numbers():
    yield 1
    yield 2


class Enough(Exception):
    pass


events = []


def tracer(frame, event, arg):
    if frame.f_code.co_name == "tracer":
        return None
    events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))
    if len(events) > 30:
        raise Enough
    return tracer


def traced(work):
    events.clear()
    sys.settrace(tracer)
    try:
        work()
    except Enough:
        events.append("enough")
    finally:
        sys.settrace(None)
    for e in events:
        print(e)
    print()


def calls():
    same(1), same(2)
    sorted([3, 1, 2], key=same)


def nested():
    return [same(x) for x in [fact(3)]]


def walks():
    for i in numbers():
        same(i)


def slept():
    import time
    time.sleep(0)
    list(map(same, [1, 2]))


for work in (calls, spin, spin2, nested, walks, slept, calls):
    print(work.__name__)
    traced(work)
same(1)
