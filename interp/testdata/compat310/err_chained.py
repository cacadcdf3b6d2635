def parse(text):
    return int(text)


try:
    parse("x")
except ValueError as e:
    raise RuntimeError("bad") from e
