def gen(n):
    print("start")
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    print("end")
    return "result"


g = gen(3)
print(type(g).__name__, g.__name__, next(g), next(g))
print(g.send("hello"))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
print(next(g, "default"), list(gen(2)))
g = gen(1)
try:
    g.send("early")
except TypeError as e:
    print(e)
print(g.send(None))


def fin():
    try:
        while True:
            try:
                x = yield "ready"
                print("x =", x)
            except ValueError as e:
                print("caught", e)
                yield "after throw"
    finally:
        print("cleanup")


g = fin()
next(g)
print(g.send(1), g.throw(ValueError("v")), next(g))
print(g.throw(ValueError))
g.close()
g.close()
print(list(g))
g = fin()
g.close()
g = fin()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out", repr(e))


def ignore():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignoring")
            yield 2


g = ignore()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def ret_in_close():
    try:
        yield
    except GeneratorExit:
        return "closed value"


g = ret_in_close()
next(g)
print(g.close())


def stop_inside():
    yield 1
    raise StopIteration("inner")


try:
    list(stop_inside())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as e:
    print(e)
g = gen(0)
try:
    g.throw(OSError("unstarted"))
except OSError as e:
    print(e)
print(list(g))
sq = (x * x for x in range(5) if x % 2)
print(next(sq), list(sq), type(sq).__name__, sq.__name__)
g = (print("side", i) for i in range(2))
print("lazy")
next(g)


def empty():
    return
    yield


print(list(empty()), sum(x for x in range(10)), "".join(c for c in "abc"), max((len(w), w) for w in ["a", "bbb", "cc"]))
print(g.gi_running, g.gi_frame is not None, empty().gi_code.co_name)
try:
    g.throw(3)
except TypeError as e:
    print(e)
try:
    (lambda: (yield))().send()
except TypeError as e:
    print(e)
