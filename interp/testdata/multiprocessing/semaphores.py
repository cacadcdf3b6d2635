# Semaphores as a limit, events as a gate, barriers in rounds.
import multiprocessing as mp


def round_trip(barrier, log, i, rounds):
    for r in range(rounds):
        barrier.wait()
        with log.get_lock():
            log[r] += i
        barrier.wait()


def gate(event, sem, count):
    event.wait()
    with sem:
        with count.get_lock():
            count.value += 1


def once(barrier, q):
    try:
        barrier.wait(timeout=30)
    except Exception as e:
        q.put(type(e).__name__)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    barrier, log = mp.Barrier(3), mp.Array("i", 4)
    ps = [mp.Process(target=round_trip, args=(barrier, log, i, 4)) for i in range(1, 4)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(log[:], barrier.n_waiting, barrier.broken, [p.exitcode for p in ps])
    event, sem, count = mp.Event(), mp.BoundedSemaphore(2), mp.Value("i", 0)
    ps = [mp.Process(target=gate, args=(event, sem, count)) for _ in range(4)]
    [p.start() for p in ps]
    print(count.value)
    event.set()
    [p.join() for p in ps]
    print(count.value, sem.get_value())
    q, barrier = mp.Queue(), mp.Barrier(2)
    p = mp.Process(target=once, args=(barrier, q))
    p.start()
    while not barrier.n_waiting:
        event.wait(0.001)
    barrier.abort()
    print(q.get(), barrier.broken)
    p.join()
    barrier.reset()
    print(barrier.broken)
    try:
        barrier.wait(0.001)
    except Exception as e:
        print(type(e).__name__)
