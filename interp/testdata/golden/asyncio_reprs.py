# What tasks, futures and handles look like.
import asyncio
import functools


def callback(f):
    pass


async def work(n):
    await asyncio.sleep(0)
    return n


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(work("x" * 50), name="worker")
    print(task)
    task.add_done_callback(callback)
    print(task)
    task.add_done_callback(functools.partial(callback))
    task.add_done_callback(print)
    print(task)
    await task
    print(task)
    for error in (ValueError("bad"), asyncio.CancelledError()):
        future = loop.create_future()
        print(future)
        if isinstance(error, ValueError):
            future.set_exception(error)
        else:
            future.cancel("why")
        print(future, future.done(), future.cancelled())
    try:
        await future
    except asyncio.CancelledError as e:
        print(repr(e))
    task = asyncio.create_task(asyncio.sleep(10), name="sleeper")
    await asyncio.sleep(0)
    print(task.get_name(), task.cancelling(), task.cancel(), task.cancelling(), str(task)[:30])
    try:
        await task
    except asyncio.CancelledError:
        print(str(task)[:40])
    handle = loop.call_later(60, callback, None)
    print(type(handle).__name__, handle.cancelled(), handle.when() > loop.time())
    handle.cancel()
    print(handle.cancelled(), str(handle)[:22])
    print(loop.call_soon(callback, 1), loop.call_soon(functools.partial(callback, 1)))
    print(asyncio.Future.__name__, asyncio.Task.__mro__, type(loop).__name__, loop)
    names = [asyncio.create_task(work(i)).get_name() for i in range(2)]
    print(names == sorted(names), all(n.startswith("Task-") for n in names))
    print(sorted(t.get_name() for t in asyncio.all_tasks())[0][:5], asyncio.current_task().get_coro().__name__)


asyncio.run(main())
