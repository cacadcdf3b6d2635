# Producers and consumers over a condition and shared memory.
import multiprocessing as mp


def produce(cond, slots, count, n):
    for i in range(n):
        with cond:
            cond.wait_for(lambda: count.value < len(slots))
            slots[count.value] = i + 1
            count.value += 1
            cond.notify_all()


def consume(cond, slots, count, total, n):
    for _ in range(n):
        with cond:
            cond.wait_for(lambda: count.value > 0)
            count.value -= 1
            total.value += slots[count.value]
            cond.notify_all()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    cond = mp.Condition()
    slots = mp.Array("i", 3, lock=False)
    count, total = mp.Value("i", 0), mp.Value("q", 0)
    ps = [mp.Process(target=produce, args=(cond, slots, count, 10)) for _ in range(2)]
    ps += [mp.Process(target=consume, args=(cond, slots, count, total, 5)) for _ in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(total.value, count.value, [p.exitcode for p in ps])
