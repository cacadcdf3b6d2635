import sys
for n in (1, 10, 10**9, 2**31 - 1):
    try: sys.setrecursionlimit(n)
    except Exception as e: print(type(e).__name__)
sys.setrecursionlimit(300)
def f():
    try: f()
    except RecursionError: sys.setrecursionlimit(sys.getrecursionlimit() + 1)
f()
print(sys.getrecursionlimit() > 300)
def g():
    try: g()
    finally: sys.setrecursionlimit(sys.getrecursionlimit() - 1 if sys.getrecursionlimit() > 200 else 200)
sys.setrecursionlimit(400)
try: g()
except RecursionError: print('RE')
