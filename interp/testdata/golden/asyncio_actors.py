# Actors with mailboxes, and a supervisor that starts them anew.
import asyncio


class Actor:
    def __init__(self, name):
        self.name, self.box, self.task = name, asyncio.Queue(), None

    def start(self):
        self.task = asyncio.create_task(self.loop(), name=self.name)
        return self.task

    async def loop(self):
        while True:
            message, reply = await self.box.get()
            try:
                answer = await self.receive(message)
            except Exception as e:
                if reply:
                    reply.set_exception(e)
                raise
            if reply:
                reply.set_result(answer)

    async def ask(self, message):
        reply = asyncio.get_running_loop().create_future()
        await self.box.put((message, reply))
        return await reply

    async def tell(self, message):
        await self.box.put((message, None))


class Adder(Actor):
    total = 0

    async def receive(self, message):
        self.total += message
        await asyncio.sleep(0)
        return self.total


class Greeter(Actor):
    def __init__(self, name, other):
        super().__init__(name)
        self.other = other

    async def receive(self, message):
        return f"{message}: {await self.other.ask(len(message))}"


async def supervise(actors, restarts):
    tasks = {actor.start(): actor for actor in actors}
    while tasks:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            actor = tasks.pop(task)
            if task.cancelled():
                continue
            print("restart", actor.name, repr(task.exception()))
            if restarts:
                restarts -= 1
                tasks[actor.start()] = actor


async def main():
    adder = Adder("adder")
    greeter = Greeter("greeter", adder)
    supervisor = asyncio.create_task(supervise([adder, greeter], 1))
    print(await adder.ask(1), await adder.ask(2))
    print(await asyncio.gather(greeter.ask("hi"), greeter.ask("hello")))
    try:
        await adder.ask("text")
    except TypeError as e:
        print("asked:", e)
    for _ in range(3):
        await asyncio.sleep(0)
    await adder.tell(10)
    print(await adder.ask(0), adder.task.get_name())
    for actor in (adder, greeter):
        actor.task.cancel()
    await supervisor
    print("over", [a.task.cancelled() for a in (adder, greeter)])


asyncio.run(main())
