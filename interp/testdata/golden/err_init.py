class Base:
    def __init__(self, n):
        self.n = 100 // n


class Derived(Base):
    def __init__(self, n):
        super().__init__(n - 1)


Derived(2)
Derived(1)
