# What cells, functions and signatures refuse.
import inspect
import types


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: types.CellType().cell_contents)
attempt(lambda: delattr(lambda: 1, "__dict__"))
attempt(lambda: setattr(lambda: 1, "__dict__", 5))
attempt(lambda: inspect.signature(type))
attempt(lambda: inspect.signature(int))
