# The end of run(): what is cancelled, in which order, and what it may do.
import asyncio


async def background(name, turns=0):
    try:
        while True:
            await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("cancelled", name, e.args)
        for _ in range(turns):
            await asyncio.sleep(0)
        print("cleaned", name)
        raise


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("stubborn", i)
            return "ended"


async def spawns():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.create_task(late())


async def late():
    print("late task")


async def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")
        await asyncio.sleep(0)


async def main():
    asyncio.create_task(background("one"))
    await asyncio.sleep(0)
    gen = generator()
    print(await anext(gen))
    gens.append(gen)
    return "result"

gens = []
print(asyncio.run(main()))


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    tasks.append(task)
    raise ValueError("main fails")

tasks = []
try:
    asyncio.run(main())
except ValueError as e:
    print(e, tasks[0].result())


async def main():
    asyncio.create_task(spawns())
    await asyncio.sleep(0)

asyncio.run(main())


async def main():
    asyncio.create_task(background("slow", 3))
    await asyncio.sleep(0)
    asyncio.current_task().cancel("main")
    await asyncio.sleep(1)

try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run raised", repr(e))
runner = asyncio.Runner()
print(runner.run(asyncio.sleep(0, 1)))
runner.get_loop().create_task(background("in runner"))
print(runner.run(asyncio.sleep(0, 2)))
runner.close()
runner.close()
last = late()
try:
    runner.run(last)
except RuntimeError as e:
    print(e)
last.close()
