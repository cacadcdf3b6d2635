def gen(n):
    for i in range(n):
        yield 10 // (2 - i)


def consume(g):
    return sum(x for x in g)


print(consume(gen(2)))
print(consume(gen(4)))
