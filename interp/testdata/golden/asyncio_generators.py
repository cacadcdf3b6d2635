# Asynchronous generators, iterators and context managers.
import asyncio
import contextlib


async def ticker(n, log):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            got = yield i
            if got:
                log.append(got)
    finally:
        log.append("closed")


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


@contextlib.asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        await asyncio.sleep(0)
        print("close", name)


class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exc):
        print("exit", exc[0] and exc[0].__name__)
        return True


async def main():
    log = []
    print([i async for i in ticker(3, log)], log)
    print({i: i * i async for i in Countdown(3)}, [i async for i in Countdown(4) if i % 2])
    gen = ticker(5, log)
    print(await anext(gen), await gen.asend("hello"), log)
    try:
        await gen.athrow(KeyError("thrown"))
    except KeyError as e:
        print("out", e, log)
    print(await anext(gen, "default"))
    gen = ticker(5, log)
    await anext(gen)
    await gen.aclose()
    print(log, gen.ag_frame, gen.ag_running)
    async with resource("a") as a, resource("b") as b:
        print(a, b)
    async with resource("c"):
        raise ValueError("inside")
    async with Manager():
        raise RuntimeError("swallowed")
    async with contextlib.AsyncExitStack() as stack:
        for name in "xy":
            print(await stack.enter_async_context(resource(name)))
        stack.push_async_callback(asyncio.sleep, 0)
    async with contextlib.aclosing(ticker(9, log)) as gen:
        async for i in gen:
            if i == 1:
                break
    print(log)
    step = gen.__anext__()
    try:
        await step
    except StopAsyncIteration:
        print("ended")
    try:
        await step
    except RuntimeError as e:
        print(e)
    squares = (i * i async for i in Countdown(3))
    print(type(squares).__name__, [i async for i in squares])

    async def concurrent():
        gen = ticker(3, [])
        return await asyncio.gather(anext(gen), anext(gen), return_exceptions=True)
    print(await concurrent())
    left_open = ticker(3, log2)
    async for i in left_open:
        break
    print("main ends", log2)


log2 = []
asyncio.run(main())
print(log2)
