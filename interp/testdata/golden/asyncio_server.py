# Requests and answers over queues, with timeouts, limits and a shutdown.
import asyncio
import itertools


class Server:
    def __init__(self, workers):
        self.requests = asyncio.Queue(4)
        self.stats = {"ok": 0, "failed": 0, "rejected": 0}
        self.workers = [asyncio.create_task(self.serve(n), name=f"worker-{n}") for n in range(workers)]

    async def serve(self, n):
        while True:
            request, answer = await self.requests.get()
            try:
                async with asyncio.timeout(0.02):
                    result = await self.handle(request)
            except TimeoutError:
                self.stats["failed"] += 1
                answer.set_exception(TimeoutError("request timed out"))
            except Exception as e:
                self.stats["failed"] += 1
                answer.set_exception(e)
            else:
                self.stats["ok"] += 1
                if not answer.cancelled():
                    answer.set_result(result)
            finally:
                self.requests.task_done()

    async def handle(self, request):
        match request:
            case {"op": "add", "args": [a, b]}:
                return a + b
            case {"op": "slow"}:
                await asyncio.sleep(10)
            case {"op": "fail", "error": error}:
                raise error
            case {"op": op, **rest}:
                raise LookupError(f"no operation {op!r} {sorted(rest)}")

    async def call(self, **request):
        answer = asyncio.get_running_loop().create_future()
        try:
            self.requests.put_nowait((request, answer))
        except asyncio.QueueFull:
            self.stats["rejected"] += 1
            return "rejected"
        try:
            return await answer
        except Exception as e:
            return f"{type(e).__name__}: {e}"

    async def close(self):
        await self.requests.join()
        for worker in self.workers:
            worker.cancel()
        return await asyncio.gather(*self.workers, return_exceptions=True)


async def main():
    server = Server(2)
    print(await server.call(op="add", args=[1, 2]))
    print(await server.call(op="fail", error=ValueError("asked for")))
    print(await server.call(op="dance", fast=True))
    print(await server.call(op="slow"))
    print(await asyncio.gather(*(server.call(op="add", args=[n, n]) for n in range(6))))
    print(server.stats)
    print([repr(r) for r in await server.close()], all(w.cancelled() for w in server.workers))


asyncio.run(main())
