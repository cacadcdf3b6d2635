# concurrent.futures over processes.
import concurrent.futures as cf
import multiprocessing as mp
import os
import time

base = 0


def square(x):
    return x * x


def power(x, n=2):
    return x ** n


def fail(x):
    raise ValueError(f"no {x}")


def sleep(x):
    time.sleep(x)
    return x


def initialise(n):
    global base
    base = n


def based(x):
    return base + x


def leave():
    os._exit(3)


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, str(e).split(" at 0x")[0], type(e.__cause__).__name__)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    with cf.ProcessPoolExecutor(2) as ex:
        f = ex.submit(power, 3, n=3)
        print(f.result(), f.done(), f.running(), f.cancelled(), f.cancel(), f.exception())
        print(list(ex.map(square, range(6))), list(ex.map(power, [1, 2, 3], [3, 2, 1], chunksize=2)))
        f = ex.submit(fail, 1)
        attempt(f.result)
        print(repr(f.exception()), str(f).split(" state=")[1])
        fs = [ex.submit(square, n) for n in range(5)]
        done, rest = cf.wait(fs)
        print(sorted(f.result() for f in done), rest)
        print(sorted(f.result() for f in cf.as_completed(fs)))
        slow = ex.submit(sleep, 0.4)
        done, rest = cf.wait([slow, fs[0]], return_when=cf.FIRST_COMPLETED)
        print(len(done), len(rest))
        attempt(lambda: slow.result(0.01))
        attempt(lambda: list(cf.as_completed([slow], timeout=0.01)))
        attempt(lambda: list(ex.map(sleep, [0.2], timeout=0.01)))
        seen = []
        slow.add_done_callback(lambda f: seen.append(f.result()))
        slow.result()
        fs[0].add_done_callback(lambda f: seen.append("now"))
        time.sleep(0.05)
        print(seen)
        attempt(lambda: ex.submit(lambda: 1).result())
        attempt(lambda: ex.submit(square).result())
    attempt(lambda: ex.submit(square, 1))
    with cf.ProcessPoolExecutor(1, initializer=initialise, initargs=(10,)) as ex:
        print(list(ex.map(based, range(3))))
    ex = cf.ProcessPoolExecutor(1)
    attempt(lambda: ex.submit(leave).result())
    attempt(lambda: ex.submit(square, 2))
    print(cf.process.BrokenProcessPool.__mro__[1].__name__)
    ex.shutdown()
    for wrong in (lambda: cf.ProcessPoolExecutor(0), lambda: cf.ProcessPoolExecutor(1, initializer=3), lambda: cf.ProcessPoolExecutor(1, max_tasks_per_child=0), lambda: ex.map(square, [1], chunksize=0)):
        attempt(wrong)
    with cf.ProcessPoolExecutor(1, max_tasks_per_child=1) as ex:
        print(len(set(ex.map(based, range(2)))))
        f = ex.submit(fail, 2)
    f.result()
