def check(v, lo, hi):
    assert lo <= v <= hi, f"{v} not in [{lo}, {hi}]"
    return True


check(3, 1, 5)
check(9, 1, 5)
