# Three ways out of the recursion, in processes.
import multiprocessing as mp


class Inner:
    def __init__(self):
        self.w = 1


class Methods:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        return getattr(self.a, item)

    def __getstate__(self):
        return self.__dict__

    def __setstate__(self, state):
        self.__dict__ = state


class Guard:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        if item.startswith("__"):
            raise AttributeError(item)
        return getattr(self.a, item)


class Lookup:
    def __init__(self):
        self.a = Inner()

    def __getattr__(self, item):
        if "a" not in self.__dict__:
            raise AttributeError(item)
        return getattr(self.a, item)


class Reduce:
    def __init__(self, a=None):
        self.a = a or Inner()

    def __getattr__(self, item):
        return getattr(self.a, item)

    def __reduce__(self):
        return Reduce, (self.a,)


def work(obj, q):
    obj.a.w += 1
    q.put((type(obj).__name__, obj.w))


def bump(obj):
    obj.a.w += 10
    return obj


if __name__ == "__main__":
    mp.set_start_method("spawn")
    q = mp.Queue()
    for cls in (Methods, Guard, Lookup, Reduce):
        obj = cls()
        p = mp.Process(target=work, args=(obj, q))
        p.start()
        print(q.get(), obj.w)
        p.join()
    with mp.Pool(2) as pool:
        print([(type(o).__name__, o.w) for o in pool.map(bump, [cls() for cls in (Methods, Guard, Lookup, Reduce)])])
