# match statements: literals, classes, sequences, mappings, guards; an expression simplifier.
class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Op:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right


def simplify(e):
    match e:
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return Num(0)
        case Op("+", Num(0), x) | Op("+", x, Num(0)) | Op("*", Num(1), x) | Op("*", x, Num(1)):
            return simplify(x)
        case Op(op, left, right):
            return Op(op, simplify(left), simplify(right))
        case _:
            return e


def evaluate(e):
    match e:
        case Num(v):
            return v
        case Op("+", l, r):
            return evaluate(l) + evaluate(r)
        case Op("-", l, r):
            return evaluate(l) - evaluate(r)
        case Op("*", l, r):
            return evaluate(l) * evaluate(r)


def command(words):
    match words:
        case ["go", ("north" | "south") as way]:
            return len(way)
        case ["take", item, *rest] if len(rest) < 2:
            return len(item) + len(rest)
        case ["quit"]:
            return 0
        case [x, y, z]:
            return 3
        case _:
            return -1


def event(e):
    match e:
        case {"type": "key", "code": int(code)}:
            return code
        case {"type": "click", "pos": (x, y)}:
            return x * y
        case {"type": str(kind), **rest}:
            return len(kind) + len(rest)
        case 1 | 2 | 3:
            return e
        case None:
            return 9
    return 0


def main():
    n = 0
    tree = Op("+", Op("*", Num(1), Op("-", Num(8), Num(3))), Op("*", Num(0), Num(7)))
    for i in range(14000):
        n += evaluate(simplify(tree)) + evaluate(tree)
    commands = [["go", "north"], ["take", "lamp"], ["take", "a", "b", "c"], ["quit"], ["x", "y", "z"], ["no"]]
    events = [{"type": "key", "code": 5}, {"type": "click", "pos": (2, 3)}, {"type": "move", "a": 1}, 2, None, 77]
    for i in range(40000):
        for c in commands:
            n += command(c)
        for e in events:
            n += event(e)
    print("matching", n)


for _ in range(2):
    main()
