# Arrays: what fits in them, what they do and refuse.
import array, copy, pickle, sys, warnings
warnings.simplefilter("ignore")
A = array.array
def t(label, f):
    try: r = repr(f())
    except BaseException as e: r = type(e).__name__ + ": " + str(e)
    print(label, "->", r)
for c in "bBhHiIlLqQfduw":
    for v in [0, 1, -1, 127, 128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, 2**31, -2**31-1, 2**32, 2**63, -2**63-1, 2**64, 1.5, "a", "ab", "", b"a", None, True, 1e300, "\U0001f600", "\u20ac"]:
        t((c, v), lambda: A(c, [v]))
for args in [(), ("i",), (1,), ("x",), ("ii",), ("",), ("i", "ab"), ("u", "ab"), ("w", "a\U0001f600"), ("b", b"ab"), ("i", b"abcd"), ("i", b"abc"), ("i", 1), ("i", [1, 2]), ("i", (1, 2)), ("i", A("b", [1])), ("u", A("u", "a")), ("i", A("u", "a")), ("u", A("i", [1])), ("d", A("i", [1])), ("i", A("d", [1])), ("i", ["a"]), ("i", {}, 1), ("b", bytearray(b"xy")), (b"i",), ("i", None)]:
    t(args, lambda: A(*args))
t("kw", lambda: A("i", initializer=[1]))
a = A("i", range(10))
for k in [0, -1, 9, 10, -11, slice(2, 5), slice(None, None, 3), slice(None, None, -1), slice(5, 2), "a", 1.0, True, 10**30]:
    t(("get", k), lambda: a[k])
def setit(k, v):
    b = a[:]
    b[k] = v
    return b
for k, v in [(0, 7), (-1, 7), (10, 1), (0, "a"), (0, 2**40), ("a", 1), (slice(1, 3), A("i", [9, 9, 9])), (slice(1, 3), [1]), (slice(1, 3), A("b", [1])), (slice(None, None, 2), A("i", [1] * 5)), (slice(None, None, 2), A("i", [1])), (slice(5, 2), A("i", [1])), (slice(9, None, -1), A("i", range(10))), (slice(None), A("i"))]:
    t(("set", k, v), lambda: setit(k, v))
def delit(k):
    b = a[:]
    del b[k]
    return b
for k in [0, -1, 10, slice(2, 5), slice(None, None, 2), slice(None, None, -3), slice(5, 2), "a"]:
    t(("del", k), lambda: delit(k))
def call(name, *args):
    b = a[:3]
    r = getattr(b, name)(*args)
    return r, b
for name, *args in [("append", 5), ("append", "x"), ("append",), ("extend", [1, 2]), ("extend", A("i", [4])), ("extend", A("b", [4])), ("extend", 1), ("extend", ["x"]), ("insert", 1, 9), ("insert", -1, 9), ("insert", 99, 9), ("insert", -99, 9), ("insert", "a", 1), ("pop",), ("pop", 0), ("pop", -1), ("pop", 3), ("pop", "a"), ("remove", 1), ("remove", 99), ("index", 2), ("index", 99), ("index", 0, 1), ("index", 2, -1), ("index", 1, 0, 1), ("count", 1), ("count", 1.0), ("count", "a"), ("reverse",), ("byteswap",), ("tobytes",), ("frombytes", b"\1\0\0\0"), ("frombytes", b"\1"), ("frombytes", "abcd"), ("frombytes", A("b", [1, 0, 0, 0])), ("tolist",), ("fromlist", [1]), ("fromlist", (1,)), ("fromlist", [1, "x"]), ("fromunicode", "a"), ("tounicode",), ("clear",), ("__len__",), ("__contains__", 2), ("__contains__", "a"), ("__add__", A("i", [1])), ("__add__", A("b", [1])), ("__add__", [1]), ("__mul__", 2), ("__mul__", -1), ("__mul__", 0), ("__rmul__", 2), ("__iadd__", A("i", [1])), ("__iadd__", [1]), ("__imul__", 2), ("__imul__", 0), ("__eq__", A("d", [0, 1, 2])), ("__lt__", A("i", [0, 2])), ("__eq__", [0, 1, 2]), ("__copy__",), ("__deepcopy__", {}), ("__reduce_ex__", 2), ("__reduce_ex__", 3), ("__reduce_ex__", 5), ("__reversed__",)]:
    if name == "__reversed__": continue
    t((name, args), lambda: call(name, *args))
b = A("i", [1]); b += b; b *= 3; print(b, b + b == A("i", [1] * 12), A("u", "ab").tounicode(), A("w", "ab"), A("u"), A("i"), A("f", [1.5, float("nan")]))
t("empty pop", lambda: A("i").pop())
t("hash", lambda: hash(a))
t("mul", lambda: a * 2**62)
u = A("w", "ab"); u.fromunicode("c\U0001f600"); print(u, u.tounicode(), u.tobytes(), u.itemsize, list(u), "c" in u)
print(A("h", [1, 2]).typecode, [A(c).itemsize for c in "bBuwhHiIlLqQfd"], array.typecodes, array.ArrayType is A, A.__module__, A.__name__)
m = memoryview(A("h", [1, -2, 3])); print(m.format, m.itemsize, m.tolist(), m.nbytes, bytes(A("h", [1])), m[1])
x = A("i", [1, 2, 3]); memoryview(x)[1] = 9; print(x)
it = iter(x); next(it); print(it.__reduce__()[0].__name__, list(it), list(it), type(it).__name__)
for proto in range(6):
    for v in [A("i", [1, -2]), A("d", [1.5]), A("u", "aé"), A("B", [255]), A("Q", [2**64 - 1])]:
        p = pickle.dumps(v, proto); w = pickle.loads(p); print(proto, p, w == v, w.typecode)
class S(A):
    def __new__(cls, c, d=()): return super().__new__(cls, c, d)
s = S("i", [1, 2]); s.extra = 1
print(s, type(s[:]), type(s + s), type(copy.copy(s)), pickle.loads(pickle.dumps(s)).extra, copy.deepcopy(s), s == A("i", [1, 2]), repr(s))
print(A("b", b"abc") == A("B", b"abc"), A("b", [1, 2]) < A("b", [1, 3]), A("i", [1]) != A("i", [1]), A("i", [1, 2]) >= A("i", [1]))
print(bytes(A("b", b"abc")), bytearray(A("b", b"abc")), b"x".join([A("b", b"ab"), b"c"]), sorted(A("i", [3, 1, 2])), sum(A("d", [1, 2.5])), list(reversed(A("i", [1, 2]))))
print(A[int], isinstance(a, __import__("collections").abc.MutableSequence))
match A("i", [1, 2]):
    case [p, q]: print("sequence", p, q)
