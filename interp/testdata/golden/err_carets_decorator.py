def deco(f):
    return f.missing


@deco
def target():
    pass
