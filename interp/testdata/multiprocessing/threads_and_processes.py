# Threads of the parent that have processes.
import concurrent.futures as cf
import multiprocessing as mp
import threading


def square(n):
    return n * n


def serve(conn):
    for item in iter(conn.recv, None):
        conn.send(item + 1)


def client(conn, lock, out, n):
    for i in range(n):
        with lock:
            conn.send(i)
            out.append(conn.recv())


def child_threads(q):
    results = []
    threads = [threading.Thread(target=results.append, args=(n,), name=f"t{n}") for n in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    q.put((sorted(results), threading.active_count(), threading.current_thread().name))


def lock_name(lock, q):
    lock.acquire()
    q.put(repr(lock))
    lock.release()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    ours, theirs = mp.Pipe()
    p = mp.Process(target=serve, args=(theirs,))
    p.start()
    out, lock = [], threading.Lock()
    threads = [threading.Thread(target=client, args=(ours, lock, out, 5)) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    ours.send(None)
    p.join()
    print(sorted(out), p.exitcode)
    with mp.Pool(2) as pool, cf.ThreadPoolExecutor(4) as executor:
        futures = [executor.submit(pool.apply, square, (n,)) for n in range(6)]
        print([f.result() for f in futures])
    q = mp.Queue()
    p = mp.Process(target=child_threads, args=(q,))
    p.start()
    print(q.get())
    p.join()
    mlock = mp.Lock()
    p = mp.Process(target=lock_name, args=(mlock, q), name="holder")
    p.start()
    print(q.get())
    p.join()
    t = threading.Thread(target=lock_name, args=(mlock, q), name="mine")
    t.start()
    print(q.get())
    t.join()
