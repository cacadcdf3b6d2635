# Complex numbers.
inf, nan = float("inf"), float("nan")
some = [0j, 1j, 1 + 2j, -1.5 - 0.5j, complex(-0.0, -0.0), complex(inf, 1), complex(1, nan), 1e200 + 1e200j]


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b}
for name, f in ops.items():
    for a in some:
        print(name, a, [attempt(f, a, b) for b in some + [2, -0.5, True, 10**400]], [attempt(f, b, a) for b in (2, -0.5)])
for a in some:
    print(a, -a, +a, attempt(abs, a), bool(a), a.conjugate(), a.real, a.imag, a.__getnewargs__(), repr(a), str(a), complex(a))
    print([attempt(pow, a, n) for n in (0, 1, 2, 3, -1, -2, 0.5)])
print(2 ** 1j, (1 + 1j) ** (2 - 1j), 1j ** 1j, attempt(pow, 0j, 1j), attempt(pow, 0j, -1), attempt(pow, 1j, 2, 3), (1 + 1j) ** 101)
print(hash(1 + 0j) == hash(1), hash(1.5 + 0j) == hash(1.5), hash(1j), hash(3 - 4j), {1: "a"}[1 + 0j])
print(attempt(lambda: 1j < 2), attempt(lambda: 1j // 2), attempt(lambda: 1j % 2), attempt(divmod, 1j, 1), attempt(int, 1j), attempt(float, 1j), attempt(round, 1j), attempt(lambda: ~1j))
print(attempt(setattr, 1j, "real", 2), 3.5j, 1e400j, -0j, 1 - 0j, -(1 + 0j), 0 - 1j, complex("1e5-2.5J"), complex(" ( nan+infj ) "))
print(f"{1 + 2j:.2f} {1j:>10} {3 - 4j!r:^12} {1.5 + 2.25j:+.1e}", attempt(format, 1j, "05"), attempt(format, 1j, "=10"), attempt(format, 1j, "d"))
z = 0
for i in range(50):
    z = z * z + (-0.1 + 0.65j)
print(z)
print(sum([1j, 2, 0.5]), abs(3 + 4j), (3 + 4j).__abs__(), complex.__add__(1j, 2), complex.__radd__(1j, "x"), 1j.__eq__(1j), 1j.__lt__(1j), 1j.__complex__())
