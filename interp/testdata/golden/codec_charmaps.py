import codecs
names = ['cp1252','cp437','koi8-r','KOI8_U','iso8859-15','latin9','ISO-8859-2','mac_roman','cp037','cp1251','windows-1252','tis-620','hp-roman8','cp866','ptcp154']
for c in names:
    for e in ['strict','replace','ignore','backslashreplace','xmlcharrefreplace','surrogateescape']:
        for f in (lambda: 'a€éж\udc81\u4e2dz'.encode(c, e), lambda: bytes(range(120,256)).decode(c, e), lambda: str(b'a\x81\x8d\xff', c, e)):
            try: print(c, e, ascii(f()))
            except Exception as x: print(c, e, type(x).__name__, x, getattr(x, 'encoding', None), getattr(x, 'start', None), getattr(x, 'end', None))
    i = codecs.lookup(c); print(i.name, i.encode('abc'), i.decode(b'abc'), codecs.getencoder(c)('x'), codecs.iterdecode([b'a', b'b'], c).__next__())
    print(codecs.encode('é' if 'cp437' == c else 'q', c), codecs.decode(b'q', c), ''.join(codecs.iterdecode([b'a', b'\xc1'], c, 'replace')).isascii())
