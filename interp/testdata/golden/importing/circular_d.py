from .circular_c import C
D = 1
