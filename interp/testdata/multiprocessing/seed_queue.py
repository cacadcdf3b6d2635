# The recursion when an object without its attributes comes out of a queue or
# a pipe, and when it is a result.
import multiprocessing as mp


class Inner:
    w = 1


class Test:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        return getattr(self.a, item)


def get(q):
    q.get()


def recv(conn):
    try:
        conn.recv()
    except RecursionError as e:
        print("caught", e, flush=True)


def give():
    return Test()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    q = mp.SimpleQueue()
    q.put(Test())
    p = mp.Process(target=get, args=(q,))
    p.start()
    p.join()
    print(p.exitcode, flush=True)
    ours, theirs = mp.Pipe()
    ours.send(Test())
    p = mp.Process(target=recv, args=(theirs,))
    p.start()
    p.join()
    print(p.exitcode, flush=True)
    q.put(Test())
    try:
        q.get()
    except RecursionError as e:
        print("parent", e, flush=True)
