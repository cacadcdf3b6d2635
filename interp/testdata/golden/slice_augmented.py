x = [1,2,3]
x[1:2] *= 2
print(x)
x[1:2] += [1]
print(x)
def f():
    x = [1,2,3]
    x[1:2] *= 2
    x[1:2] += [1]
    return x
print(f())
b = bytearray(b'abc'); b[1:2] += b'x'; print(b)
class Recorder:
    def __getitem__(self, key):
        print("get", key)
        return 1
    def __setitem__(self, key, value):
        print("set", key, value)
r = Recorder()
r[1:2] += 1
r[1:2, 3] -= 1
r[::2] *= 2
def g(r, a, b):
    r[a:b] += b
    r[a:] += b
    r[:b] += b
    r[:] += b
g(r, 1, 2)
y = [1, 2, 3, 4]
y[:] += y[1:3]
y[2:] *= 2
y[1:1] += y[:2]
print(y)
def first(a, b):
    a[b] += 1
    return a
print(first([1, 2], 1))
