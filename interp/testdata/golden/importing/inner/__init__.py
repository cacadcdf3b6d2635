order = []
from .gamma import GAMMA
