"""Malformed pickles, and what CPython's _pickle.loads raises for each."""
import io
import multiprocessing
import pickle
import random
import re
import signal
import struct

# Written by hand: (bytes), a kind of fault a line or two.
HANDMADE = [
    b'', b'.', b'N', b'NN', b'\x80', b'\x80\x06.', b'\x80\xff.', b'\x80\x04', b'0.', b'00.', b'N00.', b'2.', b'1.',
    b'(', b'(.', b'((.', b'N(.', b'(1', b'(1.', b'N(1', b'((1.', b'(0', b'(0.',
    b't.', b'l.', b'd.', b'a.', b'e.', b's.', b'u.', b'b.', b'R.', b'o.', b'\x81.', b'\x92.', b'\x93.', b'\x90.', b'\x91.',
    b'\x85.', b'\x86.', b'\x87.', b'N\x86.', b'NN\x87.', b'Na.', b'NNa.', b']a.', b'](e.', b'(e.', b'N(e.', b'N(Ne.',
    b'Ns.', b'NNs.', b'NNNs.', b'}Ns.', b'}(Nu.', b'}(u.', b'N(u.', b'N(NNu.', b'(u.', b'](NNu.', b'}(]Nu.', b'}]Ns.',
    b'(Nd.', b'(]Nd.', b'(d.', b'N(\x90.', b'N(N\x90.', b'\x8f(\x90.', b'\x8f(]\x90.', b'(]\x91.', b'](\x90.',
    b'h\x00.', b'h', b'j\x00\x00\x00\x00.', b'j\x00', b'g0\n.', b'g\n.', b'gx\n.', b'g-1\n.', b'g0', b'g99999999999999999999\n.',
    b'q\x00.', b'(q\x00.', b'Nq', b'r\x00\x00\x00\x00.', b'Nr\x00', b'Nr\xff\xff\xff\xff.', b'p0\n.', b'Np\n.', b'Npx\n.', b'Np-1\n.',
    b'Np0', b'Np99999999999999999999\n.', b'\x94.', b'(\x94.', b'Np1000000000\n.', b'Nr\xff\xff\xff\x7f.',
    b'I', b'I\n.', b'Ix\n.', b'I1', b'I1x\n.', b'I--1\n.', b'I0x10\n.', b'I1L\n.', b'I 1\n', b'I\x001\n.', b'I1.5\n.',
    b'L', b'L\n.', b'Lx\n.', b'L1', b'L1LL\n.', b'L1.5L\n.', b'LL\n.', b'L1 L\n.', b'L0x10L\n.',
    b'J', b'J\x01\x02\x03', b'K', b'M', b'M\x01', b'\x8a', b'\x8a\x05\x00', b'\x8b', b'\x8b\x01\x00\x00\x00', b'\x8b\xff\xff\xff\xff',
    b'\x8b\x00\x00\x00\x80', b'\x8b\xff\xff\xff\x7f', b'F', b'F\n.', b'Fx\n.', b'F1', b'F1x\n.', b'F1e\n.', b'F0x1p3\n.', b'F1_0\n.',
    b'F 1.5\n.', b'F1.5 \n.', b'Fnan(x)\n.', b'G', b'G\x00\x00\x00\x00\x00\x00\x00', b'F1e999\n', b'F\xff\n.',
    b'S', b"S'", b"S'a", b"S'a\n.", b'Sa\n.', b'S\n.', b"S'\n.", b'S"a\'\n.', b"S'\\x4'\n.", b"S'\\'\n.", b"S'\xff'\n.", b"S'\\xff'\n.",
    b"S''a\n.", b"S' ", b"Sa'\n.",
    b'T', b'T\x01\x00\x00', b'T\x05\x00\x00\x00abc', b'T\xff\xff\xff\xff', b'T\x01\x00\x00\x00\xff.', b'U', b'U\x05abc', b'U\x01\xff.',
    b'V', b'Va', b'V\\u\n.', b'V\\u12\n.', b'V\\U00110000\n.', b'V\\U1234\n.', b'V\\uxyzw\n.',
    b'X', b'X\x01\x00\x00', b'X\x05\x00\x00\x00abc', b'X\xff\xff\xff\xff', b'X\x01\x00\x00\x00\xff.', b'X\x02\x00\x00\x00\xc3(.',
    b'\x8c', b'\x8c\x05abc', b'\x8c\x01\xff.', b'\x8c\x02\xed\xa0.', b'\x8c\x03\xe2\x82.', b'\x8c\x02\xe2\x82.', b'\x8c\x04\xf4\x90\x80\x80.',
    b'\x8d', b'\x8d\x01\x00\x00\x00\x00\x00\x00', b'\x8d\x05\x00\x00\x00\x00\x00\x00\x00abc', b'\x8d' + b'\xff' * 8,
    b'\x8d' + b'\xff' * 7 + b'\x7f', b'\x8e' + b'\xff' * 8, b'\x8e' + b'\xff' * 7 + b'\x7f', b'\x96' + b'\xff' * 8,
    b'\x96' + b'\xff' * 7 + b'\x7f', b'\x96\x05\x00\x00\x00\x00\x00\x00\x00ab', b'\x8e\x05\x00\x00\x00\x00\x00\x00\x00ab',
    b'B', b'B\x05\x00\x00\x00abc', b'B\xff\xff\xff\xff', b'C', b'C\x05abc', b'\x96', b'\x97.', b'\x98.', b'N\x98.',
    b'\x95', b'\x95\x01\x00\x00\x00\x00\x00\x00', b'\x95\x05\x00\x00\x00\x00\x00\x00\x00N.', b'\x95' + b'\xff' * 8 + b'N.',
    b'\x95' + b'\xff' * 7 + b'\x7fN.', b'\x95\x01\x00\x00\x00\x00\x00\x00\x00N.', b'\x95\x00\x00\x00\x00\x00\x00\x00\x00',
    b'\x95\x02\x00\x00\x00\x00\x00\x00\x00X\x01\x00\x00\x00a.',
    b'c', b'cmath', b'cmath\n', b'cmath\nsin', b'c\nsin\n.', b'cno_such_module\nx\n.', b'cbuiltins\nno_such_name\n.', b'c\n\n.',
    b'cbuiltins\n\n.', b'c\xff\nx\n.', b'cbuiltins\n\xff\n.', b'cbuiltins\nint.no\n.', b'\x80\x04cbuiltins\nint.no\n.',
    b'\x80\x04cbuiltins\nint..real\n.', b'\x80\x04c__builtin__\nint\n.', b'c__builtin__\nno_such\n.', b'cos.path\nno_such\n.',
    b'\x80\x04\x8c\x08builtins\x8c\x03xyz\x93.', b'NN\x93.', b'\x8c\x08builtinsN\x93.', b'N\x8c\x03int\x93.', b'\x8c\x03int\x93.',
    b'\x80\x04\x8c\x08builtins\x8c\x06int.no\x93.', b'\x80\x04\x8c\x08builtins\x8c\x04int.\x93.', b'\x80\x04\x8c\x00\x8c\x01x\x93.',
    b'\x80\x04\x8c\x08builtins\x8c\x08a.<b>.c\x93.', b'\x80\x04\x8c\x08builtins\x8c\x0a<locals>.x\x93.',
    b'\x80\x04\x8c\x08builtins\x8c\x0cint.<locals>\x93.', b'\x80\x04(\x8c\x08builtins\x93.', b'\x80\x04\x8c\x03a.b\x8c\x01x\x93.',
    b'NR.', b'NNR.', b'N)R.', b'cbuiltins\nint\nNR.', b'cbuiltins\nint\n]R.', b'cbuiltins\nint\n(NtR.', b'cbuiltins\nint\n(NNNNtR.',
    b"cbuiltins\nint\n(S'x'\ntR.", b'K\x01)R.', b'K\x01N\x81.', b'NN\x81.', b'N)\x81.', b'cbuiltins\nint\nN\x81.', b'cbuiltins\nint\n]\x81.',
    b'cbuiltins\nint\n(Nt\x81.', b'cbuiltins\nlen\n)\x81.', b'cbuiltins\nobject\n(Nt\x81.', b'cbuiltins\nint\n))\x92.',
    b'cbuiltins\nint\n)}\x92', b'cbuiltins\nint\n]}\x92.', b'N)}\x92.', b'cbuiltins\nint\n)N\x92.', b'cbuiltins\nlen\n)}\x92.',
    b'cbuiltins\nint\n)}K\x01Ns\x92.', b'cbuiltins\nobject\n(Nt}\x92.', b'NNN\x92.', b'NN\x92.', b'N\x92.',
    b'NNb.', b'K\x01Nb.', b'K\x01}b.', b'K\x01}K\x01K\x02sb.', b'N}b.', b"K\x01}S'x'\nNsb.", b'](K\x01K\x02tb.', b'K\x01K\x02b.',
    b'cbuiltins\nobject\n)\x81K\x01b.', b'cbuiltins\nobject\n)\x81}b', b"cbuiltins\nobject\n)\x81}S'x'\nNsb.",
    b"cbuiltins\nobject\n)\x81(N}S'x'\nNstb.", b"cbuiltins\nobject\n)\x81(NK\x01tb.", b'cbuiltins\nobject\n)\x81(K\x01Ntb.',
    b"cbuiltins\nint\n}S'x'\nNsb.", b'cbuiltins\nint\nK\x01b.', b']Nb.', b']K\x01b.', b']]b.', b'](NNtb.',
    b'i', b'ibuiltins\nint\n', b'ibuiltins\nint\n.', b'(ibuiltins\nno_such\n.', b'(ibuiltins\nint', b'(Nibuiltins\nint\n.', b'(imath\nsin\n.',
    b'(ino_such_module\nx\n.', b'(ibuiltins\nlen\n.', b'(o.', b'(No.', b'(K\x01o.', b'(cbuiltins\nint\nNo.', b'(cbuiltins\nlen\no.', b'o',
    b'P', b'Px', b'P1\n.', b'P\xff\n.', b'Q.', b'NQ.', b'Q',
    b'\x82', b'\x82\x00.', b'\x82\x01.', b'\x82\xff.', b'\x83\x01\x00.', b'\x83\x00\x00.', b'\x83\x01', b'\x84\x00\x00\x00\x00.',
    b'\x84\xff\xff\xff\xff.', b'\x84\x01\x00\x00\x00.', b'\x84\x01', b'\x84\xff\xff\xff\x7f.',
    b'\x00.', b'A.', b'Z.', b'\xff.', b'\x7f.', b'\x99.', b'\xa0.', b'N\x00', b'!', b'x', b'\n.', b'"',
    b'NN.N', b'}]K\x01s.', b'}}K\x01s.', b'}\x8fK\x01s.', b'(]]d.', b'(}Nd.', b'(NNNd.', b'(N', b'((N', b'((t', b'(((', b'(((.',
    b']]a', b']]a]', b']h\x00a.', b'](h\x00e.', b'cbuiltins\nprint\n(N', b'cbuiltins\nprint\nN.x', b'(K\x01K\x02K\x03u.', b']K\x01K\x02s.',
    b'K\x01K\x02a.', b'\x8fK\x01a.', b')K\x01a.', b')(K\x01e.', b'}(K\x01e.', b'K\x01(K\x02K\x03u.', b'](K\x01\x90.', b'}(K\x01\x90.', b')(K\x01\x90.',
    b'(a.', b'N(a.', b'](a.', b']N(a.', b'(s.', b'}(s.', b'}(Ns.', b'}N(s.', b'](.', b'(\x85.', b'N(\x86.', b'NN(\x87.', b'((\x86.',
    b'(R.', b'N(R.', b'cbuiltins\nint\n(R.', b'(\x81.', b'N(\x81.', b'(b.', b'N(b.', b'(2.', b'N(2', b'N(2.', b'(\x93.', b'\x8c\x01a(\x93.',
    b'N(\x92.', b'NN(\x92.', b'(Q.', b'(\x98.', b'N(N0.', b'N(00.', b'(N00', b'NNN1.', b'(NN1.',
    b'\x80\x02\x80\x06N.', b'\x80\x02\x80', b'\x80\x05\x97.', b'\x80\x05N\x98.', b'\x80\x05\x96\x01\x00\x00\x00\x00\x00\x00\x00a\x98',
    b'cbuiltins\nint.real\n.', b'cbuiltins\nint\n.x'[:12], b'\x80\x03cbuiltins\nint.real\n.', b'\x80\x04cno.such\nx\n.',
]

