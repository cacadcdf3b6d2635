def inner():
    raise ValueError("original")


def middle():
    try:
        inner()
    except ValueError:
        print("logging")
        raise


def outer():
    try:
        middle()
    except ValueError as e:
        raise e


outer()
