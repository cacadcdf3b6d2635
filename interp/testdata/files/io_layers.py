import io, os, tempfile, sys
p = tempfile.mktemp()
with open(p, 'w', encoding='latin-1', newline='\r\n') as f:
    print(type(f).__name__, f.write('h\xe9\nb\n'), f.encoding, f.errors, f.newlines, f.mode, f.closed, f.tell())
print(open(p,'rb').read())
for nl in (None, '', '\n', '\r', '\r\n'):
    with open(p, newline=nl, encoding='latin-1') as f:
        print(repr(nl), f.readlines(), repr(f.newlines))
with open(p, 'rb') as f:
    print(type(f).__name__, f.mode, type(f.raw).__name__, f.raw.mode, f.peek(2)[:2], f.read1(2), f.readable(), f.writable(), f.seekable())
    try: f.write(b'x')
    except Exception as e: print(type(e), e)
with open(p, 'wb') as f:
    print(type(f).__name__, f.mode, f.write(b'abcdef'), f.tell(), f.truncate(3), f.tell())
    try: f.read()
    except Exception as e: print(type(e), e)
print(os.path.getsize(p))
with open(p, 'r+b') as f:
    print(type(f).__name__, f.mode, f.read(1), f.write(b'ZZ'), f.seek(0), f.read())
with open(p, 'r+b', buffering=16) as f:
    print(type(f).__name__, f.mode, f.read(1), f.write(b'YY'), f.seek(0), f.read())
with open(p, 'ab', buffering=0) as f:
    print(type(f).__name__, f.mode, f.write(b'raw'), f.tell())
with open(p, 'w') as f:
    print(f.buffer.__class__.__name__, f.write('x'), f.buffer.name == p)
    f.flush(); f.buffer.write(b'yz'); f.write('!')
with open(p) as f:
    print(f.read(), f.truncate if 0 else '', f.seek(0), f.read(1), f.tell())
with open(p, 'w+') as f:
    f.write('abc\ndef\n'); f.seek(0); print(f.readline(), f.tell(), f.truncate(), f.read())
print(os.path.getsize(p))
t = io.TextIOWrapper(io.BytesIO(b'\xff\xfea\x00b\x00\n\x00'), encoding='utf-16')
print(t.read(1), t.tell() , t.read(), repr(t)[:30])
t = io.TextIOWrapper(io.BytesIO('añb\r\nc\n'.encode()), encoding='utf-8')
print(t.readline(), t.tell(), t.read(1), t.tell()); t.seek(6); print(t.read())
b = io.BytesIO(); t = io.TextIOWrapper(b, 'ascii', 'xmlcharrefreplace', write_through=True)
t.write('é\n'); print(b.getvalue()); t.detach()
try: t.write('x')
except ValueError as e: print(e)
class R(io.RawIOBase):
    def __init__(self, d): self.d=d
    def readable(self): return True
    def readinto(self, b):
        n=min(len(b),3,len(self.d)); b[:n]=self.d[:n]; self.d=self.d[n:]; return n
r = io.BufferedReader(R(b'hello\nworld\nlast'), 4)
print(r.readline(), r.peek(), r.read(3), r.readlines(), r.read())
print(R(b'abc\nd').readlines(), R(b'abcdef').read(4), R(b'abcdefgh').read(), list(R(b'x\ny')))
for bad in (lambda: open(p, 'rw'), lambda: open(p,'q'), lambda: open(p,'rb',encoding='utf8'), lambda: open(p,'rb',errors='x'), lambda: open(p,'rb',newline=''),
   lambda: open(p,'r',0), lambda: open(p, newline='q'), lambda: open(p, encoding='nope'), lambda: open('/nonexistent/x'),
   lambda: open(p, opener=lambda a,b: -1), lambda: open(-1), lambda: open(p, closefd=False), lambda: open(3.5), lambda: io.BufferedReader(io.BytesIO(), 0),
   lambda: io.RawIOBase().read(1), lambda: io.IOBase().seek(0), lambda: io.BufferedIOBase().read(), lambda: io.TextIOBase().readline(), lambda: io.StringIO().detach(), lambda: io.IOBase().fileno(),
   lambda: io.FileIO(p,'rw'), lambda: io.FileIO(p, 'z'), lambda: open(p,'r').write('x'), lambda: open(p,'w').read(), lambda: open(p,'x'), lambda: io.TextIOWrapper(3), lambda: io.TextIOWrapper(io.BytesIO(), 'hex'),
   lambda: io.StringIO(newline='x'), lambda: io.StringIO(3), lambda: io.BytesIO('s'), lambda: io.open_code(3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).replace(p,'P'))
print(isinstance(open(p), io.TextIOWrapper), isinstance(open(p,'rb'), io.BufferedReader), isinstance(open(p), io.TextIOBase), isinstance(open(p,'rb'), io.IOBase), isinstance(sys.stdout, io.TextIOBase),
 isinstance(io.StringIO(), io.IOBase), issubclass(io.FileIO, io.RawIOBase), isinstance(open(p,'wb'), io.BufferedWriter), isinstance(open(p,'wb'), io.BufferedReader))
d = io.IncrementalNewlineDecoder(None, True); print([d.decode('a\r'), d.decode('\nb\rc'), d.decode('', True)], d.newlines, d.getstate())
pair = io.BufferedRWPair(io.BytesIO(b'abc'), io.BytesIO()); print(pair.read(2), pair.write(b'q'), pair.readable(), pair.closed)
print(repr(open(p, encoding='utf-8')).replace(p,'P'), repr(open(p,'rb')).replace(p,'P'), repr(io.FileIO(p)).replace(p,'P'), repr(open(p,encoding='latin1')).replace(p,'P'))
print(sorted(x for x in dir(io) if x[0]!='_'))
with open(p,'w') as f: f.writelines(['a','b'])
fd = os.open(p, os.O_RDONLY); f = open(fd); print(f.name == fd, f.read()); f.close()
with open(p, 'wb') as f: f.write(b'ok\n\xff\xfe')
try:
    for l in open(p, encoding='utf-8'): print(l)
except UnicodeDecodeError as e: print(e)
print(open(p, encoding='utf-8', errors='surrogateescape').read().encode('utf-8','surrogateescape'), open(p, errors='replace').read(), open(p,errors='ignore').readlines())
os.remove(p)

# What was written to a file that nobody closed is there for the next to read it.
open(p, "w", encoding="utf-8").write("é€")
print(open(p, encoding="latin-1").read().encode())
open(p, "w", encoding="latin-1").write("é")
print(open(p, "rb").read())
open(p, "w", encoding="utf-16-le").write("é")
print(open(p, encoding="utf-16-le").read())
os.remove(p)
