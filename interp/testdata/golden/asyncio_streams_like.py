# Asynchronous iteration in layers: sources, transformers, merges, windows.
import asyncio


async def source(name, items, turns=1):
    for item in items:
        for _ in range(turns):
            await asyncio.sleep(0)
        yield f"{name}{item}"


async def amap(function, stream):
    async for item in stream:
        result = function(item)
        yield await result if asyncio.iscoroutine(result) else result


async def afilter(predicate, stream):
    return [item async for item in stream if predicate(item)]


async def batch(stream, size):
    group = []
    async for item in stream:
        group.append(item)
        if len(group) == size:
            yield tuple(group)
            group.clear()
    if group:
        yield tuple(group)


async def merge(*streams):
    queue, end = asyncio.Queue(), object()

    async def pump(stream):
        async for item in stream:
            await queue.put(item)
        await queue.put(end)
    tasks = [asyncio.create_task(pump(s)) for s in streams]
    left = len(tasks)
    while left:
        item = await queue.get()
        if item is end:
            left -= 1
        else:
            yield item


async def take(n, stream):
    async for item in stream:
        if n <= 0:
            break
        n -= 1
        yield item


async def shout(text):
    await asyncio.sleep(0)
    return text.upper()


async def main():
    print([x async for x in amap(str.upper, source("a", range(3)))])
    print([x async for x in amap(shout, source("b", range(3)))])
    print(await afilter(lambda s: s != "c1", source("c", range(3))))
    print([x async for x in batch(source("d", range(5)), 2)])
    print([x async for x in merge(source("e", range(3)), source("f", range(3), 2), source("g", range(2), 3))])
    print([x async for x in take(2, source("h", range(9)))])
    print({k: v async for k, v in amap(lambda s: (s, len(s)), source("i", range(2)))})
    nested = [[x async for x in source(n, range(2))] for n in "jk"]
    print(nested)
    print(sum([1 async for _ in source("l", range(4))]), any([x.endswith("9") async for x in source("m", range(3))]))
    total = 0
    async for x in source("", range(5)):
        if x == "1":
            continue
        if x == "4":
            break
        total += int(x)
    else:
        print("not reached")
    print(total)


asyncio.run(main())
