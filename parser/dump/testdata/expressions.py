1; 0x1F; 0o17; 0b101; 1_000_000; 00; 123456789012345678901234567890; 0xFFFFFFFFFFFFFFFFFF
1.5; 1.; .5; 1e10; 1E-5; 1_0.0_1e1_0; 1e400; 0.1; 1e16; 123456789.123; 1e-7; 5e-324
1j; 1.5J; 1e5j; 0j; 1e400j; 012.5; 09e1
None; True; False; ...; Ellipsis
a + b - c * d / e // f % g @ h ** i ** -j
~a; -a; +a; not a; - - a; not not a; -a ** -b
a << b >> c & d ^ e | f
a < b <= c == d != e >= f > g is h is not i in j not in k
a and b and c or d or e and f; not a or b
a if b else c if d else e
(a if b else c) if d else (e if f else g)
lambda: 0; lambda a, /, b=1, *c, d, e=2, **f: a; lambda *, a: a; lambda *a, **k: (a, k); lambda a=1, /: a
(a); ((a)); (a,); (a, b); (); (a, *b); ((a, b), c); a, b; a,; *a, b
[]; [a]; [a, b,]; [*a, *b]; [a for a in b]; [a for a, in b if c if d for e in f]
{}; {a}; {a, *b}; {a: b}; {a: b, **c,}; {a for a in b}; {a: b for a, b in c}
(a for a in b); f(a for a in b); f((a for a in b), c); f(a)(b)(c)
f(); f(a, *b, c=1, *d, e=2, **f, g=3); f(a := 1); f((a := 1), b=(c := 2))
a.b.c; a.b().c[0].d; a[b]; a[b, c]; a[b:c]; a[b:c:d]; a[:]; a[::]; a[b:, :c, ::d, ...]; a[*b]; a[*b, c]; a[b := 1]; a[()]
(a := b); [a := 1, b]; {(a := 1): b}; {a := 1}
(yield_); "a" "b" 'c'; b"a" b'b'; """a""" 'b'
print(a, end="")
_ = match = case = type = 1
match[a]; match(a); match.a; match * a; match, case; type(a); type[a]; case(a)
match (a), b
match - a
match [a]
print(*a, **b)
ªº = ℌ = ﬁne = Ⅷ = 名前 = 1
a\
.b
if (a and
    b  # comment

    or c): pass
x = [
    1,  # one
    2,

]
