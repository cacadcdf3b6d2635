import pickle

deep = [1, [2, [3, ["x"]]], {"k": (1, 2)}]
shared = ["s"]
rec = [1]
rec.append(rec)
recd = {}
recd["self"] = recd
values = [
    None, True, False, 0, 1, -1, 255, 256, 65535, 65536, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 63, -2 ** 63, 2 ** 100, -(2 ** 200), 10 ** 300,
    0.0, -0.0, 1.5, -1e300, float("inf"), 1 / 3, "", "abc", "héllo", "\U0001f600", "a\nb\\c\x00\x1a\r", "x" * 255, "y" * 256,
    b"", b"abc", b"\x00\xff", b"z" * 256, bytearray(b"ba"), bytearray(), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2, "a"], {}, {"a": 1}, {1: "x", (2,): None},
    set(), {1}, frozenset(), frozenset([5]), deep, [shared, shared, (shared,)], 1 + 2j, ..., NotImplemented, range(5), slice(1, 2), int, len, print, ValueError, type(None), [{}, {}], "dup dup".split(),
    [[], ()], {"n": {"n": {}}}, ((), ((),)), list(range(5)), ["a", "a", "b", "a"],
]
for v in values:
    for proto in range(6):
        data = pickle.dumps(v, proto)
        back = pickle.loads(data)
        same = back == v and type(back) is type(v)
        print(proto, same, data.hex() if len(data) < 80 else (len(data), data[:30].hex(), data[-20:].hex()))
for proto in range(6):
    r = pickle.loads(pickle.dumps(rec, proto))
    d = pickle.loads(pickle.dumps(recd, proto))
    print(proto, r[1] is r, d["self"] is d, pickle.dumps(rec, proto).hex(), pickle.dumps(recd, proto).hex())
    s = pickle.loads(pickle.dumps([shared, shared], proto))
    print(s[0] is s[1], s)
t = ([],)
t[0].append(t)
for proto in range(6):
    b = pickle.loads(pickle.dumps(t, proto))
    print(type(b).__name__, b[0][0] is b, pickle.dumps(t, proto).hex())
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.dumps(1) == pickle.dumps(1, 4), pickle.dumps(1, -1) == pickle.dumps(1, 5), pickle.dumps([1], protocol=2).hex(), pickle.loads(pickle.dumps(float("nan"))) != 1)
