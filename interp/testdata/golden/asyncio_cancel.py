# Cancellation: who sees it, with which message, and who may refuse it.
import asyncio


async def stubborn(times):
    for i in range(times):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("refused", i, e.args)
    return "kept on"


async def tidy():
    try:
        await asyncio.sleep(10)
    finally:
        print("tidying")
        await asyncio.sleep(0)
        print("tidied")


async def outcome(task):
    try:
        print("result", await task)
    except asyncio.CancelledError as e:
        print("cancelled", e.args, task.cancelled(), task.done())
    except BaseException as e:
        print(type(e).__name__, e, task.cancelled())


async def translating():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        raise KeyError("instead") from e


async def forever():
    while True:
        await asyncio.sleep(0)


async def waits_for(other):
    return await other


async def main():
    task = asyncio.create_task(stubborn(2))
    await asyncio.sleep(0)
    print(task.cancel("first"), task.cancelling())
    await asyncio.sleep(0)
    print(task.cancel("second"), task.cancelling(), task.uncancel(), task.cancelling())
    await outcome(task)
    print(task.cancel(), task.cancelling())

    task = asyncio.create_task(tidy())
    task.cancel("too early")
    await outcome(task)
    task = asyncio.create_task(tidy())
    await asyncio.sleep(0)
    task.cancel("later")
    await outcome(task)

    task = asyncio.create_task(translating())
    await asyncio.sleep(0)
    task.cancel()
    await outcome(task)
    print(repr(task.exception().__cause__))

    inner = asyncio.create_task(asyncio.sleep(10), name="inner")
    middle = asyncio.create_task(waits_for(inner), name="middle")
    outer = asyncio.create_task(waits_for(middle), name="outer")
    await asyncio.sleep(0.001)
    outer.cancel("from outside")
    await outcome(outer)
    print([t.cancelled() for t in (inner, middle, outer)])

    inner = asyncio.create_task(asyncio.sleep(0.05, "inner result"))
    outer = asyncio.create_task(waits_for(asyncio.shield(inner)))
    await asyncio.sleep(0)
    outer.cancel()
    await outcome(outer)
    await outcome(inner)

    both = asyncio.gather(forever(), stubborn(1), return_exceptions=True)
    await asyncio.sleep(0)
    print(both.cancel("all"))
    await outcome(both)

    both = asyncio.gather(forever(), forever())
    await asyncio.sleep(0)
    both.cancel("these")
    await outcome(both)

    task = asyncio.create_task(forever())
    try:
        await asyncio.wait_for(task, 0.001)
    except TimeoutError as e:
        print("timeout", task.cancelled(), repr(e.__cause__))
    try:
        await asyncio.wait_for(forever(), 0)
    except TimeoutError as e:
        print("at once", repr(e.__cause__))

    me = asyncio.current_task()
    asyncio.get_running_loop().call_later(0.001, me.cancel, "wake up")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("main was cancelled:", e)
    print(me.cancelling(), me.uncancel(), me.uncancel())
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("at the next await")


asyncio.run(main())


async def cancels_itself():
    asyncio.current_task().cancel("myself")
    return "never seen"

try:
    asyncio.run(cancels_itself())
except asyncio.CancelledError as e:
    print("run:", repr(e))
