# Context variables: values, tokens, contexts, and the copy that each task has.
import asyncio
import contextvars


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except (TypeError, ValueError, RuntimeError, LookupError, AttributeError) as e:
        print(type(e).__name__, e)


name = contextvars.ContextVar("name")
count = contextvars.ContextVar("count", default=0)
attempt(contextvars.ContextVar)
attempt(contextvars.ContextVar, 1)
attempt(contextvars.ContextVar, "a", 1)
attempt(contextvars.ContextVar, "a", default=1, foo=2)
attempt(name.get)
attempt(name.get, "nobody")
attempt(count.get)
attempt(name.get, 1, 2)
token = name.set("first")
print(token.var is name, token.old_value, contextvars.Token.MISSING, name.name)
name.reset(token)
attempt(name.reset, token)
attempt(name.reset, 1)
token = name.set("again")
attempt(count.reset, token)
context = contextvars.copy_context()
print(len(context), name in context, context[name], list(context) == [name])
attempt(context.__getitem__, "name")
attempt(context.__contains__, 1)
attempt(context.get, count)
attempt(context.get, count, 7)
attempt(context.run, name.reset, token)
attempt(contextvars.Token)
attempt(contextvars.Context, 1)
attempt(contextvars.ContextVar.__class_getitem__, int)
attempt(setattr, name, "name", 1)


def change(value):
    name.set(value)
    count.set(count.get() + 1)
    return name.get(), count.get()


attempt(context.run, change, "inside")
attempt(context.run, change, value="inside again")
attempt(context.run)
attempt(context.run, context.run, print)
print(name.get(), count.get(), context[count], context == context.copy(), context == 1)
print(sorted(map(str, context.values())), len(list(context.items())))


async def child(n):
    before = name.get()
    name.set(f"child {n}")
    await asyncio.sleep(0)
    return before, name.get()


async def main():
    name.set("main")
    print(await asyncio.gather(child(1), child(2)), name.get())
    print(await child(3), name.get())
    own = contextvars.copy_context()
    task = asyncio.create_task(child(4), context=own)
    print(await task, name.get(), own[name], task.get_context() is own)
    asyncio.get_running_loop().call_soon(name.set, "callback")
    await asyncio.sleep(0)
    print(name.get())

    async def numbers():
        for i in range(2):
            count.set(100 + i)
            yield i
    async for i in numbers():
        print(i, count.get())


asyncio.run(main())
print(name.get(), count.get())
with asyncio.Runner() as runner:
    runner.run(child(5))
    print(runner.run(child(6)))
print(name.get())
