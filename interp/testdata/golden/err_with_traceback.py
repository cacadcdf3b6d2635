def make():
    raise KeyError("made")


try:
    make()
except KeyError as e:
    saved = e
try:
    1 / 0
except ZeroDivisionError:
    raise TypeError("carried").with_traceback(saved.__traceback__)
