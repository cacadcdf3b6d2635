# cancelling() and uncancel(): structured blocks that swallow cancellation.
import asyncio


class Scope:
    def __init__(self):
        self.task = None

    async def __aenter__(self):
        self.task = asyncio.current_task()
        return self

    def stop(self):
        self.stopped = True
        self.task.cancel("scope")

    stopped = False

    async def __aexit__(self, cls, exc, tb):
        if self.stopped and self.task.uncancel() == 0 and cls is asyncio.CancelledError:
            print("scope swallowed", exc.args)
            return True


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    async with Scope() as scope:
        loop.call_soon(scope.stop)
        await asyncio.sleep(10)
    print(task.cancelling())
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(5):
            task.cancel("both")
            async with asyncio.timeout(5):
                await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(e.args, task.cancelling())
    print(task.uncancel(), task.uncancel())

    async def twice():
        me = asyncio.current_task()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("first", me.cancelling())
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("second", me.cancelling())
            me.uncancel()
        print("left", me.cancelling())
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(0))
        return "result"
    t = asyncio.create_task(twice())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelling(), t.cancelled())

    async def cancelled_before_start():
        print("never printed")
    t = asyncio.create_task(cancelled_before_start())
    t.cancel("early")
    t.uncancel()
    print(t.cancelling())
    print(await t)


asyncio.run(main())
