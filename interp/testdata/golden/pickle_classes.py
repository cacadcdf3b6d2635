# Pickler and Unpickler as classes: hooks, memo, fast mode, files.
import copyreg
import pickle


class File:
    def __init__(self, data=b''):
        self.data = data
        self.calls = []

    def write(self, data):
        self.calls.append(len(data))
        self.data += bytes(data)
        return len(data)

    def read(self, n):
        self.calls.append(n)
        part, self.data = self.data[:n], self.data[n:]
        return part

    def readline(self):
        self.calls.append('line')
        end = self.data.find(b'\n') + 1
        part, self.data = self.data[:end], self.data[end:]
        return part


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return 'Point(%r, %r)' % (self.x, self.y)


for protocol in range(6):
    f = File()
    pickle.dump([1, 'a', b'b', (2.5, None)], f, protocol)
    print(protocol, f.calls, f.data)
    f.calls = []
    f.data += b'rest'
    print(pickle.load(f), f.calls, f.data)

f = File()
p = pickle.Pickler(f, 2)
shared = ['shared']
p.dump(shared)
p.dump(shared)
print(f.data, p.bin, p.fast, len(p.memo.copy()))
p.clear_memo()
p.dump(shared)
print(f.data, len(p.memo.copy()))
u = pickle.Unpickler(f)
a, b = u.load(), u.load()
print(a is b, sorted(u.memo.copy()))

f = File()
p = pickle.Pickler(f, 2)
p.fast = True
p.dump([shared, shared])
print(f.data)


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        if isinstance(obj, Point):
            return 'point', obj.x
        return None


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return ('loaded', pid)

    def find_class(self, module, name):
        print('find', module, name)
        return super().find_class(module, name)


for protocol in (1, 2, 4):
    f = File()
    Persistent(f, protocol).dump([Point(1, 2), Point, 3])
    print(f.data)
    print(Loader(f).load()[0])

f = File()
Persistent(f, 0).dump([Point(1, 2)])
print(f.data)
print(Loader(f).load())


class Override(pickle.Pickler):
    def reducer_override(self, obj):
        if type(obj) is Point:
            return Point, (obj.y, obj.x)
        return NotImplemented


f = File()
Override(f).dump([Point(1, 2), len, Point])
print(f.data)
print(pickle.loads(f.data))


class Table(pickle.Pickler):
    dispatch_table = {Point: lambda p: (Point, ('table', p.x))}


f = File()
Table(f).dump(Point(1, 2))
print(pickle.loads(f.data))
f = File()
p = pickle.Pickler(f)
p.dispatch_table = copyreg.dispatch_table.copy()
p.dispatch_table[Point] = lambda p: (Point, ('own', p.x))
p.dump([Point(1, 2), 1 + 2j])
print(pickle.loads(f.data))


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


attempt(pickle.dumps)
attempt(pickle.dumps, 1, 6)
attempt(pickle.dumps, 1, -1)
attempt(pickle.dumps, 1, None)
attempt(pickle.dumps, 1, 'x')
attempt(pickle.dumps, 1, 2, 3)
attempt(pickle.dumps, 1, wrong=2)
attempt(pickle.dumps, 1, protocol=2, fix_imports=False)
attempt(pickle.dumps, 1, protocol=2, buffer_callback=print)
attempt(pickle.dump, 1, 5)
attempt(pickle.load, 5)
attempt(pickle.loads, 'text')
attempt(pickle.loads, None)
attempt(pickle.loads)
attempt(pickle.loads, b'N.', 5)
attempt(pickle.loads, bytearray(b'N.'))
attempt(pickle.loads, b"S'\\xe9'\n.")
attempt(pickle.loads, b"S'\\xe9'\n.", encoding='latin1')
attempt(pickle.loads, b"S'\\xe9'\n.", encoding='bytes')
attempt(pickle.loads, b"S'\\xe9'\n.", errors='replace')
attempt(pickle.loads, b"S'\\xe9'\n.", encoding=5)
attempt(pickle.loads, b'\x97.', buffers=[])
attempt(pickle.loads, b'\x97.')
attempt(pickle.Pickler)
attempt(pickle.Pickler, 5)
attempt(pickle.Unpickler, 5)
attempt(pickle.Pickler.__new__(pickle.Pickler).dump, 1)
attempt(pickle.Unpickler.__new__(pickle.Unpickler).load)
attempt(pickle.Unpickler(File(b'P1\n.')).load)
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.MARK, pickle.TRUE, pickle.PROTO)
print(pickle.PicklingError.__mro__, pickle.Pickler, pickle.Unpickler)
print(issubclass(pickle.UnpicklingError, pickle.PickleError), pickle.encode_long(-129), pickle.decode_long(b'\xff\x7f'))
