# Awaitables of a program's own, and coroutines driven by hand.
import asyncio
import types


class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value


@types.coroutine
def pause():
    got = yield
    return got


class Lazy:
    def __init__(self, make):
        self.make, self.task = make, None

    def __await__(self):
        if self.task is None:
            self.task = asyncio.ensure_future(self.make())
        return self.task.__await__()


async def work():
    print("working")
    await pause()
    return "worked"


async def main():
    print(await Value(1), await asyncio.gather(Value(2), Value(3)))
    lazy = Lazy(work)
    print(await lazy, await lazy)
    print(await asyncio.wait_for(Value(4), 5), await asyncio.ensure_future(Value(5)), await asyncio.shield(Value(6)))
    print([await c for c in (Value(7), Value(8))])
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "by hand")
    print(await future, await future)


asyncio.run(main())


async def by_hand():
    x = await pause()
    print("got", x)
    try:
        await pause()
    except KeyError as e:
        print("thrown", e)
    return "end"

c = by_hand()
print(c.send(None), c.cr_running, c.cr_suspended, c.cr_await is not None)
print(c.send("sent"))
try:
    c.throw(KeyError("k"))
except StopIteration as e:
    print(e.value, c.cr_frame)
for f in (lambda: c.send(None), lambda: c.throw(ValueError)):
    try:
        f()
    except RuntimeError as e:
        print(e)
c.close()
