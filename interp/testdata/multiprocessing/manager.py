# Managers and their proxies.
import functools
import multiprocessing as mp
import queue
from multiprocessing.managers import BaseManager

print = functools.partial(print, flush=True)


class Counter:
    def __init__(self, start=0):
        self.n = start

    def add(self, k=1):
        self.n += k
        return self.n

    def fail(self):
        raise ValueError("in the manager")


class MyManager(BaseManager):
    pass


MyManager.register("Counter", Counter)


def work(d, l, lock, ns, value, event, q, i):
    for _ in range(5):
        with lock:
            d["count"] = d.get("count", 0) + 1
    l.append(i * i)
    ns.last = "set"
    with lock:
        value.value += i
    q.put(i)
    event.set()


def count(counter):
    counter.add(5)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    with mp.Manager() as m:
        print(type(m).__name__)
        d, l, lock = m.dict(a=1), m.list([0]), m.Lock()
        ns, value, event, q = m.Namespace(x=1), m.Value("i", 0), m.Event(), m.Queue()
        ps = [mp.Process(target=work, args=(d, l, lock, ns, value, event, q, i)) for i in range(3)]
        [p.start() for p in ps]
        [p.join() for p in ps]
        print(d, sorted(l), ns, value, event.is_set(), sorted(q.get() for _ in ps))
        print(d.keys(), d.values(), d.items(), len(d), "a" in d, d["a"], d.copy(), dict(d), list(d))
        d.update(b=2)
        d["c"] = [1]
        d["c"].append(2)
        print(d, d.pop("b"), d.setdefault("z", 9), d.get("none"))
        del d["z"]
        attempt(lambda: d["missing"])
        l.extend([5, 1])
        l.sort()
        l += [7]
        l[0] = "first"
        print(l, l[1:3], l[-1], len(l), l.index(7), 7 in l, [x for x in l], l + [1], l * 2, list(reversed(l)))
        attempt(lambda: l[99])
        attempt(lambda: l.pop(99))
        print(repr(d).split(" at ")[0], repr(l).split(" at ")[0], repr(ns).split(" at ")[0])
        print(type(d).__name__, type(l).__name__, type(lock).__name__, type(ns).__name__, type(value).__name__, type(q).__name__, type(event).__name__)
        ns.y = [2]
        del ns.x
        attempt(lambda: ns.x)
        print(ns.y, ns)
        value.set(42)
        print(value.get(), value)
        a = m.Array("i", [1, 2, 3])
        a[0] = 10
        print(a[0], len(a), a, a[1:])
        nested = m.dict()
        nested["list"] = m.list([1])
        nested["list"].append(2)
        print(nested["list"])
        attempt(lambda: q.get(timeout=0.001))
        attempt(lambda: q.get_nowait())
        q.put("item")
        print(q.qsize(), q.empty(), q.get(), q.empty())
        print(lock.acquire(), lock.acquire(False), lock.release())
        with m.RLock(), m.Semaphore(2), m.Condition() as held:
            print(held)
        barrier = m.Barrier(1)
        print(barrier.wait(), barrier.parties, barrier.broken)
        print(event.wait(0.01), event.clear(), event.wait(0.001))
        with mp.Pool(2) as pool:
            pool.starmap(work, [(d, l, lock, ns, value, event, q, i) for i in range(2)])
        print(d["count"], value.value)
    attempt(lambda: m.dict())
    with MyManager() as m:
        c = m.Counter(10)
        p = mp.Process(target=count, args=(c,))
        p.start()
        p.join()
        print(c.add(), c.add(k=4))
        attempt(c.fail)
        attempt(lambda: c.n)
        print(type(c).__name__)
