def gen(it):
    x = yield 1
    y = yield from it
    return x, y
async def coro(a):
    await a
    async for x in a: yield x
    async with a as b: pass
    r = [y async for y in b if await y]
