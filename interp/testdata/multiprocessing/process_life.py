# The life of processes: names, states, exit codes.
import multiprocessing as mp
import os
import sys
import time


def hello(n, *, word="hi"):
    me = mp.current_process()
    print(word, n, me.name, me.daemon, mp.parent_process().name, me.is_alive(), mp.active_children())


def leave(code):
    sys.exit(code)


def fail():
    raise ValueError("bad")


def sleep():
    time.sleep(60)


class Worker(mp.Process):
    def __init__(self, n):
        super().__init__(name=f"worker {n}")
        self.n = n

    def run(self):
        print("run", self.n, self.name)


def nested():
    p = mp.Process(target=hello, args=(2,), kwargs={"word": "nested"})
    p.start()
    p.join()
    print(p.exitcode, p.name)


def outer():
    def inner():
        pass
    return inner


def text(p):
    return repr(p).replace(str(os.getpid()), "PARENT").replace(f"pid={p.pid if not p._closed else None}", "pid=PID")


if __name__ == "__main__":
    mp.set_start_method("spawn")
    p = mp.Process(target=hello, args=(1,))
    print(p.name, p.exitcode, p.is_alive(), p.pid, p.daemon, text(p))
    p.start()
    p.join()
    print(p.exitcode, p.is_alive(), text(p), p.pid != os.getpid())
    for code in (0, 3, None, "text", 2.5, 256, -1, True):
        p = mp.Process(target=leave, args=(code,))
        p.start()
        p.join()
        print(code, p.exitcode)
    p = mp.Process(target=fail, name="Bad")
    p.start()
    p.join()
    print(p.exitcode, text(p))
    p = mp.Process(target=sleep, daemon=True)
    p.start()
    print(p.is_alive(), text(p), p.join(0.001), p.exitcode, mp.active_children() == [p])
    p.terminate()
    p.join()
    print(p.exitcode, text(p), mp.active_children())
    p = mp.Process(target=sleep)
    p.start()
    try:
        p.close()
    except ValueError as e:
        print(e)
    try:
        p.start()
    except AssertionError as e:
        print(e)
    p.kill()
    p.join()
    print(p.exitcode)
    p.close()
    print(text(p))
    for use in (p.is_alive, p.join, p.start, lambda: p.exitcode):
        try:
            use()
        except ValueError as e:
            print(e)
    p = Worker(5)
    p.start()
    p.join()
    p = mp.Process(target=nested)
    p.start()
    p.join()
    p = mp.Process(target=hello)
    for use in (p.join, p.terminate, lambda: p.sentinel, lambda: mp.Process(3), lambda: setattr(p, "name", 3)):
        try:
            use()
        except Exception as e:
            print(type(e).__name__, e)
    for target in (lambda: 3, outer(), sys):
        try:
            mp.Process(target=target).start()
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
    print(mp.current_process().name, mp.parent_process(), mp.get_start_method(), mp.active_children())
    for use in (lambda: mp.set_start_method("spawn"), lambda: mp.get_context("x")):
        try:
            use()
        except Exception as e:
            print(type(e).__name__, e)
    ctx = mp.get_context("spawn")
    print(type(ctx).__name__, ctx.Process.__name__, ctx.get_start_method())
    daemon = ctx.Process(target=sleep, daemon=True)
    daemon.start()
    last = ctx.Process(target=hello, args=("last",))
    last.start()
    print("end of main", flush=True)
