# yield from, await and generators mixed: who may wait for whom.
import asyncio
import types


@types.coroutine
def old_style(n):
    total = 0
    for i in range(n):
        total += yield from step(i)
    return total


@types.coroutine
def step(i):
    yield
    return i


async def new_style(n):
    return await old_style(n) + await step(100)


async def raises(kind):
    await step(0)
    raise kind


async def main():
    print(await old_style(4), await new_style(3))
    print(await asyncio.gather(old_style(2), new_style(2)) if False else await asyncio.gather(new_style(1), new_style(2)))
    for kind in (StopIteration("s"), StopAsyncIteration("a"), GeneratorExit("g"), KeyError("k")):
        try:
            await raises(kind)
        except BaseException as e:
            print(type(e).__name__, e.args, repr(e.__cause__))
    task = asyncio.create_task(raises(StopIteration("in task")))
    try:
        await task
    except RuntimeError as e:
        print(e, repr(e.__cause__))

    def plain():
        yield 1
    for bad in (plain(), 5, None, [1], plain):
        try:
            await bad
        except TypeError as e:
            print(e)
    try:
        async for _ in plain():
            pass
    except TypeError as e:
        print(e)
    try:
        async with plain():
            pass
    except TypeError as e:
        print(e)
    try:
        for _ in agen():
            pass
    except TypeError as e:
        print(e)
    c = new_style(0)
    try:
        for _ in c:
            pass
    except TypeError as e:
        print(e)
    c.close()

    async def closes():
        try:
            await step(1)
        except GeneratorExit:
            await step(2)
    c = closes()
    c.send(None)
    try:
        c.close()
    except RuntimeError as e:
        print(e)


async def agen():
    yield 1


asyncio.run(main())
