# Pipes, and waiting for several of them.
import functools
import multiprocessing as mp
from multiprocessing.connection import wait


print = functools.partial(print, flush=True)


def echo(conn):
    with conn:
        while True:
            try:
                got = conn.recv()
            except EOFError:
                print("eof", flush=True)
                return
            conn.send((type(got).__name__, got))


def produce(conn, n):
    for i in range(n):
        conn.send(i * i)
    conn.close()


def pass_on(conn, inner):
    inner.send("through")
    conn.send(inner)
    print(inner.recv(), flush=True)


if __name__ == "__main__":
    mp.set_start_method("spawn")
    ours, theirs = mp.Pipe()
    p = mp.Process(target=echo, args=(theirs,))
    p.start()
    theirs.close()
    for value in (1, "two", [3.0, None], {"k": (4,)}, b"x" * 200000):
        ours.send(value)
        kind, back = ours.recv()
        print(kind, back == value)
    print(ours.poll(), ours.poll(0.001), ours.readable, ours.writable, ours.closed)
    ours.close()
    p.join()
    print(ours.closed, p.exitcode)
    readers = []
    for n in (3, 4):
        r, w = mp.Pipe(duplex=False)
        mp.Process(target=produce, args=(w, n)).start()
        w.close()
        readers.append(r)
    got = {r: [] for r in readers}
    left = list(readers)
    while left:
        for r in wait(left):
            try:
                got[r].append(r.recv())
            except EOFError:
                left.remove(r)
    print([got[r] for r in readers])
    r, w = mp.Pipe(False)
    a, b = mp.Pipe()
    p = mp.Process(target=pass_on, args=(w, b))
    p.start()
    print(a.recv())
    again = r.recv()
    a.send("got it")
    p.join()
    b.close()
    again.send("again")
    print(a.recv())
    again.close()
    try:
        a.recv()
    except EOFError as e:
        print("EOFError", e.args)
    try:
        a.send(1)
    except OSError as e:
        print(type(e).__name__, e)
    p = mp.Process(target=produce, args=(w, 2))
    p.start()
    print(wait([p.sentinel], timeout=60) == [p.sentinel])
    p.join()
    w.send_bytes(b"0123456789", 2, 5)
    print(r.recv(), r.recv(), r.recv_bytes())
    buf = bytearray(8)
    w.send_bytes(b"abc")
    print(r.recv_bytes_into(buf, 2), buf)
    w.send_bytes(b"long message")
    try:
        r.recv_bytes_into(buf)
    except mp.BufferTooShort as e:
        print("BufferTooShort", e.args)
    w.send_bytes(b"long message")
    for use in (lambda: r.recv_bytes(3), r.recv, lambda: w.recv(), lambda: a.send_bytes(b"x", -1), lambda: a.send_bytes(b"x", 2), lambda: a.send_bytes(b"x", 0, 5), lambda: a.recv_bytes(-1)):
        try:
            use()
        except Exception as e:
            print(type(e).__name__, e)
