class Failing(Exception):
    def __str__(self):
        raise TypeError("no str")


raise Failing("x")
