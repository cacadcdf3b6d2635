# Locks, events, conditions, semaphores and barriers.
import asyncio


async def locked(lock, name):
    print(name, "wants")
    async with lock:
        print(name, "has")
        await asyncio.sleep(0)
        print(name, "gives")


async def locks():
    lock = asyncio.Lock()
    await asyncio.gather(*(locked(lock, n) for n in "abc"))
    print(lock.locked())
    await lock.acquire()
    second = asyncio.create_task(lock.acquire())
    third = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(str(lock)[-20:])
    second.cancel()
    lock.release()
    await third
    print(lock.locked(), second.cancelled())
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)


async def events():
    event = asyncio.Event()

    async def waiter(n):
        print("waiting", n)
        print("woken", n, await event.wait())

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(str(event)[-20:], event.is_set())
    event.set()
    print(str(event)[-18:])
    await asyncio.gather(*tasks)
    print(await event.wait())
    event.clear()
    print(event.is_set())


async def conditions():
    condition, items = asyncio.Condition(), []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: items)
            print(n, "takes", items.pop())

    tasks = [asyncio.create_task(consumer(n)) for n in range(3)]
    await asyncio.sleep(0)
    for item in "xyz":
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)
    async with condition:
        waiting = asyncio.create_task(consumer(9))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print("cancelled", condition.locked())


async def semaphores():
    semaphore, inside, most = asyncio.Semaphore(2), 0, 0

    async def worker(n):
        nonlocal inside, most
        async with semaphore:
            inside += 1
            most = max(most, inside)
            print("in", n)
            await asyncio.sleep(0)
            inside -= 1
        print("out", n)

    await asyncio.gather(*(worker(n) for n in range(5)))
    print(most, semaphore.locked(), str(semaphore)[-20:])
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    print(bounded.locked(), str(bounded)[-9:])
    bounded.release()
    for bad in (bounded.release, lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0)):
        try:
            bad()
        except ValueError as e:
            print(e)


async def barriers():
    barrier = asyncio.Barrier(3)

    async def party(n):
        position = await barrier.wait()
        print(n, "was", position, barrier.n_waiting, barrier.broken)
        async with barrier as again:
            print(n, "again", again)

    await asyncio.gather(*(party(n) for n in range(3)))
    print(str(barrier)[-25:], barrier.parties)

    async def unlucky(n):
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError as e:
            print(n, e)

    tasks = [asyncio.create_task(unlucky(n)) for n in range(2)]
    await asyncio.sleep(0)
    print(str(barrier)[-25:])
    await barrier.reset()
    await asyncio.gather(*tasks)
    tasks = [asyncio.create_task(unlucky(n)) for n in range(2)]
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken, str(barrier)[-10:])
    await unlucky(7)


for part in (locks, events, conditions, semaphores, barriers):
    print("---", part.__name__)
    asyncio.run(part())
