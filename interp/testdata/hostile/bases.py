bs = tuple(type('B%d' % i, (), {}) for i in range(1000))
C = type('C', bs, {})
print(len(C.__mro__)); C().x
