def f():
    return value


def g():
    return len("abc")


value = 1
print(f(), f())
value = "two"
print(f(), g())
len = lambda s: "shadow"
print(g(), g())
del len
print(g())
del value
for _ in range(2):
    try:
        f()
    except NameError as e:
        print(e)
value = [3]
print(f())
import builtins
builtins.value2 = "from builtins"
print(value2)


def h():
    return value2


print(h())
value2 = "global now"
print(h())
del value2
print(h())
del builtins.value2
try:
    h()
except NameError as e:
    print(e)
globals()["dynamic"] = 5
print(dynamic)
for i in range(5):
    globals()[f"v{i}"] = i
print(v0 + v4, "v3" in globals())
old = builtins.abs
builtins.abs = lambda x: "patched"
print(abs(-1))
builtins.abs = old
print(abs(-1))


def loop():
    out = []
    for i in range(3):
        globals()["looped"] = i
        out.append(looped)
    return out


print(loop())


def counter():
    global total
    total = 0
    for i in range(100):
        total += i
    return total


print(counter(), total)
exec("created = 7") if False else None
print(sorted(k for k in globals() if k.startswith("v")))
