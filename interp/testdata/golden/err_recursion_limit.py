import sys
sys.setrecursionlimit(140)


def down(n):
    if n == 0:
        return 1
    return n * down(n - 1)


print(down(10))
print(down(200))
