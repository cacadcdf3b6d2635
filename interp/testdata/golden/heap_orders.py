import heapq
from functools import lru_cache, partial
from operator import itemgetter

nan = float("nan")
big = 10**30


class Task:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        log.append((self.rank, other.rank))
        return self.rank < other.rank

    def __repr__(self):
        return f"Task({self.rank})"


def drain(items):
    heap = []
    try:
        for item in items:
            heapq.heappush(heap, item)
        out = []
        while heap:
            out.append(heapq.heappop(heap))
        return out
    except Exception as e:
        return type(e).__name__, str(e), heap


log = []
numbers = [i * 37 % 101 for i in range(60)]
print(drain(numbers))
print(drain([(n % 5, n) for n in numbers]))
print(drain([(n % 5, "x" * (n % 3), n / 2) for n in numbers]))
print(drain([(1, 2.0), (1.0, 2), (True, 1), (1, 2, 0), (1,), (), (-0.0, 1), (0.0, 0), (0, -1)]))
print(drain([(big, 1), (big + 1, 0), (big, 0), (5, big), (5, -big)]))
print(drain([(nan, 1), (2.0, nan), (nan, 0), (2.0, 1)]))
print(drain([(1, 2, 3, 4, n) for n in (5, 3, 4)]))
print(drain([((1, n % 3), n) for n in numbers[:12]]))
print(drain([(1, None), (1, 2)]))
print(drain([(1, "a"), (1, 2)]))
print(drain([1, "a"]))
print(drain([(1, [2, 3]), (1, [2]), (0, [9])]))
print(drain([Task(n) for n in numbers[:9]]), log)
log.clear()
print(drain([(1, Task(n)) for n in (3, 1, 2)]), log)

heap = numbers[:]
heapq.heapify(heap)
print(heap, heapq.heapreplace(heap, 50), heapq.heappushpop(heap, -1), heapq.nsmallest(3, heap), heapq.nlargest(3, heap))


class Shrinking:
    def __lt__(self, other):
        heap.pop()
        return True


heap = [Shrinking() for _ in range(4)]
try:
    heapq.heappush(heap, Shrinking())
except RuntimeError as e:
    print(e, len(heap))


@lru_cache(maxsize=3)
def double(a, b=0):
    return a * 2 + b


for a in (1, 2, 3, 1, 4, 2, 5, 1.0, 1):
    double(a), double(a, 1)
print(double.cache_info(), double(1, b=2), double.cache_info())


@lru_cache
def nested(n, depth):
    return n if depth == 0 else nested(n, depth - 1) + nested(n, 0)


print(nested(2, 5), nested.cache_info())
power = partial(pow, exp=2)
print(power(5), power(5, mod=7), power(base=3), partial(power, mod=5)(4), power.keywords)
print(sorted([(1, "b"), (0, "c"), (2, "a")], key=itemgetter(1)), itemgetter(0, 1)("xyz"))
try:
    itemgetter(1)()
except TypeError as e:
    print(e)
