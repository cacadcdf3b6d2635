from .inner.gamma import GAMMA
from . import VERSION


def double(x):
    return 2 * x
