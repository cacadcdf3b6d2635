# f-strings.
x, w, p = 3.14159, 10, 3
class F:
    def __format__(self, s): return f'<{s}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr\u00e9'
o = F()
print(f'', f'a', f'{x}', f'{x}b', f'a{x}', f'{{}}', f'{{{x}}}', f'{x!r}{o!s}{o!r}{o!a}{o}')
print(f'{x:{w}.{p}}|{x:>{w}}|{x:<{w}.{p}f}|{o:{w}{p}}|{o:}|{o:x{p}}')
print(f'{x=} {x = } {x=!r:>10} {o=} {o=!s} {w+1=:5d}')
print(f'{"nested"} {f"{x:.2f}"} {[i for i in range(3)]} {(lambda y: y * 2)(4)} {x if w else p} {w:=^5}')
print(f"{'a' 'b'}" 'c' f'{x:.1f}' "d")
print(f'''{
x
} {x # comment
}''')
print(f'{w!r:>{w}}' f'{"}"}' f"{'{'}")
print(f'{o!r:^10}|{o!s:^10}|{"é"!a:>10}')
print('%s %r %a' % (o, o, o), '%5s|%-5s|%.2s' % ('ab', 'ab', 'abc'), '%d%%' % (5,), '%s' % 5, '%s' % (o,), '%(a)s' % {'a': 1})
print(f'{1}{2}{3}{4}{5}{6}{7}{8}{9}{10}{11}{12}{13}{14}{15}{16}{17}{18}{19}{20}-{21}')
print(f'{x:%}', rf'\{w}\n', fr'{w:{"d"}}', f'\N{BULLET}{w}\x41')
def g():
    yield f'{(yield 1)}{(yield 2)}'
it = g(); print(next(it), it.send('a'), it.send('b'))
try: f'{x:d}'
except ValueError as e: print(e)
try: f'{[]:5}'
except TypeError as e: print(e)
