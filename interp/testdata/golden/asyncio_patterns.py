# Programs as people write them: pipelines, retries, limits, caches.
import asyncio
import collections


class TokenBucket:
    def __init__(self, rate):
        self.semaphore = asyncio.Semaphore(rate)
        self.active = self.peak = 0

    async def __aenter__(self):
        await self.semaphore.acquire()
        self.active += 1
        self.peak = max(self.peak, self.active)

    async def __aexit__(self, *exc):
        self.active -= 1
        self.semaphore.release()


async def retry(make, attempts, delay=0.001):
    for attempt in range(1, attempts + 1):
        try:
            return await make()
        except ConnectionError as e:
            print(f"attempt {attempt} failed: {e}")
            if attempt == attempts:
                raise
            await asyncio.sleep(delay * 2 ** attempt)


class Cache:
    def __init__(self):
        self.futures = {}
        self.calls = collections.Counter()

    async def get(self, key):
        if key not in self.futures:
            self.futures[key] = asyncio.ensure_future(self.fetch(key))
        return await asyncio.shield(self.futures[key])

    async def fetch(self, key):
        self.calls[key] += 1
        await asyncio.sleep(0.001)
        return key * 2


async def stage(source, sink, function):
    while (item := await source.get()) is not None:
        await sink.put(function(item))
    await sink.put(None)


async def pipeline(items):
    first, second, third = (asyncio.Queue(2) for _ in range(3))

    async def feed():
        for item in items:
            await first.put(item)
        await first.put(None)

    results = []

    async def drain():
        while (item := await third.get()) is not None:
            results.append(item)

    async with asyncio.TaskGroup() as group:
        group.create_task(feed())
        group.create_task(stage(first, second, lambda x: x + 1))
        group.create_task(stage(second, third, str))
        group.create_task(drain())
    return results


class Bus:
    def __init__(self):
        self.handlers = collections.defaultdict(list)

    def on(self, event):
        def decorator(handler):
            self.handlers[event].append(handler)
            return handler
        return decorator

    async def emit(self, event, *args):
        return await asyncio.gather(*(h(*args) for h in self.handlers[event]))


async def heartbeat(stop, beats):
    while not stop.is_set():
        beats.append(1)
        try:
            await asyncio.wait_for(stop.wait(), 0.002)
        except TimeoutError:
            pass
    return len(beats) > 1


async def main():
    bucket = TokenBucket(3)

    async def job(n):
        async with bucket:
            await asyncio.sleep(0.001)
            return n
    print(await asyncio.gather(*map(job, range(8))), bucket.peak)

    failures = iter([True, True, False])

    async def flaky():
        if next(failures):
            raise ConnectionError("refused")
        return "connected"
    print(await retry(flaky, 3))
    failures = iter([True] * 2)
    try:
        await retry(flaky, 2)
    except ConnectionError as e:
        print("gave up:", e)

    cache = Cache()
    print(await asyncio.gather(*(cache.get(k) for k in (1, 2, 1, 1))), dict(cache.calls))
    print(await pipeline(range(6)))

    bus = Bus()

    @bus.on("greet")
    async def hello(name):
        return f"hello {name}"

    @bus.on("greet")
    async def bye(name):
        await asyncio.sleep(0)
        return f"bye {name}"
    print(await bus.emit("greet", "ann"), await bus.emit("nothing"))

    stop = asyncio.Event()
    beats = []
    beat = asyncio.create_task(heartbeat(stop, beats))
    while len(beats) < 3:
        await asyncio.sleep(0.002)
    stop.set()
    print(await beat)

    print(len(await asyncio.gather(*(asyncio.sleep(0.01, n) for n in range(100)))))


asyncio.run(main())
