def totals(rows, *, factor=1):
    sums = {}
    for name, amount in rows:
        try:
            sums[name] += amount * factor
        except KeyError:
            sums[name] = amount * factor
    return sums
