# What happens at the end of processes: atexit, threads, output, leftovers.
import atexit
import multiprocessing as mp
import sys
import threading
import time


def bye(who):
    print("bye", who, flush=True)


def child():
    atexit.register(bye, "child")
    threading.Thread(target=late).start()
    sys.stdout.write("unflushed ")


def late():
    time.sleep(0.05)
    print("late thread", flush=True)


def forever():
    while True:
        time.sleep(1)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    atexit.register(bye, "parent")
    p = mp.Process(target=child)
    p.start()
    p.join()
    print(p.exitcode, flush=True)
    mp.Process(target=forever, daemon=True).start()
    q = mp.Queue()
    for i in range(3):
        q.put(i)
    print([q.get() for _ in range(3)], flush=True)
    sys.exit(5)
