class AppError(Exception):
    """Raised by the app."""


class Nested:
    class Inner(AppError):
        pass


def a():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            [][3]
        except IndexError:
            raise Nested.Inner("third", 3)


try:
    a()
finally:
    print("finally ran")
