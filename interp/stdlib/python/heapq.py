"""Heap queue algorithm (a.k.a. priority queue)."""

from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
    heappushpop, heapreplace,
)

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest",
    "nsmallest", "heappushpop",
]


class _Reversed:
    """An item whose order is turned around."""

    __slots__ = ("item",)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item

    def __eq__(self, other):
        return self.item == other.item


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    heap = []
    for order, iterable in enumerate(iterables):
        following = iter(iterable).__next__
        try:
            value = following()
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        heap.append([_Reversed(rank) if reverse else rank, order, value, following])
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        try:
            value = entry[2] = entry[3]()
        except StopIteration:
            heappop(heap)
            continue
        rank = value if key is None else key(value)
        entry[0] = _Reversed(rank) if reverse else rank
        heapreplace(heap, entry)


def nsmallest(n, iterable, key=None):
    """The n smallest elements, in order."""
    if n == 1:
        absent = object()
        result = min(iterable, default=absent, key=key)
        return [] if result is absent else [result]
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest elements, the largest first."""
    if n == 1:
        absent = object()
        result = max(iterable, default=absent, key=key)
        return [] if result is absent else [result]
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
