class Weird(Exception):
    def __str__(self):
        return "line one\nline two"


class Failing(Exception):
    def __str__(self):
        raise TypeError("no str")


try:
    raise Failing()
except Failing as e:
    try:
        str(e)
    except TypeError as t:
        print(t)
raise Weird(1)
