class D:
    def __set_name__(self, owner, name):
        raise RuntimeError("no name")


class C:
    d = D()
