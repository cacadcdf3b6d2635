f(x for x in [], 1)
