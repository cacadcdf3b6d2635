import pickle


class TestClass:
    def __init__(self):
        self.w = 1


class Test:
    def __init__(self):
        self.a = TestClass()

    def __getattr__(self, item):
        print(f"{item} begin.")
        print(self.a)
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
    test_data = pickle.dumps(test)
    new_test = pickle.loads(test_data)
    print(new_test.w)
