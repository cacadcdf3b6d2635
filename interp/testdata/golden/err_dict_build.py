def k():
    return []


d = {
    "a": 1,
    k(): 2,
}
