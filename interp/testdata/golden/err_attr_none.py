def find(k):
    return {"a": "x"}.get(k)


find("b").upper()
