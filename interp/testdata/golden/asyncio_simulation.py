# A discrete simulation over a loop with a clock of its own.
import asyncio
import heapq


class Clock:
    def __init__(self):
        self.now, self.waiting, self.count = 0, [], 0

    async def sleep(self, delay):
        future = asyncio.get_running_loop().create_future()
        self.count += 1
        heapq.heappush(self.waiting, (self.now + delay, self.count, future))
        await future

    async def run(self, *coros):
        tasks = [asyncio.create_task(c) for c in coros]
        while not all(t.done() for t in tasks):
            for _ in range(4):
                await asyncio.sleep(0)
            if self.waiting:
                self.now, _, future = heapq.heappop(self.waiting)
                future.set_result(None)
        return [t.result() for t in tasks]


async def customer(clock, name, arrives, needs, counter, log):
    await clock.sleep(arrives)
    log.append((clock.now, name, "arrives"))
    async with counter:
        waited = clock.now - arrives
        await clock.sleep(needs)
    log.append((clock.now, name, "leaves"))
    return waited


async def main():
    clock, log = Clock(), []
    counter = asyncio.Semaphore(2)
    waits = await clock.run(*(
        customer(clock, name, arrives, needs, counter, log)
        for name, arrives, needs in (("ann", 0, 5), ("bob", 1, 2), ("cid", 1, 3), ("dee", 2, 1), ("eve", 9, 1))))
    for line in log:
        print(*line)
    print(waits, clock.now)


asyncio.run(main())
