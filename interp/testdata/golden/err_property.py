class P:
    @property
    def ratio(self):
        return self.a / self.b

    a, b = 1, 0


def show(p):
    print(f"{p.ratio:.2f}")


show(P())
