# Sizes: deep nesting, many locals, arguments, items, parts.
def run(src, *names):
    ns = {}
    exec(src, ns)
    return [ns[n] for n in names]
f = lambda *a, **k: (a[-1] if a else 0) + 1
for depth in (5, 30, 90, 199):
    print(eval('f(' * depth + '0' + ')' * depth))
    print(eval('f(1, 2, ' * min(depth, 90) + '0' + ')' * min(depth, 90)))
    print(len(repr(eval('[1, ' * min(depth, 90) + '0' + ']' * min(depth, 90)))), len(repr(eval('(1, ' * min(depth, 90) + '0' + ')' * min(depth, 90)))))
    print(eval('1 + (2 + ' * min(depth, 90) + '0' + ')' * min(depth, 90)), eval('-(' * depth + '1' + ')' * depth))
    print(eval('f(x=f(y=' * min(depth, 90) + '0' + '))' * min(depth, 90)), eval('{1: ' * min(depth, 90) + '0' + '}' * min(depth, 90)) != 0)
x = 1
print(eval('(x and ' * 90 + 'x' + ')' * 90), eval('(x if x else ' * 90 + '0' + ')' * 90), eval('x' + ' + x' * 3000), eval('x' + ' < 2 and x' * 500), eval('x' + ' < x + 1' * 1 ), eval('x' + ' == x' * 500))
print(eval('[' * 15 + 'f(x)' + ' for _ in (1,)]' * 15) != [])
n = 1000
print(len(eval('[' + ','.join(map(str, range(n))) + ']')), len(eval('[x,' + ','.join(map(str, range(n))) + ']')), sum(eval('(' + ','.join(['x'] * n) + ')')))
print(len(eval('{' + ','.join(map(str, range(n))) + ',x}')), len(eval('{' + ','.join(f'{i}:x' for i in range(n)) + '}')), eval('[*"ab",' * 50 + '0' + ']' * 50)[0])
def count(*a, **k): return len(a), len(k), sum(a), sum(k.values())
for n in (29, 30, 31, 100, 300, 1000):
    print(eval('count(' + ','.join(['x'] * n) + ')'), eval('count(' + ','.join(f'k{i}={i}' for i in range(n)) + ')'), eval('count(' + ','.join(['x'] * n) + ',*[1,2],' + ','.join(f'k{i}=x' for i in range(n)) + ', **{"z": 5})'))
for n in (100, 127, 128, 129, 130, 200, 300, 1000):
    src = 'def g(p):\n' + ''.join(f'  v{i} = p + {i}\n' for i in range(n))
    src += '  t = ' + ' + '.join(f'v{i}' for i in range(n)) + '\n'
    src += f'  v{n-1} += 1\n  del v{n-2}\n  try: v{n-2}\n  except UnboundLocalError as e: msg = str(e)\n'
    src += f'  def h():\n    nonlocal v{n-3}\n    v{n-3} += 5\n    return v{n-1}, v0\n  r = h()\n  for v1 in range(3): pass\n  for v{n-4} in range(4): pass\n'
    src += f'  (v2, v{n-5}), *v3 = (1, 2), 3, 4\n  c = [v{n-6} for v{n-6} in range(3)], v{n-6}, [(lambda: v{n-7})() for v{n-7} in range(2)]\n'
    src += f'  import math as v{n-8}\n  with p as v{n-9}: pass\n  class v{n-10}: pass\n  return t, r, msg, v1, v{n-4}, v2, v{n-5}, v3, c, v{n-3}, v{n-9}, v{n-8}.__name__, v{n-10}.__name__\n'
    src += 'class N(int):\n  def __enter__(s): return "entered"\n  def __exit__(s, *a): pass\nres = g(N(1))\n'
    print(n, *run(src, 'res'))
src = 'def many():\n' + ''.join(f'  {"  " * i}for i{i} in (0, 1):\n' for i in range(15)) + '  ' + '  ' * 15 + 'pass\n  return i0, i14\nr = many()'
print(run(src, 'r'))
class CM:
    def __enter__(s): return 1
    def __exit__(s, *a): return False
src = 'def many(CM):\n' + ''.join(f'  {"  " * i}with CM() as w{i}:\n' for i in range(19)) + '  ' + '  ' * 19 + 'return f(' + ', '.join(f'w{i}' for i in range(19)) + ')\nf = lambda *a: sum(a)\n'
print(run(src, 'many')[0](CM))
for n in (10, 18):
 src = 'def many(n):\n' + ''.join(f'  {"  " * i}try:\n' for i in range(n)) + '  ' + '  ' * n + 'return 1 / n\n' + ''.join(f'  {"  " * i}except KeyError as e{i}: pass\n  {"  " * i}finally: out.append({i})\n' for i in reversed(range(n)))
 ns = {'out': []}
 try: exec(src, ns)
 except SyntaxError as e: print(e)
 else: good = ns
ns = good
print(ns['many'](2), ns['out'])
try: ns['many'](0)
except ZeroDivisionError as e: print(e, len(ns['out']))
a = list(range(300))
src = ', '.join(f'n{i}' for i in range(300))
exec(src + ' = a'); print(n0, n299)
exec(', '.join(f'n{i}' for i in range(150)) + ', *rest, ' + ', '.join(f'm{i}' for i in range(130)) + ' = a'); print(n149, rest, m0, m129)
print(len(eval("f'" + '{x}' * 1000 + "'")), len(eval("f'" + '{x}-' * 100 + "'")))
print(eval('x.' + '.'.join(['real'] * 2000)), eval('lambda: ' * 100 + 'x')()()()() is not None)
