import importing.circular_a as a
a.LATE
