# Subclasses of Task, Future, Queue, the loop and the exceptions.
import asyncio


class Named(asyncio.Task):
    def __init__(self, coro, **kwargs):
        super().__init__(coro, **kwargs)
        self.history = ["made"]

    def cancel(self, msg=None):
        self.history.append(f"cancel {msg}")
        return super().cancel(msg)


class Promise(asyncio.Future):
    def then(self, function):
        follower = Promise(loop=self.get_loop())

        def done(f):
            try:
                follower.set_result(function(f.result()))
            except Exception as e:
                follower.set_exception(e)
        self.add_done_callback(done)
        return follower


class UniqueQueue(asyncio.Queue):
    def _init(self, maxsize):
        self.items = {}
        self._queue = self.items

    def _put(self, item):
        self.items[item] = True

    def _get(self):
        return self.items.pop(next(iter(self.items))) and "item"


class Stop(asyncio.CancelledError):
    pass


async def work():
    await asyncio.sleep(0)
    return "worked"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **kw: Named(coro, loop=loop, **kw))
    task = asyncio.create_task(work(), name="mine")
    print(type(task).__name__, isinstance(task, asyncio.Task), task.history, str(task)[:26])
    print(await task)
    task = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as e:
        print(e.args, task.history)
    promise = Promise()
    after = promise.then(lambda x: x + 1).then(lambda x: x * 10)
    failed = promise.then(lambda x: x.missing)
    promise.set_result(4)
    print(await after, type(after).__name__, asyncio.isfuture(after), after)
    try:
        await failed
    except AttributeError as e:
        print(e)
    queue = UniqueQueue()
    for item in "abca":
        await queue.put(item)
    print(queue.qsize(), [await queue.get() for _ in range(3)])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(5))
            raise Stop("own kind")
    except asyncio.CancelledError as e:
        print(type(e).__name__, e.args)
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__, asyncio.TimeoutError is TimeoutError,
          asyncio.QueueEmpty.__module__, asyncio.CancelledError.__qualname__, asyncio.CancelledError.__module__)


asyncio.run(main())
