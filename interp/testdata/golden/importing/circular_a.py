import importing.circular_b
LATE = 1
