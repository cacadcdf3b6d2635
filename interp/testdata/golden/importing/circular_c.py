from .circular_d import D
C = 1
