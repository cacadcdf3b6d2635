# The recursion of an object without its attributes, in a spawned process.
import multiprocessing


class TestClass:
    def __init__(self):
        self.w = 1


class Test:
    def __init__(self):
        self.a = TestClass()

    def __getattr__(self, item):
        return self.a.__getattribute__(item)


class Fixed(Test):
    def __getstate__(self):
        return self.__dict__

    def __setstate__(self, state):
        self.__dict__ = state


def show(test):
    print(test.w)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    for cls in (Fixed, Test):
        process = multiprocessing.Process(target=show, args=(cls(),))
        process.start()
        process.join()
        print(cls.__name__, process.exitcode)
