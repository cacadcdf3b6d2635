class R:
    def __repr__(self):
        return f"<{self!r}>"


print(R())
