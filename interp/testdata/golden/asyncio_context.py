# Context variables through callbacks, tasks, groups and generators.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")
trace = contextvars.ContextVar("trace")


async def handle(name):
    token = user.set(name)
    await asyncio.sleep(0)
    inner = asyncio.create_task(show("task of " + name))
    await inner
    user.reset(token)
    return user.get()


async def show(what):
    print(what, user.get())
    user.set("changed")


def callback(future):
    print("callback", user.get(), future.result())
    user.set("from callback")


async def main():
    print(await asyncio.gather(handle("ann"), handle("bob")), user.get())
    user.set("main")
    task = asyncio.create_task(asyncio.sleep(0, "slept"))
    task.add_done_callback(callback)
    other = contextvars.copy_context()
    other.run(user.set, "other")
    task.add_done_callback(callback, context=other)
    await task
    await asyncio.sleep(0)
    print(user.get(), other[user])
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("soon", user.get()), context=other)
    loop.call_later(0, lambda: print("later", user.get()), context=contextvars.Context())
    await asyncio.sleep(0.001)
    async with asyncio.TaskGroup() as group:
        group.create_task(show("group"))
        group.create_task(show("own"), context=other)
    print(other[user], user.get())
    print(await asyncio.to_thread(user.get))

    async def numbers():
        for i in range(3):
            trace.set(i)
            yield i
    async for i in numbers():
        print(i, trace.get())
    print(contextvars.copy_context().run(lambda: (user.set("inside"), user.get())[1]), user.get())
    async with asyncio.timeout(5):
        user.set("in timeout")
    print(user.get())


asyncio.run(main())
print(user.get())
with asyncio.Runner() as runner:
    ctx = contextvars.copy_context()
    ctx.run(user.set, "runner")
    runner.run(show("with context"), context=ctx)
    print(ctx[user], user.get())
    runner.run(show("without"))
    runner.run(show("again"))
