# Queues between producers and consumers.
import asyncio


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        print("put", i, queue.qsize())
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item, queue.qsize())
        queue.task_done()
    queue.task_done()


async def worker(name, queue, results):
    while True:
        delay, job = await queue.get()
        for _ in range(delay):
            await asyncio.sleep(0)
        results.append((name, job))
        queue.task_done()


async def expect(error, what):
    try:
        what = what()
        if asyncio.iscoroutine(what):
            what = await what
        print("no error", what)
    except error as e:
        print(type(e).__name__, e)


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(str(queue), queue.maxsize, queue.full(), queue.empty())
    await asyncio.gather(producer(queue, 5), consumer(queue))
    await queue.join()
    queue.put_nowait("a")
    queue.put_nowait("b")
    print(str(queue), queue.full())
    await expect(asyncio.QueueFull, lambda: queue.put_nowait("c"))
    blocked = asyncio.create_task(queue.put("c"))
    await asyncio.sleep(0)
    print(str(queue))
    print(queue.get_nowait(), queue.get_nowait())
    await blocked
    print(await queue.get())
    await expect(asyncio.QueueEmpty, queue.get_nowait)
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    print(str(queue))
    getter.cancel()
    await asyncio.sleep(0)
    print(str(queue))
    for _ in range(3):
        queue.task_done()
    await expect(ValueError, queue.task_done)

    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue, asyncio.Queue):
        queue = kind()
        for item in (3, 1, 2):
            queue.put_nowait(item)
        print(kind.__name__, str(queue), [await queue.get() for _ in range(3)])

    queue, results = asyncio.Queue(), []
    workers = [asyncio.create_task(worker(f"w{i}", queue, results)) for i in range(2)]
    for job in ((20, "slow"), (2, "quick"), (2, "quicker")):
        queue.put_nowait(job)
    await queue.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(results)

    queue = asyncio.Queue(1)
    waiting = asyncio.create_task(expect(asyncio.QueueShutDown, queue.get))
    await asyncio.sleep(0)
    queue.shutdown()
    await waiting
    await expect(asyncio.QueueShutDown, lambda: queue.put(1))
    print(str(queue))
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    queue.shutdown(immediate=True)
    await expect(asyncio.QueueShutDown, queue.get_nowait)
    await queue.join()
    print(asyncio.Queue[int], issubclass(asyncio.QueueEmpty, Exception))


asyncio.run(main())
