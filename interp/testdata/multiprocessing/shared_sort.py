# Arrays that children work on.
import multiprocessing as mp


def sort_part(array, start, stop):
    with array.get_lock():
        array[start:stop] = sorted(array[start:stop])


def fill(raw, text, flag):
    for i in range(len(raw)):
        raw[i] = i / 4
    text.value = b"done"
    flag.value = True


def count(value, n):
    for _ in range(n):
        with value.get_lock():
            value.value += 1


def race(value, lock):
    with lock:
        value.value = value.value * 2 + 1


if __name__ == "__main__":
    mp.set_start_method("spawn")
    array = mp.Array("i", [5, 3, 8, 1, 9, 2, 7, 6])
    ps = [mp.Process(target=sort_part, args=(array, s, s + 4)) for s in (0, 4)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(array[:], list(array), len(array))
    raw, text, flag = mp.RawArray("d", 4), mp.Array("c", 8), mp.Value("b", 0)
    p = mp.Process(target=fill, args=(raw, text, flag))
    p.start()
    p.join()
    print(raw[:], text.value, text.raw, flag.value)
    value = mp.Value("l", 0)
    ps = [mp.Process(target=count, args=(value, 50)) for _ in range(3)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(value.value)
    lock, shared = mp.Lock(), mp.RawValue("i", 0)
    ps = [mp.Process(target=race, args=(shared, lock)) for _ in range(4)]
    [p.start() for p in ps]
    [p.join() for p in ps]
    print(shared.value, lock)
