def total(values):
    return sum(
        v
        for v in values
    ) + (
        1 /
        0
    )


total([1, 2])
