import pickle


class S:
    def __init__(self):
        self.v = 1

    def __setstate__(self, state):
        self.w = state["missing"]


pickle.loads(pickle.dumps(S()))
