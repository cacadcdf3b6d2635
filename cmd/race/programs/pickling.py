# pickle.dumps and loads, copy.deepcopy, of plain data and instances.
import copy
import pickle


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.tags = ["p", str(x)]


class State:
    def __init__(self, n):
        self.n = n

    def __getstate__(self):
        return {"n": self.n}

    def __setstate__(self, state):
        self.n = state["n"] + 1


def main():
    data = [{"id": i, "name": "n%d" % i, "pos": (i, i * 0.5), "tags": {"a", str(i)}} for i in range(4000)]
    points = [Point(i, -i) for i in range(4000)]
    states = [State(i) for i in range(4000)]
    n = 0
    for protocol in (2, 4, 5):
        raw = pickle.dumps(data, protocol)
        n += len(raw) + len(pickle.loads(raw))
        raw = pickle.dumps(points, protocol)
        n += len(raw) + sum(p.x for p in pickle.loads(raw))
        raw = pickle.dumps(states, protocol)
        n += len(raw) + sum(s.n for s in pickle.loads(raw))
    deep = copy.deepcopy(data[:1500])
    objs = copy.deepcopy(points[:1500])
    for i in range(20000):
        n += copy.copy(points[i % 100]).x
    print("pickling", n, deep == data[:1500], objs[7].x)


for _ in range(4):
    main()
