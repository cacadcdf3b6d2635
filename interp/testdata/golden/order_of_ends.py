# What a container held ends in the order in which reference counts end it: the
# items of a list or tuple from the last, the values of a dict from the first.
class Loud:
    def __init__(self, name, *held):
        self.name, self.held = name, held

    def __del__(self):
        print("end", self.name)


def make(*names):
    return [Loud(name) for name in names]


things = make(1, 2, 3)
del things
print("deleted")
things = make(1, 2, 3)
things = None
print("replaced")
things = make(1, 2, 3)
things = 5
print("replaced")
things = make(1, 2), tuple(make(3, 4)), {"a": Loud(5), "b": Loud(6)}
del things
print("nested")
things = make(1, 2, 3)
things.clear()
print("cleared")
thing = Loud("outer", Loud("inner 1", Loud("inmost")), Loud("inner 2"))
del thing
print("object")


def local():
    first, second, many = Loud("first"), Loud("second"), make(3, 4)
    print("returning")


local()


def deleting():
    many = make(1, 2)
    del many
    print("deleted")

    def inner():
        return kept

    kept = make(3, 4)
    del kept
    print("deleted")


deleting()
first, second, many = Loud("first"), Loud("second"), make(3, 4)
