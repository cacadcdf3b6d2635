"""The buffer protocol of PEP 688, as classes made in Python speak it."""
import array
import collections.abc
import inspect


class Shared:
    def __init__(self, data):
        self.data = bytearray(data)
        self.held = 0

    def __buffer__(self, flags):
        print("buffer", inspect.BufferFlags(flags) == inspect.BufferFlags.FULL_RO)
        self.held += 1
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("release", view.tobytes())
        self.held -= 1
        view.release()


s = Shared(b"abc")
with memoryview(s) as m:
    print(s.held, m.tolist(), m[0], m.readonly, m.format, m.nbytes)
    m[0] = 65
    part = m[1:]
    print(part.tobytes())
    try:
        s.data.append(1)
    except BufferError as e:
        print(e)
    part.release()
    print(s.held)
print(s.held, s.data)
s.data.append(1)
print(bytes(s), s.held, bytearray(s), s.held)


class NoRelease:
    def __buffer__(self, flags):
        return memoryview(b"xyz")


with memoryview(NoRelease()) as m:
    print(m.tobytes(), m.readonly)


class Wrong:
    def __buffer__(self, flags):
        return 42


class Raises:
    def __buffer__(self, flags):
        raise KeyError("no")


class Derived(bytearray):
    def __buffer__(self, flags):
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print("derived release")
        super().__release_buffer__(view)


class Plain(bytearray):
    pass


for c in (Wrong, Raises, object):
    try:
        memoryview(c())
    except Exception as e:
        print(type(e).__name__, e)
with memoryview(Derived(b"hello")) as m:
    print(m.tobytes())
with memoryview(Plain(b"hello")) as m:
    print(m.tobytes())

for v in (b"", bytearray(), memoryview(b""), array.array("b"), Shared(b""), Derived(), 1, "", [], Wrong()):
    print(type(v).__name__, isinstance(v, collections.abc.Buffer), hasattr(v, "__buffer__"), hasattr(v, "__release_buffer__"))
print(issubclass(Shared, collections.abc.Buffer), issubclass(int, collections.abc.Buffer))

view = b"abc".__buffer__(0)
print(view.tobytes(), view.readonly, bytes.__buffer__, bytearray.__release_buffer__)
for call in (lambda: b"a".__buffer__(1), lambda: b"a".__buffer__(), lambda: b"a".__buffer__("x"), lambda: b"a".__buffer__(2**40),
             lambda: memoryview(b"a").__buffer__(1), lambda: bytearray().__release_buffer__(1),
             lambda: bytearray().__release_buffer__(memoryview(b""))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
b = bytearray(b"abc")
v = b.__buffer__(0)
v[0] = 90
print(b)
b.__release_buffer__(v)
try:
    b.__release_buffer__(v)
except ValueError as e:
    print(e)
b.append(1)
print(b)
a = array.array("i", [1, 2])
with memoryview(a) as m:
    for change in (lambda: a.append(1), a.pop, a.clear, lambda: a.extend([1]), lambda: a.__delitem__(0), lambda: a.insert(0, 1)):
        try:
            change()
        except BufferError as e:
            print(e)
    a[0] = 7
a.append(3)
print(a)
