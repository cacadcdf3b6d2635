d = {("a", 1): 2}
d["quote's \"here\"\n"]
