class Tree:
    """A tree."""
    def __init__(self, key, *rest, left=None, **more):
        self.key, self.left = key, left

    def walk(self, depth: int = 0):
        try:
            for child in self.left or ():
                if child is None or depth > 10:
                    continue
                yield from child.walk(depth + 1)
        except (KeyError, ValueError) as e:
            print(f"{e!r:>10}", file=None)
        finally:
            print("done")

def adder(n):
    return lambda x: x + n
