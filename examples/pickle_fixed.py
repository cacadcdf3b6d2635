import pickle


class TestClass:
    def __init__(self):
        self.w = 1


class Test:
    def __init__(self):
        self.a = TestClass()

    def __getattr__(self, item):
        print(f"__getattr__({item!r})")
        return getattr(self.a, item)

    def __getstate__(self):
        return self.__dict__

    def __setstate__(self, state):
        self.__dict__ = state


if __name__ == "__main__":
    test = Test()
    print(test.w)
    new_test = pickle.loads(pickle.dumps(test))
    print(new_test.w)
