import warnings, io, sys
from contextlib import redirect_stderr
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning); warnings.warn(UserWarning("three"))
print([(str(x.message), x.category.__name__, x.lineno) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom", RuntimeWarning)
    except RuntimeWarning as e: print(repr(e))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for i in range(3): warnings.warn("same")
    warnings.filterwarnings("ignore", message="ign")
    warnings.warn("ignored"); warnings.warn("kept")
print([str(x.message) for x in w])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("once")
    for i in range(3): warnings.warn("x")
    warnings.warn("x")
print(len(w))
try: warnings.warn("x", int)
except TypeError as e: print(e)
try: warnings.simplefilter("bogus")
except ValueError as e: print("bad action")
@warnings.deprecated("use g")
def f(): return 5
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); print(f(), [(str(x.message), x.category.__name__) for x in w], f.__deprecated__)
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3, "src line"), end="")
