# Recursion with memo dicts, lru_cache, Ackermann, Hanoi, mutual recursion, string recursion.
import sys
from functools import lru_cache


def stairs(n, memo):
    if n <= 1:
        return 1
    if n in memo:
        return memo[n]
    memo[n] = r = stairs(n - 1, memo) + stairs(n - 2, memo)
    return r


@lru_cache(maxsize=None)
def lcs(i, j):
    if i == len(A) or j == len(B):
        return 0
    if A[i] == B[j]:
        return 1 + lcs(i + 1, j + 1)
    return max(lcs(i + 1, j), lcs(i, j + 1))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves[a] = moves.get(a, 0) + 1
        hanoi(n - 1, c, b, a, moves)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + r for r in rest]


def knapsack(weights, values, capacity):
    memo = {}

    def go(i, left):
        if i == len(weights):
            return 0
        key = (i, left)
        if key in memo:
            return memo[key]
        best = go(i + 1, left)
        if weights[i] <= left:
            best = max(best, values[i] + go(i + 1, left - weights[i]))
        memo[key] = best
        return best
    return go(0, capacity)


A = "ACGTTGCAAGCTTGCATGCCTGCAGGTCGACTCTAGAGGATCCCCGGGTACC" * 3
B = "TGCATGCAAGTTCCGGATACCATGCATTTGACCAGTCCAGATACATTAGGCA" * 3


def main():
    sys.setrecursionlimit(5000)
    s = sum(stairs(i % 60 + 20, {}) for i in range(1200))
    l = lcs(0, 0)
    a = sum(ackermann(2, i) for i in range(180))
    m = {}
    hanoi(16, "a", "b", "c", m)
    e = sum(even(i % 300) for i in range(1500))
    u = len(subsets(list(range(15))))
    k = knapsack([i * 7 % 23 + 1 for i in range(60)], [i * 13 % 37 for i in range(60)], 300)
    print("memo", s, l, a, sorted(m.items()), e, u, k)


main()
