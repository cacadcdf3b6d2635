def combine(a, b, *, sep):
    return a + sep + b


combine(
    "left",
    5,
    sep="-",
)
