print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{a} {b!r}".format(a=1, b="x"), "{:>5}|{:<5}".format("a", 3))
print("{0.real} {0.imag} {1[0]} {1[1]} {2[k]} {x.__class__.__name__}".format(3, [4, 5], {"k": "v"}, x=1))
print("{:{}}|{:{w}.{p}}|{0:{1}}".replace("{0:{1}}", "").format("a", 5, 3.14159, w=8, p=3))
print("{{}} {} {{{}}}".format(1, 2), "{!s:>4}".format("x"), "{:,}".format(1234567), "{:%}".format(0.5))
for fmt, args, kw in [("{} {0}", (1,), {}), ("{0} {}", (1, 2), {}), ("{", (), {}), ("}", (), {}), ("{}", (), {}), ("{a}", (), {}), ("{0.x}", (1,), {}), ("{0[x]}", ({},), {}), ("{0[5]}", ([],), {}), ("{!z}", (1,), {}), ("{:d}", ("a",), {}), ("{0!}", (1,), {}), ("{0", (1,), {}), ("{a.b.c}", (), {"a": 1}), ("{:{}", (1,), {}), ("{0[}", ([],), {}), ("{!}", (1,), {}), ("{0[]}", ([1],), {}), ("{.a}", (1,), {}), ("{2}", (1, 2), {}), ("{!r:>{}}", (1,), {})]:
    try:
        print(fmt, "->", fmt.format(*args, **kw))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as e:
        print(fmt, "->", type(e).__name__, e)
print("{a[b]} {a}".format_map({"a": {"b": 3}}))


class Default(dict):
    def __missing__(self, k):
        return "?" + k


print("{x} {y}".format_map(Default(x=1)))
print("%d %i %s %r %5d|%-5d|%05d|%+d|% d" % (1, 2.9, "s", "r", 3, 3, 3, 3, 3))
print("%x %X %o %#x %#o %c %c %e %E %.2f %g %G %%" % (255, 255, 8, 255, 8, 65, "z", 12345.678, 0.00012, 2.345, 1e10, 1e-10))
print("%(a)s %(b)05.1f %(a)r" % {"a": "x", "b": 2.25}, "%s" % [1], "%s %s" % ("a", (1,)), "%s" % (("t",),), "%a" % "é")
print("%*d|%-*d|%.*f|%*.*f" % (5, 1, 5, 2, 2, 3.14159, 8, 1, 2.55), "%10s|%-10s|%.2s|%10.3s" % ("abc", "abc", "abc", "abcdef"))
print("%5%|%-5%|" % () if False else "skip", "%s" % None, "%d" % True, "%d" % 10**25, "%x" % -255, "%.3d" % 5, "%+.3d" % 5, "%#.4x" % 5, "%s" % b"x")
print("%ld %hd %lld" % (1, 2, 3) if False else "-", "%i" % -3.99, "%.0f" % 0.5, "%.0f" % 1.5, "%5.1f%%" % 99.55, "%s%s" % ("a", "b") * 2)
for fmt, arg in [("%d", "a"), ("%d", ()), ("%s %s", "a"), ("%s", (1, 2)), ("%q", 1), ("%", 1), ("%(a)s", 1), ("%(a)s", {}), ("%c", "ab"), ("%c", -1), ("%c", 1.5), ("%x", 1.5), ("%f", "x"), ("%*d", ("a", 1)), ("%(a", {"a": 1}), ("%d", None), ("%s %(a)s", {"a": 1}), ("a", 1), ("a", {"x": 1}), ("a", [1]), ("%d", 1j), ("%.d", 5), ("%i", float("nan")), ("%d", float("inf")), ("%z", ()), ("%5", 1)]:
    try:
        print(fmt, "->", repr(fmt % arg))
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(fmt, "->", type(e).__name__, e)
print("%s" % type(3), "%r" % ("x",), "%s and %s" % ("%s", "{}"), "%%s" % ())
