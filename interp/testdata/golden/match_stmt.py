def m(v):
    match v:
        case 0:
            return "zero"
        case 1 | 2:
            return "one or two"
        case -3:
            return "minus three"
        case 1.5 | 2j:
            return "number"
        case "a" "b":
            return "ab"
        case None | True:
            return f"singleton {v}"
        case []:
            return "empty seq"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts 1 {rest}"
        case (x, y) if x == y:
            return f"pair equal {x}"
        case (x, (y, z)):
            return f"nested {x} {y} {z}"
        case [_, _, *_, last]:
            return f"last {last}"
        case {"k": k, "t": "x" | "y" as t}:
            return f"map {k} {t}"
        case {"only": 1, **rest}:
            return f"rest {rest}"
        case {}:
            return "some dict"
        case str() as s if len(s) > 5:
            return f"long {s}"
        case str(s):
            return f"str {s}"
        case int(n) | float(n):
            return f"num {n}"
        case bytes():
            return "bytes"
        case _:
            return "other"


for v in (0, 1, 2, -3, 1.5, 2j, "ab", None, True, False, [], [5], (5,), [1, 2, 3], (4, 4), [4, (5, 6)], [9, 8, 7], {"k": 1, "t": "y"}, {"only": 1, "z": 2}, {}, {"q": 1}, "longer string", "s", 77, 7.7, b"b", {1}, object, range(3), "xy"):
    print(repr(v), "->", m(v))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, c, r):
        self.c, self.r = c, r


def shape(s):
    match s:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on x {x}"
        case Point(x=0):
            return "on y"
        case Point() as p:
            return f"point {p.x},{p.y}"
        case Circle(c=Point(x=cx), r=r) if r > 1:
            return f"big circle at {cx}"
        case Circle():
            return "circle"


for s in (Point(0, 0), Point(3, 0), Point(0, 4), Point(1, 2), Circle(Point(5, 5), 2), Circle(1, 1), 5):
    print(shape(s))
RED = 1


class Color:
    GREEN = 2


def col(c):
    match c:
        case Color.GREEN:
            return "green"
        case RED:
            return f"captured {RED}"


print(col(2), col(1), col("x"))
for bad in ("too many", "no args", "dup"):
    try:
        match (Circle(1, 2) if bad == "no args" else Point(1, 2)):
            case Point(a, b, c) if bad == "too many":
                pass
            case Circle(a):
                pass
            case Point(a, x=b):
                pass
    except TypeError as e:
        print(bad, e)


def multi(*a):
    match a:
        case (int(x), int(y)) | (str(x), str(y)):
            return x + y
        case int(), *_:
            return "int first"
        case [[a, b], {"x": [c, *_]}]:
            return a, b, c


print(multi(1, 2), multi("a", "b"), multi(1, "b"), multi((1, 2), {"x": [3, 4]}), multi())
match 1, 2:
    case a, b:
        print(a, b)
match = 5
case = {"match": match}
print(match, case, match * 2)
match [match]:
    case [case]:
        print(case)
