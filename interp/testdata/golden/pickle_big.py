import pickle

for proto in range(6):
    big = list(range(2500))
    data = pickle.dumps(big, proto)
    print(proto, len(data), data[:40].hex(), data[-10:].hex(), pickle.loads(data) == big)
    d = {i: str(i) for i in range(1500)}
    data = pickle.dumps(d, proto)
    print(len(data), data[:40].hex(), data[-10:].hex(), pickle.loads(data) == d)
    s = "é" * 70000
    data = pickle.dumps([s, s, b"q" * 70000], proto)
    print(len(data), data[:20].hex(), data[-20:].hex(), pickle.loads(data) == [s, s, b"q" * 70000])
    data = pickle.dumps(["a" * 40000, "b" * 40000, "c" * 70000, 1], proto)
    print(len(data), data[:20].hex(), data[-30:].hex())
    data = pickle.dumps([tuple(range(i)) for i in range(300)], proto)
    print(len(data), sum(data), data[-10:].hex())
    st = pickle.dumps(set(range(1200)), proto)
    print(len(st), len(pickle.loads(st)))
