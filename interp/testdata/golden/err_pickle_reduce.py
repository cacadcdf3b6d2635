import pickle


class R:
    def __reduce__(self):
        return self.helper()

    def helper(self):
        raise ValueError("cannot reduce")


pickle.dumps({"k": [R()]})
