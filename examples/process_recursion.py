import multiprocessing


class TestClass:
    def __init__(self):
        self.w = 1


class Test:
    def __init__(self):
        self.a = TestClass()

    def __getattr__(self, item):
        return self.a.__getattribute__(item)


def work(test):
    return test.w


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    process = multiprocessing.Process(target=work, args=(Test(),))
    process.start()
    process.join()
    print("exit code", process.exitcode)
