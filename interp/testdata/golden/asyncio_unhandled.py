# What nobody catches, awaits or asks for is told on stderr.
import asyncio


async def bad(n):
    raise ValueError(n)


async def never():
    pass


async def slow_end():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("while ending")


def handler(loop, context):
    print("told:", context["message"], repr(context["exception"]))


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(bad(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("after the task")
    kept = asyncio.create_task(bad(2))
    await asyncio.sleep(0.001)
    print("kept", kept.done())
    never()
    asyncio.create_task(slow_end())
    await asyncio.sleep(0)
    print("end of main")


asyncio.run(main())
print("after run")
