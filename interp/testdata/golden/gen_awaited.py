import asyncio
async def f(): pass
async def g(x):
    yield x
class A:
    async def m(self): pass
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
f()
print(1)
A(0).m()
x = f()
del x
x = f(); x = None
def h():
    y = f()
    print("in h")
h()
c = f(); c.close()
l = [f()]; l.clear(); print(2)
g(1).asend(None); print(3)
g(1).aclose(); print(4)
def forget(method, *args):
    s = method(*args)
    del s
a = g(1)
forget(a.__anext__)
forget(a.athrow, ValueError)
async def sub(n):
    a = A(n)
    x = f()
    await asyncio.sleep(0)
    return n
async def main():
    f()
    a = A("main")
    del a
    print("after del")
    print(await sub("sub"))
    A("temporary")
asyncio.run(main())
def closing(what):
    try: yield 1
    except GeneratorExit:
        if what == "yield": yield 2
        1 / 0
x = closing("yield"); next(x); del x
x = closing("raise"); next(x); del x
late = f()
late2 = g(1).asend(1)
1 / 0
