import pickle


def f():
    class L:
        pass
    return L()


pickle.dumps(f())
