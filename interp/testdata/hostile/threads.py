import threading, sys
def f(n):
    def r(k): return r(k + 1)
    try: r(0)
    except RecursionError: out.append(n)
out = []
ts = [threading.Thread(target=f, args=(i,)) for i in range(50)]
for t in ts: t.start()
for t in ts: t.join()
print(len(out))
