# Weak references to objects that are held near by, far away and no more.
import weakref

class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.up = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)

root = Node("root")
for i in range(3):
    child = Node(f"c{i}", root)
    for j in range(3):
        Node(f"c{i}{j}", child)
leaf = root.children[1].children[2]
print(leaf.up().name, leaf.up().up().name, leaf.up() is root.children[1])
root.children.pop(1)
print(leaf.up())
del child
root.children.pop()
refs = [weakref.ref(n) for n in root.children]
print([r().name for r in refs])
root.children.clear()
print([r() for r in refs])

cache = weakref.WeakValueDictionary()
held = [Node(str(i)) for i in range(10)]
for n in held:
    cache[n.name] = n
del n
print(len(cache), sorted(cache))
del held[3:6]
print(len(cache), sorted(cache), "4" in cache, cache.get("4"), "2" in cache)
held = {"only": held[0]}
print(len(cache), list(cache.items())[0][0], [n.name for n in cache.values()])

seen = weakref.WeakSet()
kept = {i: Node(str(i)) for i in range(6)}
for n in kept.values():
    seen.add(n)
del n
print(len(seen), sorted(n.name for n in seen))
for i in range(0, 6, 2):
    del kept[i]
print(len(seen), sorted(n.name for n in seen))

info = weakref.WeakKeyDictionary()
a, b = Node("a"), Node("b")
info[a], info[b] = 1, 2
print(len(info), [k.name for k in info])
del a
print(len(info), [k.name for k in info], list(info.values()))

def inner():
    here = Node("here")
    r = weakref.ref(here, lambda r: print("gone", r()))
    print(r().name)
    return r

r = inner()
print(r())
far = [[[[[[Node("far")]]]]]]
w = weakref.ref(far[0][0][0][0][0][0])
big = [Node(str(i)) for i in range(20000)]
last = weakref.ref(big[-1])
print(w().name, last().name)
far[0][0].pop()
big.pop()
print(w(), last())
