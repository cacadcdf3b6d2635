# Threads and what they wait for each other with.
import threading
import queue
import time

print(threading.current_thread().name, threading.active_count(), threading.main_thread() is threading.current_thread())

# Turn by turn.
order = []
turns = [threading.Semaphore(0) for _ in range(3)]
turns[0].release()


def worker(i):
    for n in range(3):
        turns[i].acquire()
        order.append((i, n))
        turns[(i + 1) % 3].release()


threads = [threading.Thread(target=worker, args=(i,), name=f'w{i}') for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
print([(t.name, t.is_alive(), t.daemon) for t in threads])

# A lock guards a counter.
count = 0
lock = threading.Lock()


def add():
    global count
    for _ in range(5000):
        with lock:
            count += 1


threads = [threading.Thread(target=add) for _ in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
print(count, lock.locked())

# A condition and an event.
cond = threading.Condition()
ready = []


def consume():
    with cond:
        cond.wait_for(lambda: ready)
        print('got', ready.pop())


t = threading.Thread(target=consume)
t.start()
with cond:
    ready.append('it')
    cond.notify()
t.join()
event = threading.Event()
print(event.wait(0.001), event.is_set())
threading.Timer(0.001, event.set).start()
print(event.wait(5))

# A barrier, and a broken one.
barrier = threading.Barrier(2, action=lambda: print('all here'))
t = threading.Thread(target=barrier.wait)
t.start()
barrier.wait()
t.join()
try:
    barrier.wait(0.001)
except threading.BrokenBarrierError as e:
    print(repr(e), barrier.broken)
barrier.reset()
print(barrier.broken, barrier.parties, barrier.n_waiting)

# Locals.


class Mine(threading.local):
    def __init__(self, start):
        self.value = start


mine = Mine(1)
mine.value += 10
seen = []


def look():
    seen.append(mine.value)
    mine.value = 5
    seen.append(mine.__dict__)


t = threading.Thread(target=look)
t.start()
t.join()
print(seen, mine.value)

# Queues.
q = queue.Queue(2)


def produce():
    for i in range(6):
        q.put(i)
    q.put(None)


t = threading.Thread(target=produce)
t.start()
got = []
while (item := q.get()) is not None:
    got.append(item)
    q.task_done()
q.task_done()
q.join()
print(got, q.empty())
for attempt in (lambda: q.get_nowait(), lambda: q.get(timeout=0.001), lambda: (q.put(1), q.put(2), q.put_nowait(3))):
    try:
        attempt()
    except (queue.Empty, queue.Full) as e:
        print(type(e), e)
q.shutdown()
print(q.get(), q.get())
for attempt in (q.get, lambda: q.put(1)):
    try:
        attempt()
    except queue.ShutDown as e:
        print(repr(e))
p = queue.PriorityQueue()
for n in (5, 1, 3):
    p.put(n)
l = queue.LifoQueue()
for n in (5, 1, 3):
    l.put(n)
print([p.get() for _ in range(3)], [l.get() for _ in range(3)])
try:
    q.task_done(), q.task_done(), q.task_done()
except ValueError as e:
    print(e)
s = queue.SimpleQueue()
s.put(1)
print(s.get(), s.empty(), s.qsize())

# Errors.
for attempt in (
    lambda: threading.Lock().release(),
    lambda: threading.RLock().release(),
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(timeout=-2),
    lambda: threading.Condition().notify(),
    lambda: threading.Condition().wait(),
    lambda: threading.Semaphore(-1),
    lambda: threading.BoundedSemaphore(1).release(),
    lambda: threading.Barrier(0),
    lambda: threading.current_thread().join(),
    lambda: threading.Thread().join(),
    lambda: t.start(),
    lambda: setattr(t, 'daemon', True),
    lambda: threading.local(1),
):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
r = threading.RLock()
with r, r:
    print(r._is_owned())
print(r._is_owned())


# Exceptions in threads.
def hook(args):
    print('hook', args.exc_type, args.exc_value, args.thread.name)


threading.excepthook = hook
t = threading.Thread(target=lambda: 1 / 0, name='div')
t.start()
t.join()
t = threading.Thread(target=lambda: exit(3))
t.start()
t.join()


def late():
    time.sleep(0.02)
    print('late')


threading.Thread(target=late).start()
print('end of main')
