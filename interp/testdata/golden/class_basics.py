class Point:
    """A point."""
    dims = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def move(self, dx, dy=0):
        self.x += dx
        self.y += dy
        return self

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


p = Point(1)
q = Point(x=3, y=4)
print(p, q, p.move(2).move(1, 5), p.dims, Point.dims)
p.dims = 3
print(p.dims, Point.dims, q.dims, p.__dict__, q.__dict__)
del p.dims
print(p.dims, vars(p) == {"x": 4, "y": 5})
Point.dims = 9
print(q.dims, Point.__doc__, Point.__name__, Point.__qualname__, Point.__module__)
print(type(p) is Point, isinstance(p, Point), isinstance(p, object), isinstance(3, Point))
m = p.move
print(m(1), m.__self__ is p, m.__func__ is Point.move, m.__name__)
print(Point.move(q, 10), Point.move.__qualname__)
try:
    p.z
except AttributeError as e:
    print(type(e).__name__, e, e.name, e.obj is p)
try:
    Point.z
except AttributeError as e:
    print(e)
try:
    del p.z
except AttributeError as e:
    print(e)
try:
    Point()
except TypeError as e:
    print(e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print(e)
try:
    Point(1, z=3)
except TypeError as e:
    print(e)


class Empty:
    pass


e = Empty()
e.b = 1
e.a = 2
setattr(e, "c", 3)
print(e.__dict__, getattr(e, "a"), getattr(e, "zz", "none"), hasattr(e, "b"), hasattr(e, "d"))
e.__dict__["late"] = 5
print(e.late)
e.__dict__ = {"new": 1}
print(e.new, hasattr(e, "a"))
e.__class__ = Point
print(type(e).__name__, e.dims)
try:
    Empty(1)
except TypeError as err:
    print(err)
try:
    Empty().__dict__ = 3
except TypeError as err:
    print(err)
print(Empty, Point.move, str(Empty))
