# Runs under Python 2.7 and 3.6: prints a JSON row for each pickle.
from __future__ import print_function, unicode_literals

import base64
import json
import os
import pickle
import sys

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'old_classes.py')) as f:
    exec(compile(f.read(), str('old_classes.py'), str('exec')))

slotted = Slotted()
slotted.a = 1
slotted.b = [2]
shared = [1]
cyclic = []
cyclic.append(cyclic)
listed = OldList([1, 2])
listed.extra = 1
mapped = OldDict(a=1)
VALUES = [
    None, True, False, 0, -1, 255, 256, 65536, -2**31, 2**31, 2**62, 2**63, 2**64, -2**100, 2**3000,
    0.0, -1.5, 1e100, float(str('inf')), 1j, b'', b'abc', b"it's", b'a\nb\\c', b'\x00\x80\xff', b'x' * 300,
    '', 'abc', 'caf\xe9', '\u20ac', '\U0001f600', 'a\nb\\u0041', 'x' * 300, '\ud800',
    bytearray(b'abc\xff'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2}, {1: 2, 3: 4},
    [shared, shared], cyclic, set([1, 2]), frozenset([1]), range(3), slice(1, 2), list(range(1001)),
    len, int, ValueError, ValueError(b'x'), ValueError('x'), KeyError(1), OSError(2, str('m')),
    Classic(1), New(2), Initialised(3), slotted, Stateful(), listed, mapped, Classic, New, type(None) if sys.version_info[0] > 2 else int,
    {b'k': b'v'}, [b'same', b'same'], {'u': b's'}, Ellipsis if sys.version_info[0] > 2 else 1,
    map, zip, eval if False else str, type('') , str('').join, Exception,
]
if sys.version_info[0] == 2:
    VALUES += [long(5), xrange(5), unicode, long, basestring, unichr, xrange, reduce, raw_input, StandardError,
               buffer, intern, [New, New(1)], int, os.getcwdu if False else 1]
    import cPickle
    dumpers = [('pickle', pickle.dumps), ('cPickle', cPickle.dumps)]
else:
    dumpers = [('_pickle', pickle.dumps)]

version = '%d.%d' % sys.version_info[:2]
for number, value in enumerate(VALUES):
    for dumper, dumps in dumpers:
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            try:
                data = dumps(value, protocol)
            except Exception:
                continue
            print(json.dumps({'name': '%s %s %d protocol %d' % (version, dumper, number, protocol),
                              'data': base64.b64encode(data).decode('ascii')}))
