rows = [[1], [2, 0], []]
print([r[0] / r[-1] for r in rows])
