x, y, s = 42, 3.14159, "héllo"
print(f"{x} {x!r} {s!a} {s!r:>10} {x:5}|{x:<5}|{x:^5}|{x:>5}|{x:=+6}|{x:05}|{x:+}|{x: }|{x:,}")
print(f"{x:b} {x:#b} {x:o} {x:#o} {x:x} {x:#X} {x:#010x} {x:c} {x:n} {x:e} {x:.2f} {x:%} {x:g}")
print(f"{y:.2f} {y:10.3f}| {y:<10.1f}| {y:e} {y:.3E} {y:g} {y:.3g} {y:%} {y:.1%} {y:010.2f} {y:+.1f} {y:_.2f} {y}")
print(f"{1234567.891:,.2f} {1234567:_} {1234567:,d} {0xdeadbeef:_x} {1e10:,} {123456789012:,} {-1234:,} {1234:08,}")
print(f"{s:10}|{s:>10}|{s:^10}|{s:*^10}|{s:.3}|{s:10.2}|{s!s:-<8}|")
w, p = 10, 3
print(f"{y:{w}.{p}f}|{y:{w}}|{s:{'*'}>{w}}|{y:{'.' + str(p)}f}|{x:{'0' if True else ''}{w}d}")
print(f"{x=} {x = } {y=:.2f} {s=!s} {x+1=} {x =:>5} {'a'=} {len(s)=}")
print(f"{{}} {{{x}}} {'{'}{'}'} {x!r}}}")
print(f"{'nested ' + f'{x + 1} {f"{y:.1f}"}'} {"same quotes"} {'\n'.join(['a', 'b'])}")
print(f"{(lambda v: v * 2)(4)} { {'a': 1}['a'] } {[i for i in range(3)]} {x if x > 1 else 0} {(z := 5)} {z}")
print(f"""multi
{x
}
line {
    y:.1f}""")
print(rf"\n{x}\t" f"{x}" "\tplain {x}" f'{s}')
print(f"{True} {None} {True:5} {[1, 'a']} {(1,)} {1+2j:.1f} {b'x'!r} {...}")
print(f"{'%'}%d {x:d}%", f"{x!r:^{w}}", f"{'a':\t>3}", f"{x:>{w}}")
for spec, v in [("d", 1.5), ("x", "a"), ("s", 3), ("q", 3), (".2d", 3), ("+", "s"), (",s", "a"), ("=5", "s"), ("z", 3), ("10c", "x"), (".3c", 65), ("c", -1), ("_,", 1), (",_", 1), ("5.", 1.0), ("", []), ("5", []), ("5", None), ("#s", "x"), ("c", 0x110000), ("+c", 65), (",n", 1), (",c", 65)]:
    try:
        print(spec, repr(v), "->", repr(format(v, spec)))
    except (ValueError, TypeError, OverflowError) as e:
        print(spec, repr(v), "->", type(e).__name__, e)
print(f"{float('inf'):f} {float('-inf'):10} {float('nan'):+} {float('inf'):05} {-0.0:.1f} {-0.0:z.1f} {0.00001:z.2f} {-0.001:z.1f}")
print(f"{1e300 * 10:e} {1e22} {1e16} {1e15} {123456789.123:g} {1e-5} {0.0001} {1e100:.3} {2.5:.0f} {3.5:.0f} {0.5:.0f} {1.005:.2f}")
print(f"{10**30:,} {10**30:x} {-10**20:>30} {2**100:e} {10**25:.3f} {10**20:g} {-255:#x} {-5:08b} {5:+#06b}")
print(f"{True:d} {True} {False:>6} {True:x} {True:e}")


class F:
    def __format__(self, spec):
        return f"<{spec!r}>"


print(f"{F()} {F():abc} {F():{x}} {F()!s:.1} {F():%Y-%m}")
print(f'{"abc":>{"1"}0}', f"{1:{2}{3}}", f"{'x':{'>'}{5}}")
print(format(1234.5, "e"), format("a"), format(3, ""), format(-7, "=+5"), format(7, "*=5"), format(3.0, "5"), format(10**16 + 0.0, ""), format(1e16, ",.0f"))
