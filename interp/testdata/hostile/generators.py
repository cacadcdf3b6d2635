import sys
sys.setrecursionlimit(10**6)
def g(n):
    if n: yield from g(n - 1)
    else: yield 1
print(list(g(20000)))
x = g(20000); next(x); x.close()
x = g(20000); next(x)
try: x.throw(ValueError)
except ValueError: print('VE')
del x
it = iter([1])
for i in range(20000): it = (y for y in it)
try: print(list(it))
except RecursionError: print('RE')
