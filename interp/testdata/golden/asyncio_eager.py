# Eager tasks run at once until they first wait.
import asyncio


async def quick(n):
    print("quick", n, asyncio.current_task().get_name() != "main")
    return n


async def slow(n):
    print("slow begins", n)
    await asyncio.sleep(0)
    print("slow ends", n)
    return n


async def fails():
    raise ValueError("at once")


async def main():
    asyncio.current_task().set_name("main")
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(1))
    print("made", task.done(), task.result())
    other = asyncio.create_task(slow(2))
    print("made", other.done())
    print(await other, asyncio.current_task().get_name())
    print(await asyncio.gather(quick(3), slow(4), quick(5)))
    task = asyncio.create_task(fails())
    print(task.done(), repr(task.exception()))
    async with asyncio.TaskGroup() as group:
        a = group.create_task(quick(6))
        b = group.create_task(slow(7))
        print("in group", a.done(), b.done())
    print(b.result(), len(asyncio.all_tasks()))
    factory = asyncio.create_eager_task_factory(lambda coro, **kw: asyncio.Task(coro, **kw))
    asyncio.get_running_loop().set_task_factory(factory)
    print((await asyncio.create_task(quick(8), name="named")))


asyncio.run(main())
