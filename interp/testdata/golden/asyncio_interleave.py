# The order in which tasks, callbacks and plain yields take their turns.
import asyncio

log = []


async def chatty(name, turns):
    for turn in range(turns):
        log.append(f"{name}{turn}")
        await asyncio.sleep(0)
    log.append(f"{name}!")
    return name


async def nested(depth):
    log.append(f"down{depth}")
    if depth:
        await nested(depth - 1)
    else:
        await asyncio.sleep(0)
    log.append(f"up{depth}")


def show(title):
    print(title, " ".join(log))
    log.clear()


async def main():
    a, b = asyncio.create_task(chatty("a", 3)), asyncio.create_task(chatty("b", 2))
    log.append("made")
    await asyncio.sleep(0)
    log.append("main")
    print(await a, await b)
    show("tasks:")

    await asyncio.gather(chatty("x", 1), nested(2), chatty("y", 2), asyncio.sleep(0))
    show("gather:")

    loop = asyncio.get_running_loop()
    loop.call_soon(log.append, "soon1")
    task = asyncio.create_task(chatty("t", 1))
    task.add_done_callback(lambda t: log.append("done:" + t.result()))
    loop.call_soon(log.append, "soon2")
    future = loop.create_future()
    future.add_done_callback(lambda f: log.append("future:" + f.result()))
    loop.call_soon(future.set_result, "set")
    log.append(await future)
    log.append(await task)
    show("callbacks:")

    done = loop.create_future()
    done.set_result(1)
    log.append(str(await done))
    log.append(str(await done))
    other = asyncio.create_task(chatty("o", 0))
    log.append(await asyncio.shield(other))
    show("done:")

    tasks = [asyncio.create_task(chatty(str(i), i)) for i in range(4)]
    for task in reversed(tasks):
        log.append("got" + await task)
    show("reversed:")

    async with asyncio.TaskGroup() as group:
        group.create_task(chatty("p", 2))
        group.create_task(nested(1))
        log.append("body")
    show("group:")

    for coro in asyncio.as_completed([chatty("one", 3), chatty("two", 1), chatty("three", 2)]):
        log.append("=" + await coro)
    log[:] = sorted(log[:3]) + [x for x in log[3:] if x[0] == "="]
    show("as_completed:")
    await asyncio.wait_for(chatty("w", 2), 5)
    show("wait_for:")
    async with asyncio.timeout(5):
        await chatty("v", 1)
    show("timeout:")


asyncio.run(main())
