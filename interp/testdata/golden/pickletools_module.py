# The module pickletools.
import io
import pickle
import pickletools


class C:
    pass


shared = ['shared']
o = C()
o.x = shared
values = [1, [shared, shared, 'a', 'a' * 3], {'k': (1, 2, 3, 4)}, o, b'bytes', 'x' * 70000, [str(i) for i in range(300)],
          {1, 2}, frozenset([3]), 2.5, 10 ** 30, None, [shared] * 3]
for value in values:
    for protocol in range(6):
        data = pickle.dumps(value, protocol)
        ops = [(op.name, op.code, op.proto, arg if len(repr(arg)) < 50 else len(arg), pos) for op, arg, pos in pickletools.genops(data)]
        print(protocol, len(data), ops[:12], len(ops))
        smaller = pickletools.optimize(data)
        print(len(smaller), smaller[:60], [op.name for op, arg, pos in pickletools.genops(smaller)][:20])
        assert pickle.dumps(pickle.loads(smaller), protocol)[:2] == data[:2]

pickletools.dis(pickle.dumps([1, {'a': (2, 3)}, shared, shared], 2))
pickletools.dis(pickle.dumps([1, {'a': (2, 3)}], 4), annotate=30)
out = io.StringIO()
pickletools.dis(b'(K\x01(K\x02tt.', out, indentlevel=2)
print(out.getvalue())
for bad in (b'', b'N', b'\xff', b'K', b'0.', b'NN.', b'X\x05\x00\x00\x00a', b'Ix\n.'):
    for f in (lambda b: len(list(pickletools.genops(b))), pickletools.dis, pickletools.optimize):
        try:
            print(f(bad))
        except ValueError as e:
            print(type(e).__name__, e)
print(len(pickletools.opcodes), pickletools.code2op['.'].name, pickletools.code2op['X'].arg.name, pickletools.code2op['X'].arg.n)
op = pickletools.code2op['e']
print(op.stack_before, op.stack_after, op.stack_before[0].name, op.doc.split('\n')[0], op.arg)
print([op.name for op, arg, pos in pickletools.genops(io.BytesIO(b'K\x05.rest'))])
