# Matrices as lists of lists, Gaussian elimination, dynamic programming over tables.
def matmul(a, b):
    n, m, p = len(a), len(b), len(b[0])
    out = [[0] * p for _ in range(n)]
    for i in range(n):
        row = a[i]
        target = out[i]
        for j in range(p):
            s = 0
            for k in range(m):
                s += row[k] * b[k][j]
            target[j] = s
    return out


def zipped(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, col)) for col in columns] for row in a]


def solve(m):
    n = len(m)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[pivot] = m[pivot], m[i]
        for j in range(i + 1, n):
            f = m[j][i] / m[i][i]
            for k in range(i, n + 1):
                m[j][k] -= f * m[i][k]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        x[i] = (m[i][n] - sum(m[i][k] * x[k] for k in range(i + 1, n))) / m[i][i]
    return x


def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


def main():
    a = [[(i * j) % 10 for j in range(110)] for i in range(110)]
    b = [[(i + j) % 7 for j in range(110)] for i in range(110)]
    c = matmul(a, b)
    d = zipped(a, b)
    system = [[float((i * 31 + j * 17) % 23 + (i == j) * 50) for j in range(81)] for i in range(80)]
    x = solve(system)
    text = "kitten sitting on the mitten " * 8
    print("matrix", c == d, sum(map(sum, c)), round(sum(x), 6), edit(text, text[::-1]), edit(text, text.upper()))


for _ in range(4):
    main()
