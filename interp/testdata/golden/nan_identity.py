"""Two NaNs are two objects, and leave the program with the usual bits."""
import array
import copy
import json
import math
import pickle
import struct


def bits(x):
    return struct.pack(">d", x).hex()


a = float("nan")
b = float("nan")
print(a is a, a is b, len({a, b}), len({a, a}), [a] == [b], [a] == [a], a in [b], a in [a])
print({a: 1}.get(b), {a: 1}.get(a), [a, b].index(b), (a,) == (a,), (a,) == (b,), id(a) == id(b))
print(hash(a) == hash(a), hash(a) == object.__hash__(a))
print(float(a) is a, copy.deepcopy(a) is a, [math.nan] == [math.nan], math.nan is math.nan)
print(len({float("nan") for _ in range(5)}), len(dict.fromkeys([a, b, a])), [a, b].count(a))
print(json.loads("[NaN, NaN]")[0] is json.loads("NaN"))

print(*(bits(float(s)) for s in ("nan", "-nan", "+nan")), bits(-a), bits(math.nan), bits(float.fromhex("nan")))
print(bits(json.loads("NaN")), bits(complex("nan").real), bits(struct.unpack(">d", bytes.fromhex("7ff8000000000001"))[0]))
print(struct.pack(">f", a).hex(), struct.pack(">e", a).hex(), array.array("d", [a]).tobytes().hex())
print(array.array("f", [a]).tobytes().hex(), pickle.dumps(a).hex(), pickle.dumps(a, 0))
view = memoryview(bytearray(8)).cast("d")
view[0] = a
print(view.tobytes().hex(), [math.copysign(1, x) for x in (a, -a, float("-nan"))])
print(a == a, a != a, str(a), repr(b), a.hex(), -a, abs(a))

# Numbers of any length are rounded as IEEE 754 says.
zeros = "0" * 20000
for s in ("1" + zeros + "e-20000", "0." + zeros + "1e20001", "1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999999999",
          "1" + "0" * 400 + "1e-400", "9007199254740993" + zeros + "1e-20001", "-." + zeros + "5e+19999"):
    print(float(s))
