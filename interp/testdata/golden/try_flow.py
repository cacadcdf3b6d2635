def f(kind):
    log = []
    try:
        log.append("try")
        if kind == "raise":
            raise ValueError("v")
        if kind == "type":
            raise TypeError("t")
        if kind == "return":
            return log + ["returned"]
    except ValueError as e:
        log.append(f"except {e}")
    except (TypeError, KeyError) as e:
        log.append(f"tuple {type(e).__name__}")
    else:
        log.append("else")
    finally:
        log.append("finally")
        print("fin", kind)
    log.append("after")
    return log


for k in ("none", "raise", "type", "return"):
    print(f(k))


def ret_override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


def brk():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("no break")
    return out


def brk_in_finally():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    return i


def cont_in_finally():
    out = []
    for i in range(3):
        try:
            out.append(1 / (i - 1))
        finally:
            out.append("c")
            continue
    return out


def value_saved():
    x = 1
    try:
        return x
    finally:
        x = 2


def nested():
    out = []
    try:
        try:
            raise ValueError("a")
        except KeyError:
            out.append("wrong")
        finally:
            out.append("inner finally")
    except ValueError as e:
        out.append(f"outer {e}")
        try:
            raise
        except ValueError as e2:
            out.append(e2 is e)
    return out


def while_else(n):
    while n:
        n -= 1
        try:
            if n == 2:
                break
        finally:
            print("w", n, end=" ")
    else:
        return "else"
    return "broke"


def name_gone():
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        e
    except UnboundLocalError as err:
        return str(err)


def loop_try():
    for a in "ab":
        for b in "xy":
            try:
                if b == "y":
                    break
                if a == "b":
                    return a + b
            finally:
                print(a, b, end="; ")


def with_gen():
    def g():
        try:
            yield 1
            yield 2
        finally:
            print("gen closed")
    it = g()
    for x in it:
        try:
            if x == 2:
                return x
        finally:
            print("leaving")
            if x == 2:
                it.close()


def reraise_last():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            try:
                [][1]
            except IndexError:
                pass
            raise
    except Exception as e:
        return repr(e)


def exc_in_else():
    try:
        pass
    except ValueError:
        return "no"
    else:
        try:
            raise ValueError("in else")
        except ValueError as e:
            return f"caught {e}"


for fn in (ret_override, swallow, brk, brk_in_finally, cont_in_finally, value_saved, nested, name_gone, loop_try, with_gen, reraise_last, exc_in_else):
    print(fn.__name__, fn())
print(while_else(2), while_else(5))
try:
    raise
except RuntimeError as e:
    print(e)
for bad in (3, "x", int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    try:
        raise ValueError
    except 3:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except (KeyError, "s"):
        pass
except TypeError as e:
    print(e)
try:
    raise ValueError("x") from 3
except TypeError as e:
    print(e)
