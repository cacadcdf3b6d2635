if 1 not 2:
    pass
