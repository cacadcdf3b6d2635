# Each generator of a chain that delegates is called and returns for a trace
# function, whoever walks it.
import sys


def tracer(frame, event, arg):
    if event in ("call", "return"):
        print(frame.f_code.co_name, event, arg)
    return tracer


def profiler(frame, event, arg):
    if event in ("call", "return"):
        print("profile", frame.f_code.co_name, event, arg)


def inner():
    yield 1
    x = yield 2
    return 5


def middle():
    r = yield from inner()
    yield r


def outer():
    yield from middle()


async def answer():
    return 1


async def waits():
    return await answer()


async def waits_too():
    return await waits()


def loop():
    for x in outer():
        pass


def total():
    return sum(x * 2 for x in outer())


def steps():
    walk = outer()
    return next(walk), walk.send(None), next(walk), next(walk, "end")


def coroutine():
    try:
        waits_too().send(None)
    except StopIteration as e:
        return e.value


for work in (loop, total, steps, coroutine):
    sys.settrace(tracer)
    work()
    sys.settrace(None)
    sys.setprofile(profiler)
    work()
    sys.setprofile(None)
