class Meta(type):
    def __new__(m, name, bases, ns):
        if "bad" in ns:
            raise TypeError("no bad here")
        return super().__new__(m, name, bases, ns)


class Good(metaclass=Meta):
    x = 1


class Bad(Good):
    y = undefined_helper if False else 2
    bad = y
