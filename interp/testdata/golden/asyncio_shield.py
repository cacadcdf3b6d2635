# shield, ensure_future, wrap_future and futures without tasks.
import asyncio


async def work(turns, result):
    for _ in range(turns):
        await asyncio.sleep(0)
    if isinstance(result, Exception):
        raise result
    return result


async def main():
    loop = asyncio.get_running_loop()
    inner = asyncio.create_task(work(3, "safe"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    print(outer.cancel("no more"), inner.cancelled())
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", e.args)
    print(await inner)
    print(await asyncio.shield(work(0, "direct")))
    try:
        await asyncio.shield(work(1, ValueError("inside")))
    except ValueError as e:
        print(e)
    inner = asyncio.create_task(work(5, 1))
    outer = asyncio.shield(inner)
    inner.cancel("inner")
    try:
        await outer
    except asyncio.CancelledError as e:
        print(outer.cancelled(), inner.cancelled(), e.args)
    done = asyncio.create_task(work(0, "done"))
    await done
    print(asyncio.shield(done) is done, asyncio.ensure_future(done) is done, asyncio.wrap_future(done) is done)
    future = loop.create_future()
    order = []
    future.add_done_callback(lambda f: order.append("first"))
    second = lambda f: order.append("second")
    future.add_done_callback(second)
    future.add_done_callback(second)
    print(future.remove_done_callback(second), future.remove_done_callback(second))
    loop.call_soon(order.append, "before")
    future.set_result(None)
    loop.call_soon(order.append, "after")
    future.add_done_callback(lambda f: order.append("late"))
    print(order)
    await asyncio.sleep(0)
    print(order)
    try:
        async with asyncio.timeout(0.001):
            await asyncio.shield(loop.create_future())
    except TimeoutError:
        print("timeout")


asyncio.run(main())
