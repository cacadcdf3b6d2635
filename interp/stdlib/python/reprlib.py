"""Redo the builtin repr() (representation) but with limits on most sizes."""

import builtins
from functools import wraps
from itertools import islice

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue="..."):
    "Decorator to make a repr function return fillvalue for a recursive call"

    def guarded(method):
        running = set()

        @wraps(method)
        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return method(self)
            finally:
                running.discard(key)

        return wrapper

    return guarded


class Repr:
    """Makes representations that are limited in size and in depth."""

    def __init__(
        self, *, maxlevel=6,
        maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6,
        maxstring=30, maxlong=40, maxother=30,
        fillvalue="...", indent=None,
    ):
        options = dict(locals())
        del options["self"]
        self.__dict__.update(options)

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), self.repr_instance)
        return method(x, level)

    def _items(self, pieces):
        if self.indent is None:
            return ", ".join(pieces)
        step = self.indent
        if isinstance(step, int):
            if step < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {step!r})")
            step *= " "
        elif not isinstance(step, str):
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(step)}")
        text = ",\n".join(pieces)
        return "\n" + "\n".join(step + line for line in text.split("\n")) + ",\n"

    def _sequence(self, x, level, left, right, limit, trail=""):
        n = len(x)
        if level <= 0 and n:
            text = self.fillvalue
        else:
            pieces = [self.repr1(elem, level - 1) for elem in islice(x, limit)]
            if n > limit:
                pieces.append(self.fillvalue)
            text = self._items(pieces) if pieces else ""
            if n == 1 and trail and self.indent is None:
                right = trail + right
        return left + text + right

    def repr_tuple(self, x, level):
        return self._sequence(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._sequence(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array({x.typecode!r})"
        return self._sequence(x, level, f"array({x.typecode!r}, [", "])", self.maxarray)

    def repr_set(self, x, level):
        return self._sequence(_possibly_sorted(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._sequence(_possibly_sorted(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._sequence(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = [
            f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}"
            for key in islice(_possibly_sorted(x), self.maxdict)
        ]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._items(pieces) + "}"

    def _cut(self, s, limit):
        if len(s) <= limit:
            return s
        left = max(0, (limit - 3) // 2)
        right = max(0, limit - 3 - left)
        return s[:left] + self.fillvalue + s[len(s) - right:]

    def repr_str(self, x, level):
        s = builtins.repr(x[: self.maxstring])
        if len(s) > self.maxstring:
            left = max(0, (self.maxstring - 3) // 2)
            right = max(0, self.maxstring - 3 - left)
            s = builtins.repr(x[:left] + x[len(x) - right:])
            s = s[:left] + self.fillvalue + s[len(s) - right:]
        return s

    def repr_int(self, x, level):
        return self._cut(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            s = builtins.repr(x)
        except Exception:
            return "<%s instance at %#x>" % (x.__class__.__name__, id(x))
        return self._cut(s, self.maxother)


def _possibly_sorted(x):
    items = list(x)
    try:
        items.sort()
    except Exception:
        return list(x)      # what a failed sort leaves is in disorder
    return items


aRepr = Repr()
repr = aRepr.repr
