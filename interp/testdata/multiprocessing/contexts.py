# Contexts and what they give.
import multiprocessing as mp
import multiprocessing.context
import multiprocessing.pool
import multiprocessing.queues
import multiprocessing.synchronize


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def work(lock, event, q, sem, cond, barrier, value, array):
    with lock, sem, cond:
        event.set()
    barrier.wait()
    value.value = 3
    array[0] = 4
    q.put("done")


if __name__ == "__main__":
    attempt(lambda: mp.get_start_method(allow_none=True))
    mp.set_start_method("spawn")
    attempt(lambda: mp.get_start_method(allow_none=True))
    attempt(lambda: mp.set_start_method("spawn"))
    mp.set_start_method("spawn", force=True)
    ctx = mp.get_context("spawn")
    attempt(lambda: ctx.set_start_method("spawn"))
    attempt(lambda: mp.get_context("nothing"))
    print(ctx is mp.get_context("spawn"), ctx is mp.get_context(), ctx.get_start_method(), "spawn" in mp.get_all_start_methods())
    objects = ctx.Lock(), ctx.Event(), ctx.Queue(), ctx.Semaphore(1), ctx.Condition(), ctx.Barrier(2), ctx.Value("i", 0), ctx.Array("i", 2)
    print([type(o).__module__ + "." + type(o).__qualname__ for o in objects])
    lock, event, q, sem, cond, barrier, value, array = objects
    p = ctx.Process(target=work, args=(lock, event, q, sem, cond, barrier, value, array))
    print(type(p).__name__, p.name, p._start_method)
    p.start()
    barrier.wait()
    print(q.get(), event.is_set(), value.value, array[:])
    p.join()
    with ctx.Pool(1) as pool, ctx.Manager() as manager:
        print(type(pool).__name__, type(manager).__name__, pool.apply(len, ("abc",)), manager.list([1]))
    print(mp.TimeoutError is multiprocessing.context.TimeoutError, mp.TimeoutError.__mro__[1].__name__, mp.ProcessError.__mro__[1].__name__)
    print(mp.cpu_count() == ctx.cpu_count() >= 1, mp.freeze_support(), mp.Process.__name__, mp.current_process() is ctx.current_process())
