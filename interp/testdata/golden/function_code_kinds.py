import warnings

warnings.simplefilter("always")


def plain(): pass
def generator(): yield 1
async def coroutine(): pass


def trial(f, code):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        f.__code__ = code
    print([str(w.message) for w in caught], type(f()).__name__ if f is not coroutine else "")


code = plain.__code__
trial(plain, generator.__code__)
trial(plain, (lambda: (yield)).__code__)
trial(plain, code)
trial(generator, code)
warnings.simplefilter("error")
try:
    plain.__code__ = coroutine.__code__
except DeprecationWarning as e:
    print(e, plain())
