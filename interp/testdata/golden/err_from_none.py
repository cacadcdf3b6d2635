def f():
    try:
        {}["hidden"]
    except KeyError:
        raise ValueError("shown only") from None


f()
