# SystemExit in a task ends the program, after the others were cancelled.
import asyncio
import sys


async def background():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("background cancelled")
        raise
    finally:
        print("background cleaned up")


async def leaves():
    await asyncio.sleep(0)
    sys.exit(3)


async def main():
    task = asyncio.create_task(background())
    try:
        await leaves()
    finally:
        print("main cleaned up")


try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)


async def interrupted():
    asyncio.create_task(background())
    await asyncio.sleep(0)
    raise KeyboardInterrupt("pressed")

try:
    asyncio.run(interrupted())
except KeyboardInterrupt as e:
    print("interrupt", e)


try:
    asyncio.run(leaves())
except SystemExit as e:
    sys.exit(e.code + 1)
