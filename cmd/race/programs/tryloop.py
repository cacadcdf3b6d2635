# try/except/else/finally in loops, exceptions from built-ins, contexts, re-raising, StopIteration by next.
import contextlib


class Retry(Exception):
    pass


def flaky(i):
    if i % 4 == 0:
        raise Retry(i)
    if i % 9 == 0:
        raise ValueError("bad %d" % i)
    return i


def attempt(i):
    try:
        return flaky(i)
    except Retry as e:
        raise RuntimeError("again") from e
    finally:
        attempt.count += 1


attempt.count = 0


@contextlib.contextmanager
def swallow():
    try:
        yield 1
    except KeyError:
        pass


def main():
    n = 0
    d = {"a": 1}
    for i in range(150000):
        try:
            n += attempt(i)
        except RuntimeError as e:
            n += e.__cause__.args[0]
        except ValueError as e:
            n += len(str(e))
        else:
            n += 1
    for i in range(200000):
        try:
            n += d["b"]
        except KeyError:
            n += 1
        try:
            n += int("x%d" % i)
        except ValueError:
            pass
    for i in range(400000):
        try:
            n += i
        except TypeError:
            n -= 1
    for i in range(20000):
        with swallow() as one:
            n += one
            if i % 2:
                d["missing"]
    it = iter(range(200000))
    while True:
        try:
            n += next(it)
        except StopIteration:
            break
    for i in range(100000):
        try:
            d.nothing
        except AttributeError:
            n += 1
        try:
            [][i]
        except IndexError:
            n += 1
    print("tryloop", n, attempt.count)


main()
