# What a global variable held is let go of, wherever the variables stood before.
import weakref

class K:
    def __del__(self):
        print("gone")

first = K()
w = weakref.ref(first)

def use():
    return first, w

use()
for _ in range(3):
    use()
for i in range(200):
    globals()[f"v{i}"] = i
use()
del first
print(w())
try:
    use()
except NameError as e:
    print(e)
first = 5
print(use()[0])
