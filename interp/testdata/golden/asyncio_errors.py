# Errors of those who use it wrongly.
import asyncio


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (Exception, asyncio.CancelledError) as e:
        print(type(e).__name__, "|", e)


async def coro():
    return 1


attempt(asyncio.get_running_loop)
attempt(asyncio.current_task)
attempt(asyncio.run, 3)
attempt(asyncio.run, coro)
c = coro()
attempt(asyncio.create_task, c)
attempt(asyncio.run, c)
attempt(asyncio.run, c)


async def twice(c):
    await c
    await c


async def yields():
    class Bad:
        def __await__(self):
            yield 5
    await Bad()


async def itself():
    await asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    attempt(future.result)
    attempt(future.exception)
    future.set_result(1)
    attempt(future.set_result, 2)
    attempt(future.set_exception, ValueError)
    attempt(loop.create_future().set_exception, 3)
    attempt(loop.create_future().set_exception, StopIteration)
    attempt(asyncio.Task, 1)
    attempt(asyncio.ensure_future, 5)
    for bad in (twice(coro()), yields(), itself()):
        try:
            await asyncio.create_task(bad, name="bad")
        except Exception as e:
            print(type(e).__name__, "|", str(e)[:60])
    for args in ((), ([],), (5,), (coro(),)):
        try:
            print(await asyncio.wait(*args))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, "|", e)
        for a in args:
            if asyncio.iscoroutine(a):
                a.close()
    task = asyncio.create_task(coro())
    attempt(task.set_result, 1)
    attempt(task.set_exception, ValueError())
    attempt(loop.call_later, None, print)
    attempt(loop.call_at, None, print)
    try:
        await asyncio.wait({task}, return_when="NEVER")
    except ValueError as e:
        print(e)
    c1 = coro()
    try:
        await asyncio.wait([c1])
    except TypeError as e:
        print(e)
    c1.close()
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as e:
        print(e)
    try:
        await 5
    except TypeError as e:
        print(e)
    attempt(asyncio.TaskGroup().create_task, coro())
    other = asyncio.new_event_loop()
    foreign = other.create_future()

    async def waits():
        await foreign
    try:
        await asyncio.create_task(waits())
    except RuntimeError as e:
        print(str(e)[:5], "attached to a different loop" in str(e))
    other.close()
    attempt(other.call_soon, print)
    attempt(asyncio.Semaphore, -1)
    attempt(asyncio.set_event_loop, 5)
    print(asyncio.iscoroutinefunction(coro), asyncio.iscoroutinefunction(print), asyncio.iscoroutine(5), asyncio.isfuture(task))
    return "end"


print(asyncio.run(main()))
attempt(asyncio.get_event_loop)
