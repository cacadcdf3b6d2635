# Numbers under format(), % and repr.


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for v in (0, 42, -1234567, 10**20, -10**20, True):
    print(v, [attempt(format, v, s) for s in ("", "d", "5", "<8", ">8", "^8", "=8", "08", "+", " ", "-", ",", "_", "x", "#x", "#X", "o", "#o", "b", "#b", "_b", "c", "e", ".2f", "%", "n", "010,", "*^15", ".3", "s", "q", "+c", ",x")])
for v in (0.0, -0.0, 1.5, -1234567.891, 1e20, 1e-7, float("inf"), float("nan")):
    print(v, [attempt(format, v, s) for s in ("", "f", ".0f", ".2f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", "n", "10", "<10", "010.2f", "+.1f", " .1f", ",", "_.2f", ",.3f", "z.0f", "#.0f", "#g", "d", "x", "s", "8.3", "r")])
for v in (1 + 2j, -0.5j, 1e10 - 3.5j):
    print(v, [attempt(format, v, s) for s in ("", ".2f", "e", "g", "20", "<20", "^20.1f", "+", ",.1f", "020", "=20", "%", "d", "n")])
print("%d %i %5d %-5d| %05d %+d % d %x %#x %X %o %#o %c %c %s %r" % (1, 2.9, 3, 4, 5, 6, 7, 255, 255, 255, 8, 8, 65, "z", 10**20, -5))
print("%f %.2f %e %.3E %g %G %10.3f %-10.1f| %+f %010.2f %%" % (1.5, 2.345, 12345.678, 0.00012, 1e-10, 1e20, 3.14159, 2.5, 1.0, -3.7))
for spec, v in (("%d", "x"), ("%d", 1.5), ("%x", 1.5), ("%c", 2000000), ("%c", "ab"), ("%f", "x"), ("%d", None), ("%d", float("inf")), ("%d", float("nan")), ("%d", 1j), ("%5.3d", 7), ("%.0f", 0.5), ("%.0f", 1.5), ("%r", 1.0), ("%a", 2j)):
    print(spec, repr(v), attempt(lambda: spec % v))
print([repr(x) for x in (1e15, 1e16, 1e17, 123456789012345678.0, 0.0001, 0.00001, 1.0, 100.0, 1e100, 1.1e-100, 2**0.5, 1 / 3)])
print((255).__format__("#06x"), (1.5).__format__("8.2f"), attempt((1).__format__, 2), attempt((1).__format__), str(10**25), repr(-10**25))
print(f"{10**30:,} {2**100:_} {2**100:#x} {123.456:10.2f}|{-5:+d}|{7:>{5}}|{3.14159:.{2}f}|{1_000_000:_d}|{0xff:#b}")
