# Initializers and worker state.
import concurrent.futures as cf
import multiprocessing as mp

counter = None
cache = {}


def attach(shared, name):
    global counter
    counter = shared
    cache["name"] = name


def bump(n):
    with counter.get_lock():
        counter.value += n
    return cache["name"]


def pid_free():
    return mp.current_process().daemon, len(mp.current_process()._identity), mp.parent_process().name


def ready(event, n):
    return n


if __name__ == "__main__":
    mp.set_start_method("spawn")
    shared = mp.Value("i", 0)
    with mp.Pool(2, attach, (shared, "pool")) as pool:
        print(set(pool.map(bump, range(10), 1)), shared.value)
        print(pool.apply(pid_free))
    with cf.ProcessPoolExecutor(2, initializer=attach, initargs=(shared, "executor")) as executor:
        print(set(executor.map(bump, range(10), chunksize=3)), shared.value)
        print(executor.submit(pid_free).result())
    with mp.Pool(1, attach, (shared, "once"), maxtasksperchild=2) as pool:
        print(pool.map(bump, [1] * 5, 1), shared.value)
