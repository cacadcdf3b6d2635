class Base:
    def __init_subclass__(cls, req):
        cls.req = req


class Child(Base):
    pass
