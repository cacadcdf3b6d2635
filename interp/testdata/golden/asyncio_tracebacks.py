# Tracebacks of errors that come through tasks.
import asyncio
import traceback


async def inner():
    raise ValueError("deep")


async def middle():
    await inner()


async def outer():
    try:
        await middle()
    except ValueError as e:
        raise KeyError("higher") from e


def show(e):
    text = "".join(traceback.format_exception(e))
    keep, lines = True, []
    for line in text.splitlines():
        if line.startswith("  File"):
            keep = "asyncio_tracebacks.py" in line
        if not line.startswith("    ") and not line.startswith("  File"):
            keep = True
        if keep:
            lines.append(line)
    print("\n".join(lines).replace(__file__, "FILE"))


async def main():
    task = asyncio.create_task(outer())
    try:
        await task
    except KeyError as e:
        show(e)
    try:
        await asyncio.gather(middle(), asyncio.sleep(0))
    except ValueError as e:
        show(e)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(middle())
    except* ValueError as group:
        for e in group.exceptions:
            show(e)
    future = asyncio.get_running_loop().create_future()
    future.set_exception(OSError(2, "no such thing"))
    for _ in range(2):
        try:
            await future
        except OSError as e:
            show(e)
    task = asyncio.create_task(middle())
    await asyncio.wait([task])
    e = task.exception()
    print(len(traceback.extract_tb(e.__traceback__)), [f.name for f in traceback.extract_tb(e.__traceback__)])
    task = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    print([f.f_code.co_name for f in task.get_stack()])
    task.cancel()


asyncio.run(main())
