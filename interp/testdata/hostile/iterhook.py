class A:
    def __iter__(self): return self
    def __next__(self): return next(self)
    def __getitem__(self, i): return self[i]
    def __length_hint__(self): return self.__length_hint__()
for f in (list, lambda a: a[0], lambda a: sum(a), lambda a: [*a], lambda a: dict(zip(a, a))):
    try: f(A())
    except RecursionError: print('RE')
