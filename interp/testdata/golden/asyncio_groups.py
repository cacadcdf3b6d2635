# TaskGroup: its errors, and what becomes of the others.
import asyncio


async def fails(error, delay=0):
    await asyncio.sleep(delay)
    raise error


async def sleeper(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def attempt(title, body):
    print("---", title)
    try:
        print("result", await body())
    except* ValueError as group:
        print("ValueErrors", group.message, [str(e) for e in group.exceptions])
    except* KeyError as group:
        print("KeyErrors", group.exceptions, group.__context__, group.__cause__)


async def fine():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(asyncio.sleep(0.001, "a"))
        b = group.create_task(asyncio.sleep(0, "b"), name="bee")
        print(repr(group), b.get_name())
    print(repr(group))
    return a.result() + b.result()


async def one_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper("s1"))
        group.create_task(fails(ValueError("one")))
        group.create_task(sleeper("s2"))
        await sleeper("body")
    print("not reached")


async def several_fail():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(ValueError("one")))
        group.create_task(fails(KeyError("two")))
        group.create_task(fails(ValueError("three")))


async def body_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper("s"))
        await asyncio.sleep(0)
        raise ValueError("body")


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(sleeper("outer"))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(sleeper("inner"))
            inner.create_task(fails(ValueError("deep")))


async def fails_while_cancelled():
    async def bad():
        try:
            await asyncio.sleep(10)
        finally:
            raise ValueError("cleanup")
    async with asyncio.TaskGroup() as group:
        group.create_task(bad())
        group.create_task(fails(KeyError("first")))


async def misuse():
    group = asyncio.TaskGroup()
    for when in ("before", "after"):
        coro = asyncio.sleep(0)
        try:
            group.create_task(coro)
        except RuntimeError as e:
            print(when, e)
        if when == "before":
            async with group:
                pass
    try:
        async with group:
            pass
    except RuntimeError as e:
        print(e)
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0)).add_done_callback(lambda t: print("callback"))
    return "ok"


async def cancelled_from_outside():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper("child"))
            await sleeper("parent")
    task = asyncio.create_task(body())
    await asyncio.sleep(0.001)
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args)


async def spawned_by_child():
    async def child(group, n):
        print("child", n)
        if n:
            group.create_task(child(group, n - 1))
    async with asyncio.TaskGroup() as group:
        group.create_task(child(group, 3))


async def main():
    for body in (fine, one_fails, several_fail, body_fails, nested, fails_while_cancelled,
                 misuse, cancelled_from_outside, spawned_by_child):
        await attempt(body.__name__, body)
    print(asyncio.current_task().cancelling(), len(asyncio.all_tasks()))


asyncio.run(main())
