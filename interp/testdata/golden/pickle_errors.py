import io
import pickle


class Local:
    pass


def make():
    class Hidden:
        pass
    return Hidden


for label, f in (
    ("lambda", lambda: pickle.dumps(lambda: 0)), ("local class", lambda: pickle.dumps(make()())), ("gen", lambda: pickle.dumps(x for x in [])),
    ("module", lambda: pickle.dumps(pickle)), ("proto 6", lambda: pickle.dumps(1, 6)), ("proto str", lambda: pickle.dumps(1, "x")), ("file", lambda: pickle.dump(1, 3)),
    ("nested", lambda: pickle.dumps([1, {"a": lambda: 0}])), ("no args", lambda: pickle.dumps()), ("loads str", lambda: pickle.loads("abc")), ("load none", lambda: pickle.load(None)),
):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, str(e).split(" at 0x")[0])
bad = [b"", b".", b"(", b"N", b"I", b"I1", b"Ix\n.", b"K", b"K\x01", b"\x80", b"\x80\x06.", b"\x80\x04", b"\xff.", b"a.", b"]a.", b"]e.", b"(e.", b"t.", b"0.", b"N0.", b"1.", b"R.", b"NNR.", b"cnosuch\nmod\n.", b"c__main__\nnope\n.", b"c__main__\nLocal", b"h\x05.", b"g5\n.", b"gx\n.", b"p1\n.", b"q\x01.", b"X\xff\xff\xff\x7fa.", b"X\x05\x00\x00\x00ab.", b"C\x05ab.", b"U\x02a.", b"T\xff\xff\xff\xff.", b"F1.x\n.", b"G\x00.", b"L12\n.", b"L12L\n.", b"S'a\n.", b"Sabc\n.", b"S'a'\n.", b"V\\u00e9\n.", b"V\\ud800\n.", b"}(K\x01u.", b"}K\x01s.", b"NK\x01K\x02s.", b"b.", b"NNb.", b"\x93.", b"NN\x93.", b"\x8c\x01a\x8c\x01b\x93.", b"K\x01K\x02\x93.", b"\x81.", b"N)\x81.", b"\x85.", b"\x86.", b"NN.", b"(.", b"(N.", b"\x95\x05\x00\x00\x00\x00\x00\x00\x00N.", b"\x95\xff\xff\xff\xff\xff\xff\xff\x7f", b"\x8a\x05\x01.", b"\x8b\xff\xff\xff\xff.", b"\x8a\x00.", b"\x8a\x02\xff\x7f.", b"Pid\n.", b"NQ.", b"\x82\x01.", b"i__main__\nLocal\n.", b"(i__main__\nLocal\n.", b"(c__main__\nLocal\no.", b"(o.", b"\x94.", b"N\x94h\x00.", b"\x8f(K\x01\x90.", b"N(\x90.", b"(K\x01\x91.", b"\x91.", b"\x97.", b"N\x98.", b"\x96\x02\x00\x00\x00\x00\x00\x00\x00ab.", b"\x8d\xff\xff\xff\xff\xff\xff\xff\xff.", b"\x8e\x01\x00\x00\x00\x00\x00\x00\x00x.", b"I01\n.", b"I00\n.", b"I0x1\n.", b"J\xff\xff\xff\xff.", b"M\x01\x02.", b"l.", b"(l.", b"d.", b"(K\x01d.", b"(K\x01K\x02d.", b"(]K\x01d.", b"2.", b"N2\x86.", b"j\x00\x00\x00\x00.", b"r\x00\x00\x00\x00.", b"Nr\x05\x00\x00\x00j\x05\x00\x00\x00.", b"\x92.", b"N.garbage", b"\x80\x02]q\x00(K\x01K\x02e."]
for data in bad:
    try:
        print(data[:24], "->", repr(pickle.loads(data)).split(" at 0x")[0])
    except Exception as e:
        print(data[:24], "->", type(e).__name__, e)
f = io.BytesIO()
pickle.dump([1, "a"], f)
pickle.dump({"b": 2}, f, 2)
f.seek(0)
print(pickle.load(f), pickle.load(f))
try:
    pickle.load(f)
except EOFError as e:
    print("EOF", e)
f = io.BytesIO()
p = pickle.Pickler(f, 2)
x = [1]
p.dump(x)
p.dump(x)
print(f.getvalue().hex())
p.clear_memo()
p.dump(x)
print(f.getvalue().hex())
u = pickle.Unpickler(io.BytesIO(f.getvalue()))
print(u.load(), u.load(), u.load())


class Persist(pickle.Pickler):
    def persistent_id(self, o):
        return "pid" if isinstance(o, Local) else None


class Unpersist(pickle.Unpickler):
    def persistent_load(self, pid):
        return ("loaded", pid)

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


for proto in (0, 2, 4):
    f = io.BytesIO()
    Persist(f, proto).dump([Local(), ValueError, 1])
    print(f.getvalue().hex(), Unpersist(io.BytesIO(f.getvalue())).load())
print(issubclass(pickle.PicklingError, pickle.PickleError), issubclass(pickle.UnpicklingError, pickle.PickleError), pickle.PickleError.__bases__)
deep = []
for _ in range(100000):
    deep = [deep]
try:
    pickle.dumps(deep)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
