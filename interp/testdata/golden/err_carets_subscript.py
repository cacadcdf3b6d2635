d = {"a": {"b": [1, 2]}}


def get(k):
    return d["a"]["b"][k]["c"]


get(1)
