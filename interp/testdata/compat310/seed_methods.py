import pickle


class TestClass:
    def __init__(self):
        self.w = 1


class Test:
    def __init__(self):
        self.a = TestClass()

    def __getattr__(self, item):
        print(f"{item} begin.")
        print(type(self.a).__name__)
        print(f"{item} end.")
        try:
            return self.a.__getattribute__(item)
        except AttributeError as e:
            raise e

    def __getstate__(self):
        return self.__dict__

    def __setstate__(self, state):
        self.__dict__ = state


if __name__ == "__main__":
    test = Test()
    print(test.w)
    for proto in range(6):
        test_data = pickle.dumps(test, proto)
        print(test_data.hex())
        new_test = pickle.loads(test_data)
        print(new_test.w)
