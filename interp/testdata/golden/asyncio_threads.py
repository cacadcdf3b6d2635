# Blocking calls in threads while the loop goes on.
import asyncio
import concurrent.futures
import threading
import time


def blocking(n):
    time.sleep(0.01)
    return n, threading.current_thread() is threading.main_thread()


async def main():
    loop = asyncio.get_running_loop()
    ticks = 0
    done = asyncio.Event()

    async def ticker():
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            await asyncio.sleep(0.001)
    task = asyncio.create_task(ticker())
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n) for n in range(3))))
    done.set()
    await task
    print(ticks > 1)
    print(await loop.run_in_executor(None, blocking, "default"))
    with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="mine") as pool:
        print(await loop.run_in_executor(pool, lambda: threading.current_thread().name))
    try:
        await asyncio.to_thread(lambda: 1 / 0)
    except ZeroDivisionError as e:
        print("raised", e)
    future = loop.create_future()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, "from a thread"))
    thread.start()
    print(await future)
    thread.join()

    async def coro(x):
        await asyncio.sleep(0)
        return x * 2

    def other():
        return asyncio.run_coroutine_threadsafe(coro(21), loop).result(5)
    print(await asyncio.to_thread(other))

    def own_loop():
        return asyncio.run(coro("nested "))
    print(await asyncio.to_thread(own_loop))


asyncio.run(main())
