# Keys whose comparison clears the cache that looks for them, or fills it.
import functools


class Key:
    def __init__(self, act):
        self.act = act

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.act()
        return self.act is clear


for size in 1, 2, 5, None:

    @functools.lru_cache(size)
    def cached(key):
        return key

    def clear():
        cached.cache_clear()

    depth = 0

    def fill():
        global depth
        if depth < 3:
            depth += 1
            cached(Key(fill))
            depth -= 1

    for _ in range(20):
        cached(Key(clear))
        cached(Key(fill))
    print(cached.cache_info().currsize)
