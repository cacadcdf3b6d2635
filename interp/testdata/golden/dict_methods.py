d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d.get("a"), d.get("z"), d.get("z", 0), d.pop("a"), d.pop("q", None), d.setdefault("b", 9), d.setdefault("n", []), d, len(d))
print(list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values(), d.items(), "b" in d, "zz" in d, 2 in d.values(), ("b", 2) in d.items())
d.update({"x": 1}, y=2)
d.update([("z", 3), ["w", 4]])
d.update(q=5)
print(d, d.popitem(), d)
print(d | {"b": 0, "new": 1}, {"k": 1} | d == d | {"k": 1}, dict.fromkeys("abc", 0), dict.fromkeys([1, 2]), dict(a=1, b=2), dict([("x", 1)], y=2), dict({"a": 1}, a=2), dict(zip("ab", [1, 2])))
d |= {"or": 1}
d |= [("pair", 2)]
print(d, d.copy() is d, d == dict(d))
d.clear()
print(d, bool(d))
for f in (lambda: {}["k"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}.update(5), lambda: {}.update([1]), lambda: {}.update([(1, 2, 3)]), lambda: {} | [], lambda: {}.setdefault([]), lambda: {}.fromkeys(5), lambda: {}.get(), lambda: {1: 2} < {}, lambda: {}[{}], lambda: {}.x, lambda: hash({}), lambda: {}.keys()[0], lambda: dict("ab"), lambda: dict([("a",)]), lambda: {}[1, 2], lambda: {}[None], lambda: {}.update({1: 2}, 3), lambda: dict(None)):
    try:
        print(f())
    except (KeyError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    del {}["gone"]
except KeyError as e:
    print("KeyError", e, repr(e))
for change in ("add", "del", "clear", "replace"):
    d = {1: 1, 2: 2, 3: 3}
    try:
        for k in d:
            if change == "add":
                d[k + 10] = 1
            elif change == "del":
                del d[k]
            elif change == "clear":
                d.clear()
            else:
                del d[k]
                d[k + 10] = 0
        print("done", d)
    except RuntimeError as e:
        print(change, e)
d = {i: i * i for i in range(5)}
del d[2]
d[2] = "back"
d[0] = "updated"
print(d, list(d), list(reversed(d)), list(reversed(d.items())))
k = d.keys()
d["live"] = 1
print(len(k), "live" in k, k & {1, 2}, k - {1, 2, 3, 4, "live"}, k ^ {0, 1, 2, 3, 4}, sorted((k | {9}) - {"live"}), k == {0, 1, 2, 3, 4, "live"}, k.isdisjoint([7]))
print({1: 2}.items() & {(1, 2)}, {1: 2} == {1: 2.0}, {1: 2} != {2: 1}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1, 2} == {1: 0, 2: 0}.keys(), {1: 1}.keys() < {1, 2})
print({1: "a", True: "b", 1.0: "c"}, {(1, 2): "t"}[1, 2], {None: 0}, {**{"a": 1}, "a": 2, **{"b": 3}}, {"x": {"y": {"z": 1}}}["x"]["y"])


class H:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, o):
        return isinstance(o, H) and self.v == o.v

    def __repr__(self):
        return f"H{self.v}"


d = {H(i): i for i in range(5)}
d[H(2)] = "two"
del d[H(0)]
print(d, d[H(3)], H(9) in d)


class BadHash:
    def __hash__(self):
        raise ValueError("no hash")


class BadEq:
    def __hash__(self):
        return 5

    def __eq__(self, o):
        raise ValueError("no eq")


for f in (lambda: {BadHash(): 1}, lambda: {BadEq(): 1, BadEq(): 2}, lambda: {BadEq(): 1}[5], lambda: BadHash() in {}):
    try:
        print(f())
    except ValueError as e:
        print(e)
d = {}
d["self"] = d
print(d, {"list": [d]})
d = {n: str(n) for n in range(2000)}
for n in range(0, 2000, 2):
    del d[n]
for n in range(3000, 3100):
    d[n] = "new"
print(len(d), list(d)[:3], list(d)[-3:], sum(d), d[1001], next(iter(d)), list(d.items())[500])
print(min({"b": 1, "a": 2}), max({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), list(map(str, {1: 2})), [*{"k": "v"}], dict(sorted({3: 1, 1: 2}.items())))
print(type({}.keys()).__name__, type({}.items()).__name__, type(iter({})).__name__, type(iter({}.values())).__name__, {}.keys(), {1: 2}.keys().mapping)
x = {"a": 1}
y = x
x |= {"b": 2}
print(y, x is y, dict(x, **{"c": 3}), {}.__class__, dict.get({1: 2}, 1), dict.__getitem__({1: 2}, 1))
it = iter({1: 1, 2: 2})
next(it)
print(it.__length_hint__(), list(it), next(it, "over"))