# For the disassembler alone: a loader would print, or they are no faults to it.
DIS = HANDMADE + [
    b"S'\\u1234\\q\\\n'\n.", b"S'\\400\\12\\0'\n.", b'I1_000\n.', b'I00\n.', b'I01\n.', b'I001\n.', b'Np00\ng01\n.', b'Np00\ng00\n0.',
    b'L123\n.', b'L-0L\n.', b'I' + b'1' * 4301 + b'\n.', b'I' + b'1' * 4300 + b'\n.', b'\x8b\xd0\x07\x00\x00' + b'\x7f' * 2000 + b'.',
    b'\x8b\xfa\x06\x00\x00' + b'\x7f' * 1786 + b'.', b'\x8b\xf9\x06\x00\x00' + b'\x7f' * 1785 + b'.', b'Ifoo' + b'x' * 300 + b'\n.',
    b'F1e16\n.', b'F1e-5\n.', b'F-nan\n.', b'F-inf\n.', b'F-0\n.', b'F.5\n.', b'F5.\n.', b'F.\n.', b'F+1\n.', b'F1e400\n.',
    b'X\x04\x00\x00\x00\xf0\x9f\x98\x80.', b'X\x03\x00\x00\x00\xef\xbf\xbf.', b'X\x04\x00\x00\x00\xf0\xae\xaf\xb0.', b'X\x02\x00\x00\x00\xc2\xad.',
    b'V\xa0\xad\xe9\\u2028\\ud800\\U0001f600\n.', b'((((t(l(dtttt.', b'(' * 40 + b't' * 40 + b'.', b'(N' * 20 + b't' * 20 + b'.',
    b'\x80\x04\x95\x03\x00\x00\x00\x00\x00\x00\x00]\x94..', b'\x95\xff\xff\xff\xff\xff\xff\xff\xffN.', b'Np0\n0g0\n.', b'Np0\nq\x000.',
]

