# memoryviews: of bytes and bytearrays, sliced, cast, written to and released.
ba = bytearray(b'abcdef')
m = memoryview(b'abcdef')
w = memoryview(ba)
r = memoryview(b'x')
r.release()
h = memoryview(bytes(range(8))).cast('H')
for f in (
    lambda: memoryview(),
    lambda: memoryview(1),
    lambda: memoryview('a'),
    lambda: memoryview(object=b'a'),
    lambda: memoryview(b'a',1),
    lambda: m[0],
    lambda: m[-1],
    lambda: m[6],
    lambda: m['a'],
    lambda: m[1.5],
    lambda: m[2**70],
    lambda: m[1:3],
    lambda: m[::2],
    lambda: m[::-1].tobytes(),
    lambda: m[::2].tolist(),
    lambda: m[::2][1],
    lambda: m[0,1],
    lambda: m[...],
    lambda: m[()],
    lambda: m[0:1,0:1],
    lambda: m[::0],
    lambda: m.obj,
    lambda: m.nbytes,
    lambda: m.itemsize,
    lambda: m.format,
    lambda: m.ndim,
    lambda: m.shape,
    lambda: m.strides,
    lambda: m[::-2].strides,
    lambda: m[::-2].shape,
    lambda: m.suboffsets,
    lambda: m.readonly,
    lambda: w.readonly,
    lambda: (m.c_contiguous, m.f_contiguous, m.contiguous),
    lambda: (m[::2].c_contiguous, m[::2].contiguous),
    lambda: m.tobytes(),
    lambda: m.tobytes('C'),
    lambda: m.tobytes('Q'),
    lambda: m.tobytes(order=None),
    lambda: m.tolist(),
    lambda: m.hex(),
    lambda: m.hex(':'),
    lambda: m.hex(':',2),
    lambda: m[::2].hex(),
    lambda: m.__setitem__(0,1),
    lambda: m.__delitem__(0),
    lambda: w.__delitem__(0),
    lambda: w.__setitem__(0,65),
    lambda: w.__setitem__(0,300),
    lambda: w.__setitem__(0,'a'),
    lambda: w.__setitem__(0,b'a'),
    lambda: w.__setitem__(9,1),
    lambda: w.__setitem__('a',1),
    lambda: w.__setitem__(slice(0,2),b'xy'),
    lambda: w.__setitem__(slice(0,2),b'xyz'),
    lambda: w.__setitem__(slice(0,2),5),
    lambda: w.__setitem__(slice(0,2),'ab'),
    lambda: w.__setitem__(slice(0,4,2),b'PQ'),
    lambda: ba,
    lambda: m == b'abcdef',
    lambda: m == 'abcdef',
    lambda: m == w,
    lambda: m < b'a',
    lambda: m != b'abcdef',
    lambda: m[::2] == b'ace',
    lambda: hash(m) == hash(b'abcdef'),
    lambda: hash(w),
    lambda: len(m),
    lambda: 97 in m,
    lambda: b'a' in m,
    lambda: list(m),
    lambda: bytes(m),
    lambda: bytearray(m),
    lambda: bytes(m[::2]),
    lambda: b'' + m,
    lambda: b'a'.join([m]),
    lambda: m + b'a',
    lambda: m.toreadonly().readonly,
    lambda: w.toreadonly(),
    lambda: m.cast('b'),
    lambda: m.cast('H').tolist(),
    lambda: m.cast('H')[0],
    lambda: m.cast('I'),
    lambda: m.cast('zz'),
    lambda: m.cast('@B'),
    lambda: m.cast('c')[0],
    lambda: m.cast('c').tolist(),
    lambda: m.cast(1),
    lambda: m.cast('B',[6]).shape,
    lambda: m.cast('B',(2,3)).shape,
    lambda: m.cast('B',(2,3)).tolist(),
    lambda: m.cast('B',(2,4)),
    lambda: m.cast('B',[2,3])[0],
    lambda: m.cast('B',[2,3])[0,1],
    lambda: m[::2].cast('H'),
    lambda: h.cast('B'),
    lambda: h.cast('I'),
    lambda: (h.itemsize,h.format,h.nbytes,len(h),h.tolist(),h[1:3].tolist(),h.strides),
    lambda: h == memoryview(bytes(range(8))),
    lambda: h == h.cast('B').cast('H'),
    lambda: memoryview(bytearray(8)).cast('d').tolist(),
    lambda: memoryview(bytearray(8)).cast('?').tolist(),
    lambda: memoryview(bytearray(8)).cast('q').__setitem__(0,2**63),
    lambda: memoryview(bytearray(8)).cast('q').__setitem__(0,1.5),
    lambda: memoryview(bytearray(8)).cast('d').__setitem__(0,'a'),
    lambda: memoryview(bytearray(8)).cast('c').__setitem__(0,1),
    lambda: memoryview(bytearray(8)).cast('c').__setitem__(0,b'ab'),
    lambda: memoryview(bytearray(8)).cast('b').__setitem__(0,200),
    lambda: memoryview(bytearray(8)).cast('H').__setitem__(slice(0,2),b'ab'),
    lambda: r,
    lambda: r[0],
    lambda: r.tobytes(),
    lambda: r.nbytes,
    lambda: r.obj,
    lambda: r == r,
    lambda: hash(r),
    lambda: len(r),
    lambda: r.release(),
    lambda: r.__enter__(),
    lambda: str(m)[:8],
    lambda: type(iter(m)),
    lambda: memoryview(m).obj,
    lambda: memoryview(m[1:3]).obj,
    lambda: m.__enter__() is m,
    lambda: list(reversed(m)),
    lambda: m.__reduce__(),
    lambda: memoryview.__mro__,
    lambda: isinstance(m, memoryview),
    lambda: m.index(97),
    lambda: m.count(97),
    lambda: m.foo,
    lambda: int(memoryview(b'12')),
    lambda: float(memoryview(b'1.5')),
    lambda: str(memoryview(b'ab'),'ascii'),
    lambda: b'%s' % memoryview(b'q'),
    lambda: b'abc'.find(memoryview(b'c')),
    lambda: b'abc'.replace(memoryview(b'a'), b'z'),
    lambda: bytearray(b'x') + memoryview(b'y'),
    lambda: bytearray(b'x').__iadd__(memoryview(b'y')),
    lambda: memoryview(b'ab') > 1,
    lambda: m.cast('B').readonly,
    lambda: memoryview(b'').tolist(),
):
    try:
        v = f()
        print(v if not isinstance(v, memoryview) else (v.tolist(), v.format, v.readonly))
    except Exception as e:
        print(type(e).__name__, e)
with memoryview(ba) as v:
    v[0] = 90
    print(v[0], ba, v.obj is ba)
try:
    v[0]
except ValueError as e:
    print(e)
grid = memoryview(bytearray(range(12))).cast("B", [3, 4])
print(grid.tolist(), grid.shape, grid.strides, grid.ndim, grid[1, 2], grid[-1, -1], len(grid), grid.nbytes)
grid[0, 0] = 255
print(grid.tobytes(), grid.tobytes("F"), grid.tobytes("A"), grid[1:].tolist(), grid[::-2].tolist(), grid[1:].contiguous)
for f in (lambda: grid[3, 0], lambda: grid[0], lambda: grid[0, 0, 0], lambda: grid[0, 0:1], lambda: grid[0:1, 0:1], lambda: list(grid), lambda: grid.cast("H"), lambda: grid.cast("B", [4, 3])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for fmt in "cbB?hHiIlLqQnNfd":
    c = memoryview(bytearray(b"\x80\x01\x00\xff" * 4)).cast(fmt)
    print(fmt, c.itemsize, len(c), c[0], c[1])
    try:
        c[0] = c[1]
        print(c.tobytes())
    except Exception as e:
        print(type(e).__name__, e)
