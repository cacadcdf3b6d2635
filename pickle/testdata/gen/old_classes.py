# Classes of the pickles that Python 2.7 and 3.6 write; Python 2 reads it too.
class Classic:
    def __init__(self, n):
        self.n = n


class New(object):
    def __init__(self, n):
        self.n = n


class Initialised:
    def __init__(self, n):
        self.n = n

    def __getinitargs__(self):
        return (self.n,)


class Slotted(object):
    __slots__ = ('a', 'b')


class Stateful(object):
    def __getstate__(self):
        return (1, 2)

    def __setstate__(self, state):
        self.state = state


class OldList(list):
    pass


class OldDict(dict):
    pass
