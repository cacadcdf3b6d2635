# Deadlines.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.001) as deadline:
            print(type(deadline).__name__, deadline.expired(), str(deadline)[:22])
            await asyncio.sleep(10)
    except TimeoutError as e:
        print("too late", repr(e), repr(e.__cause__), deadline.expired(), deadline)

    async with asyncio.timeout(None) as deadline:
        print(deadline, deadline.when())
        deadline.reschedule(loop.time() + 10)
        await asyncio.sleep(0)
    print(deadline.expired(), str(deadline))

    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("in the past")

    try:
        async with asyncio.timeout(10):
            async with asyncio.timeout(0.001):
                await asyncio.sleep(1)
    except TimeoutError:
        print("inner one")

    try:
        async with asyncio.timeout(0.001) as outer:
            try:
                async with asyncio.timeout(10) as inner:
                    await asyncio.sleep(1)
            finally:
                print("inner", inner.expired())
    except TimeoutError:
        print("outer", outer.expired())

    try:
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(1)
            finally:
                raise ValueError("while cancelled")
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__cause__))

    deadline = asyncio.timeout(1)
    for bad in (lambda: deadline.reschedule(1),):
        try:
            bad()
        except RuntimeError as e:
            print(e)
    print(deadline, deadline.expired())
    async with deadline:
        pass
    try:
        async with deadline:
            pass
    except RuntimeError as e:
        print(e)
    try:
        deadline.reschedule(5)
    except RuntimeError as e:
        print(e)

    task = asyncio.current_task()
    try:
        async with asyncio.timeout(5):
            task.cancel("outside")
            await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("cancelled", e, task.uncancel())

    async def value():
        return 42
    print(await asyncio.wait_for(value(), None), await asyncio.wait_for(value(), 1))
    future = loop.create_future()
    try:
        await asyncio.wait_for(future, 0.001)
    except asyncio.TimeoutError as e:
        print(future.cancelled(), e is None, asyncio.TimeoutError is TimeoutError)

    async def slow_to_die():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            await asyncio.sleep(0.001)
            print("died at last")
            raise
    try:
        await asyncio.wait_for(slow_to_die(), 0.001)
    except TimeoutError:
        print("after it")

    done, pending = await asyncio.wait([asyncio.create_task(value()), asyncio.create_task(asyncio.sleep(10))], timeout=0.2)
    print(len(done), len(pending), done.pop().result())
    for t in pending:
        t.cancel()
    try:
        for next_one in asyncio.as_completed([asyncio.sleep(10), value()], timeout=0.2):
            print(await next_one)
    except TimeoutError as e:
        print("as_completed", repr(e))


asyncio.run(main())
