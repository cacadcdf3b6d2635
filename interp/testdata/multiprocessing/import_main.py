# What a child sees of the main module.
import multiprocessing as mp
import sys

print("top level as", __name__, flush=True)
state = ["module"]


def look():
    print(__name__, sys.modules["__main__"] is sys.modules["__mp_main__"], state, mp.current_process().name, flush=True)
    print(len(sys.argv), sys.argv[0].endswith("import_main.py"), hasattr(sys.modules["__main__"], "__file__"), flush=True)
    print(look.__module__, Local.__module__, sys.stdin.read() == "", flush=True)


class Local:
    def __repr__(self):
        return f"<{type(self).__module__} Local>"


def give(q):
    q.put(Local())


if __name__ == "__main__":
    mp.set_start_method("spawn")
    state.append("changed")
    p = mp.Process(target=look)
    p.start()
    p.join()
    print(state, flush=True)
    q = mp.Queue()
    p = mp.Process(target=give, args=(q,))
    p.start()
    got = q.get()
    p.join()
    print(type(got) is Local, got, flush=True)
