# gather, wait and as_completed with failures.
import asyncio


async def work(name, turns, fail=False):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if fail:
            raise ValueError(name)
        print("done", name)
        return name
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    print(await asyncio.gather(work("a", 9), work("b", 4), work("c", 0)))
    print(await asyncio.gather())
    print(await asyncio.gather(work("d", 4, True), work("e", 0), return_exceptions=True))
    try:
        await asyncio.gather(work("f", 2, True), work("g", 7), work("h", 4, True))
    except ValueError as e:
        print("caught", e)
    for _ in range(14):
        await asyncio.sleep(0)
    same = work("same", 0)
    first, second = await asyncio.gather(same, same)
    print(first is second)
    outer = asyncio.gather(work("i", 99), work("j", 99))
    await asyncio.sleep(0)
    print(outer.cancel(), outer.done())
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", e.args, outer.cancelled())

    tasks = [asyncio.create_task(work(n, d, f), name=n) for n, d, f in (("k", 14, False), ("l", 4, True), ("m", 9, False))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending), [str(t.exception()) for t in done if t.exception()])
    done, pending = await asyncio.wait(pending, timeout=0)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))

    for coro in asyncio.as_completed([work("n", 9), work("o", 1), work("p", 4, True)]):
        try:
            print("next", await coro)
        except ValueError as e:
            print("next failed", e)
    tasks = {asyncio.create_task(work(n, d)): n for n, d in (("q", 9), ("r", 1))}
    async for task in asyncio.as_completed(tasks):
        print("async for", tasks[task], task.result())


asyncio.run(main())
