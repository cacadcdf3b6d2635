class R:
    def __repr__(self):
        return self.gone


print([R()])
