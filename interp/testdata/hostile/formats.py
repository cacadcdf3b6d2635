for f in ('{:{}}', '{:.{}f}', '%*d', '%.*f'):
    for n in (10**6, 10**12, 2**31, 2**63, 10**30):
        try: print(len(f.format(1, n) if f[0] == '{' else f % (n, 1)))
        except (ValueError, OverflowError, MemoryError) as e: print(type(e).__name__)
