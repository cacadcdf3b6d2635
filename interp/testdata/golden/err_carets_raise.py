def validate(n):
    if n > 3:
        raise ValueError(
            "too big",
            n,
        )
    return n


validate(2)
validate(4)
