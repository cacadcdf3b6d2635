e = None
for i in range(10**5):
    x = ValueError(i); x.__context__ = e; e = x
raise e
