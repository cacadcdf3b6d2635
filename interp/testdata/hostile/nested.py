import copy, pickle, json
l = []
for i in range(20000): l = [l]
d = {}
for i in range(20000): d = {1: d}
t = ()
for i in range(20000): t = (t,)
m = []
for i in range(20000): m = [m]
for f in (repr, str, lambda x: x == m, lambda x: hash(t), copy.deepcopy, pickle.dumps, json.dumps, lambda x: isinstance(1, t), lambda x: t < (t,), lambda x: repr(d), lambda x: json.dumps(d), lambda x: f'{l}', lambda x: '%r' % l, lambda x: print(l), lambda x: sorted([l, m]), lambda x: l in [m], lambda x: set([t]), lambda x: except_(t)):
    try: f(l); print('ok')
    except (RecursionError, NameError, TypeError) as e: print(type(e).__name__)
