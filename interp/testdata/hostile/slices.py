l = list(range(10))
for s in (slice(10**30), slice(-10**30, 10**30, 10**25), slice(None, None, -10**30), slice(2**63 - 1, -2**63, -1)):
    print(l[s], 'abc'[s], b'abc'[s], (1, 2)[s], range(10**20)[s] is not None)
    try: l[s] = [1]; print(len(l))
    except ValueError: print('VE')
for s in ('x' * 2**62, [0] * 2**62) if 0 else (): pass
