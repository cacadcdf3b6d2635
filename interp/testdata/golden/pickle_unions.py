import pickle, copy, copyreg
for p in range(6):
    try:
        d = pickle.dumps(int | str | None, p); print(d, pickle.loads(d))
    except Exception as e: print(type(e), e)
print(copy.deepcopy(int | str), copy.copy(int|str), copyreg.pickle_union(int|str))
import types
for v in (list[int], dict[str, int], types.SimpleNamespace(a=1), Ellipsis, NotImplemented, type(None)):
    try: print(pickle.loads(pickle.dumps(v)), pickle.dumps(v, 2))
    except Exception as e: print(type(e), e)
