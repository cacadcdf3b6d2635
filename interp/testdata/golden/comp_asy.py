# async functions, generators and comprehensions, driven by hand.
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
class Aw:
    def __init__(s, v): s.v = v
    def __await__(s):
        yield 'step'
        return s.v
class It:
    def __init__(s, n): s.n = n
    def __aiter__(s): s.i = 0; return s
    async def __anext__(s):
        if s.i == s.n: raise StopAsyncIteration
        s.i += 1
        return await Aw(s.i)
class CM:
    def __init__(s, n, swallow=False): s.n, s.w = n, swallow
    async def __aenter__(s): print('aenter', s.n); return await Aw(s.n)
    async def __aexit__(s, t, v, tb): print('aexit', s.n, t and t.__name__); return await Aw(s.w)
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print('got', got)
            await Aw(0)
    finally: print('agen done')
async def main():
    r = [await Aw(1) + await Aw(2), (await Aw(3)) * 2]
    async for x in It(3): r.append(x)
    else: r.append('else')
    async for x in It(5):
        if x == 2: continue
        if x == 4: break
        r.append(x)
    async with CM('a') as a, CM('b') as b: r.append((a, b))
    async with CM('s', True): 1 / 0
    try:
        async with CM('n'): raise KeyError(1)
    except KeyError as e: r.append(repr(e))
    r.append([x async for x in It(3) if x != 2])
    r.append({x: y async for x in It(2) for y in 'ab'})
    r.append({await Aw(x) for x in range(2)})
    r.append([[y async for y in It(x)] for x in range(3)])
    g = (x * 2 async for x in It(3))
    r.append([x async for x in g])
    r.append([x async for x in agen(2)])
    ag = agen(3)
    r.append(await ag.asend(None)); r.append(await ag.asend('hello')); await ag.aclose()
    f = lambda: (await_ for await_ in [1])
    r.append(list(f()))
    async def early():
        async with CM('e'):
            async for x in It(3): return x
    r.append(await early())
    try:
        async for x in 5: pass
    except TypeError as e: r.append(str(e))
    try: await 5
    except TypeError as e: r.append(str(e))
    return r
print(*run(main()), sep='\n')
def gen():
    r = yield from sub()
    print('r', r)
    yield from [1, 2]
    return (yield from ())
def sub():
    try:
        x = yield 'a'
        print('x', x)
        y = yield 'b'
    except ValueError as e:
        print('ve', e); yield 'recovered'
    finally: print('sub fin')
    return 'subret'
g = gen(); print(next(g), g.send(5), g.throw(ValueError('v')), list(g))
g = gen(); print(next(g)); g.close()
x = (yield_ for yield_ in [1]); print(next(x))
def lam(): return (lambda: (yield))()
print(next(lam()))
async def notgen(): return 1
c = notgen(); print(type(c).__name__, c.__name__, c.__qualname__); c.close()
print(type(agen(1)).__name__, agen.__code__.co_flags & 0x200, gen.__code__.co_flags & 0x20, notgen.__code__.co_flags & 0x80)