NAMES = re.compile(rb'system|popen|exec|eval|exit|breakpoint|input|help|open|quit|compile|__import__')


def mutate(rng, data):
    """A small damage: cut, flip, insert, delete, repeat or swap bytes."""
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        if not data:
            break
        kind = rng.randrange(6)
        at = rng.randrange(len(data))
        if kind == 0:
            del data[at:]
        elif kind == 1:
            data[at] = rng.randrange(256)
        elif kind == 2:
            data.insert(at, rng.choice(b'(.0125]})N\x85\x86\x94\x93\x81\x92Rbuehjqaslot' + bytes([rng.randrange(256)])))
        elif kind == 3:
            del data[at]
        elif kind == 4:
            data[at:at] = data[at:at + rng.randrange(1, 9)]
        else:
            other = rng.randrange(len(data))
            data[at], data[other] = data[other], data[at]
    return bytes(data)


def outcome(data):
    """What loads raises for data, or None if it is no use as a golden."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(2)
    try:
        pickle.loads(data)
    except Exception as e:
        message = str(e)
        if '0x' in message or type(e).__module__ not in ('builtins', '_pickle'):
            return None
        return {'class': type(e).__name__, 'message': message}
    finally:
        signal.alarm(0)
    return None


def worker(batch, pipe):
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
    for data in batch:
        pipe.send(outcome(data))
    pipe.close()


def outcomes(batch):
    """outcome of each, in a process of its own as a bad pickle may end it."""
    while batch:
        ours, theirs = multiprocessing.get_context('fork').Pipe()
        p = multiprocessing.get_context('fork').Process(target=worker, args=(batch, theirs))
        p.start()
        theirs.close()
        done = 0
        try:
            for data in batch:
                yield data, ours.recv()
                done += 1
        except EOFError:
            yield batch[done], None
            done += 1
        p.join()
        batch = batch[done:]


def rows(pickles):
    rng = random.Random(13)
    batch = list(dict.fromkeys(HANDMADE))
    for data in pickles:
        if len(data) < 60:
            batch.append(data[:rng.randrange(len(data))])
        if rng.random() < 0.8:
            batch.append(mutate(rng, data))
    batch = [d for d in dict.fromkeys(batch) if not NAMES.search(d)]
    for data, row in outcomes(batch):
        if row is not None and row['class'] not in ('MemoryError', 'SyntaxError'):
            yield data, row
