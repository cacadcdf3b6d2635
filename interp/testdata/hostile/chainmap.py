it = iter([1])
for i in range(10**5): it = map(abs, it)
try: print(list(it))
except RecursionError: print('RE')
import itertools
it = iter([1])
for i in range(10**5): it = itertools.chain(it)
try: print(list(it))
except RecursionError: print('RE')
