# Exceptions on their way between processes.
import multiprocessing as mp
import traceback


class Plain(Exception):
    pass


class Needs(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Reduces(Exception):
    def __init__(self, code, message):
        super().__init__(code, message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[1]}"


def raise_plain():
    raise Plain("plain", 1)


def raise_reduces():
    raise Reduces(404, "missing")


def chained():
    try:
        {}["key"]
    except KeyError as e:
        raise RuntimeError("chained") from e


def noted():
    e = ValueError("noted")
    e.add_note("a note")
    raise e


def group():
    raise ExceptionGroup("several", [ValueError(1), TypeError("two")])


def deep(n):
    return deep(n - 1) if n else 1 / 0


def os_error():
    raise FileNotFoundError(2, "No such file or directory", "name")


if __name__ == "__main__":
    mp.set_start_method("spawn")
    with mp.Pool(1) as pool:
        for f, args in ((raise_plain, ()), (raise_reduces, ()), (chained, ()), (noted, ()), (group, ()), (deep, (3,)), (os_error, ())):
            try:
                pool.apply(f, args)
            except Exception as e:
                print(type(e).__name__, e, e.args, getattr(e, "__notes__", None))
                cause = str(e.__cause__).splitlines()
                print(type(e.__cause__).__name__, cause[1], cause[2], cause[-2], len([line for line in cause if line.startswith("  File") and "exceptions.py" in line]))
    pool.join()
    ends = mp.Pipe()
    for e in (Plain(1, "two"), Reduces(1, "r"), KeyError("k")):
        ends[0].send(e)
        got = ends[1].recv()
        print(type(got).__name__, got, got.args, got.__traceback__, got.__cause__)
    ends[0].send(Needs(1, "message"))
    try:
        ends[1].recv()
    except TypeError as e:
        print("TypeError", e)
