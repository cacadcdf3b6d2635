# Children with children, and daemons that may have none.
import concurrent.futures
import multiprocessing as mp


def leaf(q, path):
    q.put((path, len(mp.current_process()._identity), mp.parent_process().name))


def branch(q, path, depth):
    ps = []
    for i in range(2):
        target, args = (branch, (q, path + (i,), depth - 1)) if depth > 1 else (leaf, (q, path + (i,)))
        p = mp.Process(target=target, args=args, name=".".join(map(str, path + (i,))))
        p.start()
        ps.append(p)
    for p in ps:
        p.join()
    q.put((path, [p.exitcode for p in ps]))


def try_child():
    try:
        mp.Process(target=print).start()
    except AssertionError as e:
        return str(e)


def pool_inside(n):
    with mp.Pool(1) as pool:
        return pool.map(abs, [-n])


if __name__ == "__main__":
    mp.set_start_method("spawn")
    q = mp.Queue()
    p = mp.Process(target=branch, args=(q, (), 2))
    p.start()
    for item in sorted((q.get() for _ in range(7)), key=repr):
        print(item)
    p.join()
    with mp.Pool(1) as pool:
        print(pool.apply(try_child))
    with concurrent.futures.ProcessPoolExecutor(1) as executor:
        print(executor.submit(pool_inside, 3).result())
