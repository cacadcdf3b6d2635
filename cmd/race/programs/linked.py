# Linked structures: lists, binary trees, an LRU cache, a trie, a priority queue, all classes of Python.
class Node:
    def __init__(self, key, value=None):
        self.key = key
        self.value = value
        self.left = None
        self.right = None


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, key, value):
        if self.root is None:
            self.root = Node(key, value)
            self.size = 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            if key < node.key:
                if node.left is None:
                    node.left = Node(key, value)
                    self.size += 1
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key, value)
                    self.size += 1
                    return
                node = node.right

    def depth(self, node):
        if node is None:
            return 0
        return 1 + max(self.depth(node.left), self.depth(node.right))

    def walk(self, node, visit):
        if node is not None:
            self.walk(node.left, visit)
            visit(node.key)
            self.walk(node.right, visit)


class Trie:
    def __init__(self):
        self.children = {}
        self.end = False

    def add(self, word):
        node = self
        for ch in word:
            if ch not in node.children:
                node.children[ch] = Trie()
            node = node.children[ch]
        node.end = True

    def has(self, word):
        node = self
        for ch in word:
            node = node.children.get(ch)
            if node is None:
                return False
        return node.end


class Heap:
    def __init__(self):
        self.items = []

    def push(self, x):
        items = self.items
        items.append(x)
        i = len(items) - 1
        while i > 0:
            p = (i - 1) >> 1
            if items[p] <= items[i]:
                break
            items[p], items[i] = items[i], items[p]
            i = p

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            i, n = 0, len(items)
            while True:
                c = 2 * i + 1
                if c >= n:
                    break
                if c + 1 < n and items[c + 1] < items[c]:
                    c += 1
                if items[i] <= items[c]:
                    break
                items[i], items[c] = items[c], items[i]
                i = c
        return top


def alloc_tree(depth):
    if depth == 0:
        return (None, None)
    return (alloc_tree(depth - 1), alloc_tree(depth - 1))


def check(tree):
    left, right = tree
    return 1 if left is None else 1 + check(left) + check(right)


def main():
    tree = Tree()
    x = 1
    for i in range(25000):
        x = (x * 1103515245 + 12345) % 2147483648
        tree.insert(x % 100000, i)
    keys = []
    tree.walk(tree.root, keys.append)
    trie = Trie()
    for i in range(8000):
        trie.add("w" + str(i * 37 % 9001))
    found = sum(trie.has("w" + str(i)) for i in range(12000))
    heap = Heap()
    for i in range(15000):
        heap.push(i * 7919 % 10007)
    popped = 0
    while heap.items:
        popped = (popped * 31 + heap.pop()) % 1000003
    total = sum(check(alloc_tree(10)) for _ in range(40))
    print("linked", tree.size, tree.depth(tree.root), len(keys), found, popped, total)


for _ in range(4):
    main()
