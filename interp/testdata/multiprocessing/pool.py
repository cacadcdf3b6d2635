# Pools of processes.
import multiprocessing as mp
import time
from multiprocessing.pool import ThreadPool

start = None


def square(x):
    return x * x


def add(a, b=1):
    return a + b


def fail(x):
    if x == 3:
        raise ValueError(f"no {x}")
    return x


def unpicklable(x):
    return lambda: x


def slow(x):
    time.sleep(x)
    return x


def initialise(value):
    global start
    start = value


def started(x):
    return start + x


class Custom(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code


def custom():
    raise Custom(7, "seven") from KeyError("cause")


def name():
    return mp.current_process().name


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, str(e).split(" at 0x")[0], type(e.__cause__).__name__)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    with mp.Pool(2) as p:
        print(p)
        print(p.map(square, range(10)), p.starmap(add, [(1, 2), (3,)]), p.apply(add, (1,), {"b": 5}))
        print(p.map(square, range(10), chunksize=3), p.map(square, iter([4, 5])), p.map(square, []))
        print(list(p.imap(square, range(5))), sorted(p.imap_unordered(square, range(5), 2)))
        print(list(p.imap(square, range(7), chunksize=3)))
        r = p.apply_async(add, (2, 3), callback=lambda x: print("callback", x))
        print(r.get(), r.ready(), r.successful())
        r = p.map_async(fail, range(5), 1, error_callback=lambda x: print("error callback", repr(x)))
        attempt(r.get)
        print(r.successful())
        print(p.starmap_async(add, [(1, 1), (2, 2)]).get(60))
        attempt(lambda: p.map(unpicklable, [1]))
        attempt(lambda: p.map(lambda x: 1, [1]))
        attempt(lambda: p.apply(custom))
        r = p.apply_async(slow, (0.5,))
        attempt(lambda: r.get(0.01))
        attempt(r.successful)
        r.wait()
        print(r.get())
        it = p.imap(fail, range(5))
        print(next(it), next(it), next(it))
        attempt(lambda: next(it))
        print(next(it))
        attempt(lambda: next(it))
        it = p.imap(slow, [0.5])
        attempt(lambda: it.next(0.01))
        print(it.next())
        attempt(lambda: p.map(square, 5))
        attempt(lambda: p.join())
        attempt(lambda: p.imap(square, [1], 0))
    attempt(lambda: p.map(square, [1]))
    print(p)
    p.join()
    p = mp.Pool(1, initialise, (5,), maxtasksperchild=1)
    print(p.map(started, range(3), 1))
    p.close()
    print(p)
    attempt(lambda: p.apply(square, (1,)))
    p.join()
    attempt(lambda: mp.Pool(0))
    attempt(lambda: mp.Pool(1, 5))
    attempt(lambda: mp.Pool(1, maxtasksperchild=0))
    with ThreadPool(2) as p:
        print(p, p.map(square, range(3)), p.map(lambda x: x + 1, [1]))
    with mp.get_context("spawn").Pool(1) as p:
        print(p.apply(name).rpartition("-")[0], len(mp.active_children()))
        p.map(fail, [3])
