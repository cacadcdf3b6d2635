try:
    raise OSError
except OSError:
    raise RuntimeError("from a class") from LookupError
