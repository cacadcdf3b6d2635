# Many tasks, long chains, deep awaits.
import asyncio


async def deep(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await deep(n - 1)


async def chain(n):
    if n == 0:
        return 0
    return 1 + await asyncio.create_task(chain(n - 1))


async def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps % 10 == 0:
            await asyncio.sleep(0)
    return steps


async def tree(depth):
    if not depth:
        return 1
    return sum(await asyncio.gather(tree(depth - 1), tree(depth - 1)))


async def ring(n, laps):
    queues = [asyncio.Queue() for _ in range(n)]

    async def node(i):
        while True:
            token = await queues[i].get()
            if token == 0:
                return i
            await queues[(i + 1) % n].put(token - 1)
    tasks = [asyncio.create_task(node(i)) for i in range(n)]
    await queues[0].put(n * laps + 3)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    return [t.result() for t in done]


async def main():
    print(await deep(200), await chain(200))
    print(sum(await asyncio.gather(*map(collatz, range(1, 300)))))
    print(await tree(8), await ring(10, 20))
    try:
        await deep(5000)
    except RecursionError as e:
        print(type(e).__name__)
    outer = asyncio.create_task(chain_forever(50))
    for _ in range(60):
        await asyncio.sleep(0)
    outer.cancel("all of them")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    print(len(asyncio.all_tasks()))


async def chain_forever(n):
    if n == 0:
        await asyncio.sleep(100)
    await asyncio.create_task(chain_forever(n - 1))


asyncio.run(main())
