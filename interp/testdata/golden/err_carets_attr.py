class Node:
    def __init__(self, nxt=None):
        self.next = nxt


n = Node(Node())
n.next.next.value.deep = 3
