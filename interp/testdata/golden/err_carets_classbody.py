class K:
    def f(self):
        pass

    z = f(1, 2)
