import gc
class Node:
    def __del__(self): print("del")
n=Node(); n.me=n
del n
print("after")
print(gc.collect())
print("end")
n=Node(); n.me=[n]
del n
print("after")
print(gc.collect())
