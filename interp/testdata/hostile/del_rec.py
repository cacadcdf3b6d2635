class A:
    n = 0
    def __del__(self):
        A.n += 1
        if A.n < 10**5: A()
A()
print('done')
