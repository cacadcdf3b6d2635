"""Pickling for other processes."""

import copyreg
import io
import pickle

__all__ = ['ForkingPickler', 'dump', 'register']


class ForkingPickler(pickle.Pickler):
    """A pickler with reducers of its own beside copyreg's."""

    _own_reducers = {}

    def __init__(self, file, protocol=None):
        super().__init__(file, protocol)
        self.dispatch_table = {**copyreg.dispatch_table, **self._own_reducers}

    @classmethod
    def register(cls, kind, reduce):
        """Have objects of a class pickled by what reduce gives."""
        cls._own_reducers[kind] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        file = io.BytesIO()
        cls(file, protocol).dump(obj)
        return file.getvalue()

    loads = pickle.loads


def dump(obj, file, protocol=None):
    """Write an object to a file as another process is to get it."""
    pickler = ForkingPickler(file, protocol)
    pickler.dump(obj)


register = ForkingPickler.register
