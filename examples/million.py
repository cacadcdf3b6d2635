class Deep:
    def __init__(self, levels):
        self.levels = levels

    def __getattr__(self, name):
        self.levels -= 1
        if self.levels == 0:
            return f"{name} at the bottom"
        return self.treasure


print(Deep(999_000).treasure)
