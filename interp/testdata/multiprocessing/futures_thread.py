# concurrent.futures over threads.
import concurrent.futures as cf
import threading
import time


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


def show(f):
    return repr(f).split(" state=")[1]


if __name__ == "__main__":
    gate = threading.Event()
    with cf.ThreadPoolExecutor(2, thread_name_prefix="mine") as ex:
        print(ex.submit(pow, 2, 10).result(), list(ex.map(lambda a, b: a + b, [1, 2], [3, 4])))
        print(ex.submit(lambda: threading.current_thread().name.split("_")[0]).result())
        first, second = ex.submit(gate.wait), ex.submit(gate.wait)
        third = ex.submit(print, "never")
        while not second.running():
            time.sleep(0.001)
        print(show(first), show(third), third.cancel(), third.cancelled(), first.cancel(), show(third))
        attempt(third.result)
        attempt(lambda: first.result(0.001))
        done, rest = cf.wait([first, second], timeout=0.001)
        print(len(done), len(rest))
        gate.set()
        print(first.result(), show(first), cf.wait([first, second]).not_done)
        bad = ex.submit(lambda: 1 / 0)
        attempt(bad.result)
        print(show(bad), repr(bad.exception()))
        done, rest = cf.wait([bad, first], return_when=cf.FIRST_EXCEPTION)
        print(len(done))
        attempt(lambda: cf.wait([bad], return_when="x"))
        bad.add_done_callback(lambda f: print("callback", f is bad))
        it = ex.map(lambda x: 10 // x, [5, 2, 0, 1])
        print(next(it), next(it))
        attempt(lambda: next(it))
        attempt(lambda: next(it))
        print(sorted(f.result() for f in cf.as_completed([ex.submit(abs, -n) for n in range(4)])))
    attempt(lambda: ex.submit(print))
    f = cf.Future()
    print(show(f), f.set_running_or_notify_cancel(), show(f))
    f.set_result(5)
    print(f.result(), show(f))
    attempt(lambda: f.set_result(6))
    attempt(lambda: f.set_exception(ValueError()))
    f = cf.Future()
    f.cancel()
    print(f.set_running_or_notify_cancel(), show(f))
    for wrong in (lambda: cf.ThreadPoolExecutor(0), lambda: cf.ThreadPoolExecutor(1, initializer=3), lambda: cf.Executor().submit(print), lambda: cf.nothing):
        attempt(wrong)
    late = cf.ThreadPoolExecutor(1)
    late.submit(time.sleep, 0.01)
    late.submit(print, "at the end")
    late.shutdown(wait=False)
    print(issubclass(cf.CancelledError, cf._base.Error), cf.TimeoutError is TimeoutError, sorted(set(cf.__all__))[:3])
