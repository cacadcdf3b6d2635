# Slices of bytearrays and lists with steps as large as there are.
import sys

most = sys.maxsize
bounds = (None, 0, 1, 19, 300, 1 << 333, most, -1, -31, -300)
count = 0
for start in bounds:
    for stop in bounds:
        for step in (1, 2, 300, most, -most, -most - 1, -1, -7, 1 << 333, -(1 << 333)):
            s = slice(start, stop, step)
            data = list(range(256))
            b, items = bytearray(data), data[:]
            del b[s], items[s]
            assert list(b) == items, s
            b, items = bytearray(data), data[:]
            new = items[s][::-1]
            b[s], items[s] = bytes(new), new
            assert list(b) == items and bytes(data)[s] == bytes(data[s]), s
            count += 1
print(count)
