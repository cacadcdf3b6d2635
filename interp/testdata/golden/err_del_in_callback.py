def key(v):
    return 1 // v


print(sorted([3, 1, 2], key=key))
sorted([1, 0], key=key)
