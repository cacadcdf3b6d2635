# Classes whose mro() leaves object out.
class Alone(type):
    def mro(cls):
        return [cls]


class Lonely(metaclass=Alone):
    def method(self):
        return super().method()


for act in (Lonely, Lonely.__init__, Lonely.method, lambda: repr(Lonely), lambda: Lonely.missing, lambda: object.__new__(Lonely),
            lambda: type("Child", (Lonely,), {})(), lambda: isinstance(Lonely, Lonely), lambda: hash(Lonely), lambda: Lonely.method(5)):
    try:
        act()
    except (TypeError, AttributeError) as e:
        print(e)
