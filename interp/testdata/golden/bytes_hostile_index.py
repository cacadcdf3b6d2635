class Raises:
    def __index__(self): raise ZeroDivisionError("index")
class Wrong:
    def __index__(self): return "x"
class Low:
    def __index__(self): return -5
class Good:
    def __index__(self): return 97
for kind in (bytes, bytearray):
    for x in (Raises(), Wrong(), Low(), Good(), 256, -1, 10**20, True, "a", None, b"b", 1.5):
        try:
            print(x in kind(b"abc"))
        except Exception as error:
            print(type(error).__name__, error)
    for n in (0, 2, -1, 2**31, -2**31 - 1, 10**20, -10**20, True, Raises(), "1", 1.0, None):
        try:
            print(kind(b"abcd").hex(":", n))
        except Exception as error:
            print(type(error).__name__, error)
