e = ValueError(1)
for i in range(10**4): e = ExceptionGroup('g', [e])
try: e.split(ValueError)
except RecursionError: print('RE')
try: e.derive([e]).subgroup(lambda x: False)
except RecursionError: print('RE')
raise e
