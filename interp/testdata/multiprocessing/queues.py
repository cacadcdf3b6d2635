# Queues.
import multiprocessing as mp
import queue
import time


def work(tasks, results):
    while (n := tasks.get()) is not None:
        results.put((n, n * n))
        tasks.task_done()
    tasks.task_done()


def fill(q, n):
    for i in range(n):
        q.put(i)


class Bad:
    def __reduce__(self):
        raise ValueError("not this one")


def unpickle():
    raise KeyError("gone")


class Poison:
    def __reduce__(self):
        return unpickle, ()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    tasks, results = mp.JoinableQueue(), mp.Queue()
    workers = [mp.Process(target=work, args=(tasks, results)) for _ in range(2)]
    for w in workers:
        w.start()
    for n in range(10):
        tasks.put(n)
    for w in workers:
        tasks.put(None)
    tasks.join()
    print(sorted(results.get() for _ in range(10)))
    for w in workers:
        w.join()
    print([w.exitcode for w in workers], results.empty())
    q = mp.Queue(2)
    p = mp.Process(target=fill, args=(q, 6))
    p.start()
    print([q.get(timeout=60) for _ in range(6)])
    p.join()
    for use in (q.get_nowait, lambda: q.get(timeout=0.001), lambda: (q.put(1), q.put(2), q.put_nowait(3)), lambda: q.put(3, timeout=0.001)):
        try:
            use()
        except (queue.Empty, queue.Full) as e:
            print(type(e).__name__, e.args)
    print(q.full())
    time.sleep(0.1)
    print(q.get(), q.get(), q.full())
    s = mp.SimpleQueue()
    p = mp.Process(target=fill, args=(s, 3))
    p.start()
    print([s.get() for _ in range(3)])
    p.join()
    print(s.empty())
    big = mp.Queue()
    big.put("x" * 300000)
    print(len(big.get()))
    big.put(Bad())
    big.put(Poison())
    try:
        big.get()
    except KeyError as e:
        print("KeyError", e)
    try:
        tasks.task_done()
    except ValueError as e:
        print(e)
    q.close()
    try:
        q.put(1)
    except ValueError as e:
        print(str(e)[:5], str(e)[-9:])
    try:
        import pickle
        pickle.dumps(mp.Queue())
    except RuntimeError as e:
        print(e)
