# Graph searches: breadth first by deque, Dijkstra by heapq, depth first by recursion, union-find.
import heapq
from collections import deque


def make(n):
    graph = {i: [] for i in range(n)}
    x = 1
    for i in range(n):
        for _ in range(4):
            x = (x * 1103515245 + 12345) % 2147483648
            j = (x >> 8) % n
            graph[i].append((j, x % 17 + 1))
            graph[j].append((i, x % 17 + 1))
    return graph


def bfs(graph, start):
    dist = {start: 0}
    queue = deque([start])
    while queue:
        u = queue.popleft()
        for v, _ in graph[u]:
            if v not in dist:
                dist[v] = dist[u] + 1
                queue.append(v)
    return dist


def dijkstra(graph, start):
    dist = {start: 0}
    heap = [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in graph[u]:
            nd = d + w
            if nd < dist.get(v, 1 << 60):
                dist[v] = nd
                heapq.heappush(heap, (nd, v))
    return dist


def components(graph):
    parent = list(range(len(graph)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i
    for u in graph:
        for v, w in graph[u]:
            if w < 4:
                ru, rv = find(u), find(v)
                if ru != rv:
                    parent[ru] = rv
    return len({find(i) for i in range(len(graph))})


def queens(n, row=0, cols=0, left=0, right=0):
    if row == n:
        return 1
    count = 0
    free = ~(cols | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        count += queens(n, row + 1, cols | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


def main():
    g = make(15000)
    a = sum(bfs(g, 0).values())
    b = sum(dijkstra(g, 0).values())
    print("graphs", a, b, components(g), queens(9))


for _ in range(2):
    main()
