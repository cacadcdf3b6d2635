def __getattr__(name):
    if name == "made":
        return 42
    raise AttributeError(f"no {name} here")


def __dir__():
    return ["made"]
