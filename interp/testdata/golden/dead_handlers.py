# What an except clause held dies where the clause ends, in generators and
# coroutines too, and what was never awaited is told of there.
import asyncio
import sys


class Loud:
    def __del__(self):
        print("gone", sys._getframe(1).f_lineno)


def use(things):
    raise TypeError("no")


def generate():
    try:
        use([Loud()])
    except TypeError as e:
        print(e)
    print("after")
    yield


def call():
    try:
        use([Loud()])
    except TypeError as e:
        print(e)
    print("after")


async def never():
    pass


async def main():
    try:
        use([Loud()])
    except TypeError as e:
        print(e)
    print("after")
    try:
        use([never()])
    except TypeError as e:
        print(e)
    print("after")
    try:
        await asyncio.wait([never()])
    except TypeError as e:
        print(e)
    print("after")
    try:
        asyncio.run(never())
    except RuntimeError as e:
        print(e)


for _ in generate():
    pass
call()
asyncio.run(main())


class Base:
    def f(self):
        return "Base.f"


class Derived(Base):
    def packed(*args):
        return super().f()

    def keyword(*, self):
        return super().f()


for call in Derived().packed, lambda: Derived.keyword(self=Derived()):
    try:
        print(call())
    except RuntimeError as e:
        print(e)


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def close():
    a = stubborn()
    await anext(a)
    try:
        await a.aclose()
    except RuntimeError as e:
        print(e)


asyncio.run(close())
