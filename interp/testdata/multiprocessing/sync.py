# Locks, semaphores, conditions, events and barriers.
import multiprocessing as mp
import pickle
import time


def add(lock, box, n):
    for _ in range(n):
        with lock:
            r, w = box
            value = r.recv()
            w.send(value + 1)


def try_lock(lock, q):
    q.put((lock.acquire(False), lock.acquire(timeout=0.01), repr(lock)))


def waiter(cond, q, i):
    with cond:
        q.put("ready")
        cond.wait()
        q.put(i)


def event_waiter(event, q):
    q.put(event.wait())


def party(barrier, q):
    q.put(barrier.wait())


def use(sem, q):
    with sem:
        q.put(1)
        time.sleep(0.02)
        q.put(-1)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    lock = mp.Lock()
    box = mp.Pipe(False)
    box[1].send(0)
    ps = [mp.Process(target=add, args=(lock, box, 20)) for _ in range(3)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(box[0].recv(), lock)
    q = mp.Queue()
    with lock:
        print(lock)
        p = mp.Process(target=try_lock, args=(lock, q))
        p.start()
        print(q.get())
        p.join()
    r = mp.RLock()
    print(r)
    with r, r:
        print(r)
        p = mp.Process(target=try_lock, args=(r, q))
        p.start()
        print(q.get())
        p.join()
    print(r)
    for wrong in (lock.release, r.release, mp.BoundedSemaphore(1).release, lambda: pickle.dumps(lock), mp.Condition().notify, mp.Condition().wait):
        try:
            wrong()
        except Exception as e:
            print(type(e).__name__, e)
    s = mp.Semaphore(2)
    print(s, mp.BoundedSemaphore(3), s.get_value())
    ps = [mp.Process(target=use, args=(s, q)) for _ in range(4)]
    [p.start() for p in ps]
    now = most = 0
    for _ in range(8):
        now += q.get()
        most = max(most, now)
    [p.join() for p in ps]
    print(most <= 2, now, s.get_value())
    cond = mp.Condition()
    ps = [mp.Process(target=waiter, args=(cond, q, i)) for i in range(3)]
    [p.start() for p in ps]
    print([q.get() for _ in ps])
    time.sleep(0.2)
    with cond:
        cond.notify()
    q.get()
    with cond:
        cond.notify_all()
    q.get(), q.get()
    [p.join() for p in ps]
    print([p.exitcode for p in ps])
    with cond:
        print(cond.wait(0.001), cond.wait_for(lambda: False, 0.001), cond.wait_for(lambda: 7))
    event = mp.Event()
    ps = [mp.Process(target=event_waiter, args=(event, q)) for _ in range(2)]
    [p.start() for p in ps]
    print(event.is_set(), event.wait(0.001))
    event.set()
    print(q.get(), q.get(), event.is_set(), event.wait())
    [p.join() for p in ps]
    event.clear()
    print(event.is_set())
    barrier = mp.Barrier(3)
    ps = [mp.Process(target=party, args=(barrier, q)) for _ in range(2)]
    [p.start() for p in ps]
    here = barrier.wait()
    print(sorted([here, q.get(), q.get()]), barrier.parties, barrier.n_waiting, barrier.broken)
    [p.join() for p in ps]
    barrier.abort()
    try:
        barrier.wait()
    except Exception as e:
        print(type(e).__name__)
