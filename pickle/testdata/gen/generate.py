"""Writes the corpus: what CPython 3.13 makes of the values of values.py.

Usage: generate.py OUTDIR PYTHON2 PYTHON36. Run through `go test -update`.
"""
import base64
import gzip
import hashlib
import io
import json
import os
import pickle
import pickletools
import subprocess
import sys

# A pickle or a text longer than this is kept as its hash.
MAX_STORED = 5000

HERE = os.path.dirname(os.path.abspath(__file__))


def write(outdir, name, rows):
    text = ''.join(json.dumps(row, sort_keys=True) + '\n' for row in rows)
    with open(os.path.join(outdir, name), 'wb') as raw:
        with gzip.GzipFile(filename='', mode='wb', fileobj=raw, mtime=0) as f:
            f.write(text.encode('ascii'))


def b64(data):
    return base64.b64encode(data).decode('ascii')


def problem(e):
    return {'class': type(e).__name__, 'message': str(e)}


def evaluate(name, statements, expression):
    """One row: the value's text, and its pickle for each protocol."""
    import __main__
    namespace = __main__.__dict__
    exec(compile(statements, '<corpus>', 'exec'), namespace)
    exec(compile('value = ' + expression, '<corpus>', 'exec'), namespace)
    value = namespace['value']
    row = {'name': name, 'statements': statements, 'expression': expression, 'pickles': []}
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        # A bound method or an iterator makes a new object each time, so the
        # value is made anew for each protocol.
        exec(compile(statements, '<corpus>', 'exec'), namespace)
        exec(compile('value = ' + expression, '<corpus>', 'exec'), namespace)
        try:
            data = pickle.dumps(namespace['value'], protocol)
        except Exception as e:
            row['pickles'].append(problem(e))
            continue
        if len(data) > MAX_STORED:
            entry = {'length': len(data), 'sha256': hashlib.sha256(data).hexdigest()}
        else:
            entry = {'data': b64(data)}
        try:
            text = namespace['describe'](pickle.loads(data))
            entry['loaded'] = text if len(text) < MAX_STORED else hashlib.sha256(text.encode('ascii')).hexdigest()
        except Exception as e:
            entry.update(problem(e))
        row['pickles'].append(entry)
    return row


def values():
    sys.path.insert(0, HERE)
    import __main__
    from values import VALUES
    with open(os.path.join(HERE, 'describe.py')) as f:
        exec(compile(f.read(), 'describe.py', 'exec'), __main__.__dict__)
    names = [name for name, _, _ in VALUES]
    assert len(set(names)) == len(names), sorted(n for n in names if names.count(n) > 1)
    rows = [evaluate(*value) for value in VALUES]
    for row in rows:
        if '0x' in json.dumps([p.get('message', '') for p in row['pickles']]):
            for p in row['pickles']:
                if '0x' in p.get('message', ''):
                    p['message'] = ''
    return rows


def disassembly(data):
    """What dis prints, plain and annotated, and the error that ends it."""
    row = {'data': b64(data)}
    for key, annotate in (('plain', 0), ('annotated', 30)):
        out = io.StringIO()
        try:
            pickletools.dis(data, out, annotate=annotate)
        except Exception as e:
            row.update(problem(e))
        row[key] = out.getvalue()
    return row


def main():
    outdir, python2, python36 = sys.argv[1:4]
    rows = values()
    write(outdir, 'values.jsonl.gz', rows)
    pickles = [base64.b64decode(p['data']) for row in rows for p in row['pickles'] if 'data' in p]

    old = []
    for python in (python2, python36):
        text = subprocess.run([python, os.path.join(HERE, 'old.py')], check=True, stdout=subprocess.PIPE,
                              env={'PATH': os.defpath, 'PYTHONHASHSEED': '0'}).stdout
        old.extend(json.loads(line) for line in text.decode('ascii').splitlines())
    import __main__
    with open(os.path.join(HERE, 'old_classes.py')) as f:
        exec(compile(f.read(), 'old_classes.py', 'exec'), __main__.__dict__)
    for row in old:
        data = base64.b64decode(row['data'])
        pickles.append(data)
        row['loaded'] = {}
        for encoding in ('ASCII', 'latin1', 'bytes'):
            try:
                row['loaded'][encoding] = {'text': __main__.describe(pickle.loads(data, encoding=encoding))}
            except Exception as e:
                row['loaded'][encoding] = problem(e)
    write(outdir, 'old.jsonl.gz', old)

    import copyreg
    import malformed
    for (module, name), code in list(copyreg._extension_registry.items()):
        copyreg.remove_extension(module, name, code)
    bad = list(malformed.rows([p for p in pickles if len(p) < 400]))
    write(outdir, 'malformed.jsonl.gz', [{'data': b64(data), **row} for data, row in bad])

    short = sorted({p for p in pickles if len(p) < 3000}, key=lambda p: (len(p), p))
    short = short[::3] + malformed.DIS + [data for data, _ in bad][::8]
    write(outdir, 'dis.jsonl.gz', [disassembly(data) for data in short])


if __name__ == '__main__':
    main()
