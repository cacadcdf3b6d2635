# The loop itself: callbacks, timers, its life, executors.
import asyncio
import functools


def say(*args, sep=" "):
    print(*args, sep=sep)


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug())
loop.call_soon(say, "soon")
now = loop.time()
loop.call_at(now + 0.02, say, "later 2")
loop.call_at(now + 0.01, say, "later 1")
loop.call_at(now + 0.015, functools.partial(say, "at", sep="-"), 15)
cancelled = loop.call_later(0.001, say, "never")
cancelled.cancel()
loop.call_at(now + 0.03, loop.stop)
loop.run_forever()
loop.call_soon(say, "stopped")
loop.stop()
loop.run_forever()
future = loop.create_future()
loop.call_soon(future.set_result, "value")
print(loop.run_until_complete(future))


async def coro():
    print(asyncio.get_running_loop() is loop, loop.is_running(), asyncio.get_event_loop() is loop)
    return 7

print(loop.run_until_complete(coro()))


async def blocking():
    def job(a, b=1):
        return a + b
    print(await loop.run_in_executor(None, job, 3))
    print(await asyncio.to_thread(job, 4, b=5))
    try:
        await asyncio.to_thread(lambda: 1 / 0)
    except ZeroDivisionError as e:
        print("in thread:", e)
loop.run_until_complete(blocking())


def failing():
    raise ValueError("in callback")


def handler(loop, context):
    print("handler", sorted(context), context["message"][:21], repr(context.get("exception")))


loop.set_exception_handler(handler)
print(loop.get_exception_handler() is handler)
loop.call_soon(failing)
loop.call_soon(say, "goes on")
loop.call_exception_handler({"message": "by hand"})
loop.call_later(0.001, loop.stop)
loop.run_forever()


def broken(loop, context):
    raise KeyError("handler")


async def stops():
    loop.stop()
    await asyncio.sleep(10)
task = loop.create_task(stops())
try:
    loop.run_until_complete(task)
except RuntimeError as e:
    print(e)
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print("cancelled")


def factory(loop, coro, context=None):
    task = asyncio.Task(coro, loop=loop, context=context)
    task.made_by = "factory"
    return task
loop.set_task_factory(factory)
task = loop.create_task(coro(), name="made")
print(task.made_by, task.get_name(), loop.get_task_factory() is factory)
loop.run_until_complete(task)
loop.close()
print(loop)
for f in (lambda: loop.call_soon(say), lambda: loop.run_until_complete(future), loop.run_forever):
    try:
        f()
    except RuntimeError as e:
        print(e)
asyncio.set_event_loop(None)
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "one")), runner.run(asyncio.sleep(0, "two")))
    print(type(runner.get_loop()).__name__)
try:
    runner.get_loop()
except RuntimeError as e:
    print(e)


class MyLoop(asyncio.SelectorEventLoop):
    def time(self):
        return super().time()

print(asyncio.run(asyncio.sleep(0, "own loop"), loop_factory=MyLoop))
