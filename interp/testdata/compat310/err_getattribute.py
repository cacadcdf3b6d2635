class G:
    def __getattribute__(self, name):
        return self.other


G().x
