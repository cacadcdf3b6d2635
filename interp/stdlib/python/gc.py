"""What can be told of the objects of a program and of the collector, which is that of the
runtime below: it has no generations, and nothing of it can be tuned."""

from operator import index as _index

import _gc
from _gc import get_referents, get_referrers, is_tracked

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

garbage = []
callbacks = []

_settings = {"enabled": True, "threshold": (2000, 10, 10), "debug": 0}
_runs = [0, 0, 0]
_found = [0, 0, 0]


def enable():
    """Note that collections are wanted."""
    _settings["enabled"] = True


def disable():
    """Note that no collections are wanted; what is unreachable goes away all the same."""
    _settings["enabled"] = False


def isenabled():
    """Whether collections are wanted."""
    return _settings["enabled"]


def collect(generation=2):
    """End what nobody can reach; the number of objects that held each other in vain, of
    those that hang together with a __del__ or weak references."""
    generation = _index(generation)
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    for told in callbacks[:]:
        told("start", {"generation": generation, "collected": 0, "uncollectable": 0})
    number = _gc.collect()
    _runs[generation] += 1
    _found[generation] += number
    for told in callbacks[:]:
        told("stop", {"generation": generation, "collected": number, "uncollectable": 0})
    return number


def get_count():
    """How many objects and collections were counted, which are not."""
    return 0, 0, 0


def get_threshold():
    """What set_threshold said."""
    return _settings["threshold"]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    """Note when collections are wanted."""
    given = threshold0, threshold1, threshold2
    _settings["threshold"] = tuple(old if new is None else _index(new)
                                   for new, old in zip(given, _settings["threshold"]))


def get_debug():
    """What set_debug said."""
    return _settings["debug"]


def set_debug(flags, /):
    """Note what is to be printed, which nothing is."""
    _settings["debug"] = _index(flags)


def get_stats():
    """Three dicts with the numbers of collections asked for and of what they found."""
    return [dict(collections=runs, collected=found, uncollectable=0) for runs, found in zip(_runs, _found)]


def get_objects(generation=None):
    """The objects that may hold others and that can be reached, as one generation, the oldest."""
    if generation is None:
        return _gc.objects()
    if not hasattr(generation, "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type(generation).__name__}'")
    generation = _index(generation)
    if generation >= 3:
        raise ValueError("generation parameter must be less than the number of available generations (3)")
    if generation < -1:
        raise ValueError("generation parameter cannot be negative")
    return _gc.objects() if generation in (-1, 2) else []


def is_finalized(obj, /):
    """Whether the __del__ of an object was called; of none that can be asked about."""
    return False


def freeze():
    """Leave what there is out of later collections, which changes nothing."""


def unfreeze():
    """Undo freeze."""


def get_freeze_count():
    """How many objects are left out: none."""
    return 0
