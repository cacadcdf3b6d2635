import pickle


class Wrap:
    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)


class Bad:
    def __init__(self):
        self.v = {}

    def __getattr__(self, name):
        return self.v[name]


try:
    pickle.dumps(Bad())
except KeyError as e:
    print("dumps asked for", e)
pickle.loads(pickle.dumps(Wrap([1]), 2))
