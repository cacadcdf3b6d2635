# Dining philosophers, readers and writers, a bank: locks that many want.
import asyncio


async def philosopher(n, forks, log, meals=2):
    first, second = sorted((n, (n + 1) % len(forks)))
    for _ in range(meals):
        async with forks[first]:
            await asyncio.sleep(0)
            async with forks[second]:
                log.append(n)
                await asyncio.sleep(0)


class ReadWriteLock:
    def __init__(self):
        self.condition = asyncio.Condition()
        self.readers = 0
        self.writing = False

    async def read(self, name, log):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.writing)
            self.readers += 1
        log.append("+" + name)
        await asyncio.sleep(0)
        log.append("-" + name)
        async with self.condition:
            self.readers -= 1
            self.condition.notify_all()

    async def write(self, name, log):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        log.append("[" + name)
        await asyncio.sleep(0)
        log.append(name + "]")
        async with self.condition:
            self.writing = False
            self.condition.notify_all()


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()


async def transfer(a, b, amount):
    async with a.lock:
        if a.balance < amount:
            return False
        balance = a.balance
        await asyncio.sleep(0)
        a.balance = balance - amount
    async with b.lock:
        balance = b.balance
        await asyncio.sleep(0)
        b.balance = balance + amount
    return True


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    log = []
    await asyncio.gather(*(philosopher(n, forks, log) for n in range(5)))
    print(log)
    lock, log = ReadWriteLock(), []
    await asyncio.gather(lock.read("a", log), lock.write("W", log), lock.read("b", log), lock.write("X", log), lock.read("c", log))
    print(" ".join(log))
    a, b = Account(100), Account(50)
    print(await asyncio.gather(*(transfer(a, b, n) for n in (30, 40, 50)), *(transfer(b, a, n) for n in (20, 60))))
    print(a.balance, b.balance, a.balance + b.balance)
    event, order = asyncio.Event(), []

    async def relay(n, mine, after):
        await mine.wait()
        order.append(n)
        if after:
            after.set()
    events = [asyncio.Event() for _ in range(4)]
    tasks = [asyncio.create_task(relay(n, events[n], events[n + 1] if n < 3 else None)) for n in range(4)]
    events[0].set()
    await asyncio.gather(*tasks)
    print(order)


asyncio.run(main())
