"""The set that doesn't keep its elements alive."""

from types import GenericAlias

from _weakref import _look, ref

__all__ = ["WeakSet"]


class WeakSet:
    """A set whose elements go when nobody else holds them."""

    def __init__(self, data=None):
        owner = ref(self)

        def forget(element):
            weak_set = owner()
            if weak_set is not None:
                weak_set.data.discard(element)

        self._forget = forget
        self.data = set()
        if data is not None:
            self.update(data)

    __class_getitem__ = classmethod(GenericAlias)
    __hash__ = None

    def __iter__(self):
        size = len(self.data)
        for reference in list(self.data):
            if len(self.data) > size:
                raise RuntimeError("Set changed size during iteration")
            size = len(self.data)
            element = reference()
            if element is not None:
                yield element

    def __len__(self):
        _look(self.data)
        return len(self.data)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        """Add an element."""
        self.data.add(ref(item, self._forget))

    def discard(self, item):
        """Remove an element if it is there."""
        self.data.discard(ref(item))

    def remove(self, item):
        """Remove an element; KeyError if it isn't there."""
        self.data.remove(ref(item))

    def clear(self):
        """Remove all elements."""
        self.data.clear()

    def pop(self):
        """Remove some element and return it; KeyError if there is none."""
        while self.data:
            element = self.data.pop()()
            if element is not None:
                return element
        raise KeyError("pop from empty WeakSet")

    def copy(self):
        return type(self)(self)

    def update(self, other):
        """Add the elements of another iterable."""
        self.__ior__(other)

    def __ior__(self, other):
        for element in other:
            self.add(element)
        return self

    def union(self, other):
        """A new set with the elements of both."""
        return type(self)(element for source in (self, other) for element in source)

    __or__ = union

    def intersection(self, other):
        """A new set with the elements that both have."""
        return type(self)(element for element in other if element in self)

    def __iand__(self, other):
        self.data.intersection_update([ref(element) for element in other])
        return self

    def intersection_update(self, other):
        """Keep the elements that the other has too."""
        self.__iand__(other)

    __and__ = intersection

    def difference(self, other):
        """A new set with the elements that the other doesn't have."""
        new = self.copy()
        new.difference_update(other)
        return new

    def __isub__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(element) for element in other])
        return self

    def difference_update(self, other):
        """Remove the elements of the other."""
        self.__isub__(other)

    __sub__ = difference

    def symmetric_difference(self, other):
        """A new set with the elements that only one of both has."""
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    def __ixor__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(element, self._forget) for element in other])
        return self

    def symmetric_difference_update(self, other):
        """Remove the elements of the other that are here, add those that aren't."""
        self.__ixor__(other)

    __xor__ = symmetric_difference

    def issubset(self, other):
        """Whether the other has all elements."""
        return self.data.issubset([ref(element) for element in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(element) for element in other}

    def issuperset(self, other):
        """Whether all elements of the other are here."""
        return self.data.issuperset([ref(element) for element in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(element) for element in other}

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(element) for element in other}

    def isdisjoint(self, other):
        """Whether both have no element in common."""
        return not self.intersection(other)
