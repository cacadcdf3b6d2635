NAME = __name__
from . import beta
from .beta import double as twice
