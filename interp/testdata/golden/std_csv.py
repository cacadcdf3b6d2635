# Tables as text: reading and writing by the rules of dialects, errors.
import csv, io
def tr(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def rd(s,**k): return list(csv.reader(io.StringIO(s,newline=''),**k))
for s,k in [('a,b,c\r\n1,"x ""y"" z",3\n',{}),('a;b\n',dict(delimiter=';')),('"multi\nline",2\n',{}),('a,"b"c,d\n',{}),('a, b,"c"\n',dict(skipinitialspace=True)),('1,"2",x\n',dict(quoting=csv.QUOTE_NONE)),('1,"2"\n',dict(quoting=csv.QUOTE_NONNUMERIC)),('a\\,b,c\n',dict(escapechar='\\')),('\n\na\n',{}),('"abc',{}),('"abc',dict(strict=True)),('a"b",c\n',{}),('a,\n,b',{}),('"a" ,b\n',dict(strict=True)),("'a,b',c",dict(quotechar="'")),('a\rb\n',{})]:
    tr(lambda: rd(s,**k))
def wr(*rows,**k):
    f=io.StringIO(newline=''); w=csv.writer(f,**k); w.writerows(rows); return f.getvalue()
for rows,k in [(([1,2.5,None,'a b','x,y','q"q','l\nl'],),{}),((['a',1],),dict(quoting=csv.QUOTE_ALL)),((['a',1,None],),dict(quoting=csv.QUOTE_NONNUMERIC)),((['a,b'],),dict(quoting=csv.QUOTE_NONE)),((['a,b'],),dict(quoting=csv.QUOTE_NONE,escapechar='\\')),(([''],),{}),(([],['a']),{}),((['a"b'],),dict(doublequote=False,escapechar='\\')),((['a',None,''],),dict(quoting=csv.QUOTE_STRINGS)),((['a',None,1],),dict(quoting=csv.QUOTE_NOTNULL)),((5,),{}),(([True,1j],),dict(lineterminator='\n'))]:
    tr(lambda: wr(*rows,**k))
tr(lambda:list(csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n')))); tr(lambda: csv.list_dialects())
f=io.StringIO(); w=csv.DictWriter(f,['x','y'],restval='?'); w.writeheader(); w.writerow({'x':1}); print(repr(f.getvalue())); tr(lambda:w.writerow({'z':1}))
tr(lambda: csv.reader([],delimiter='ab')); tr(lambda: csv.reader([],foo=1)); tr(lambda: csv.reader([],quoting=9)); tr(lambda: csv.get_dialect('x')); tr(lambda: next(csv.reader([b'a']))); tr(lambda: csv.Sniffer().sniff('a;b\n1;2\n').delimiter); tr(lambda: csv.writer(5)); tr(lambda: csv.reader([],quotechar='')); tr(lambda:csv.field_size_limit()); tr(lambda:csv.get_dialect('excel').delimiter)
class S(str):
    def __str__(self): return 'no'
class F(float):
    def __repr__(self): return 'F'
class I(int):
    def __str__(self): return 'I,'
f=io.StringIO(newline=''); w=csv.writer(f)
tr(lambda: w.writerow([S('x,'),F(2),I(3),float('nan'),b'x'])); tr(lambda: w.writerow((None,))); tr(lambda: w.writerows(['a"',iter([1,'é\n'])])); print(repr(f.getvalue()))
r=csv.reader(['a,b','"x','y",z','"q""",""']); print(next(r),r.line_num,next(r),r.line_num,next(r),r.line_num); tr(lambda: next(r))
csv.field_size_limit(5); tr(lambda: next(csv.reader(['abcdef,b']))); tr(lambda: next(csv.reader(['abc,def,b'])))

# The rules of a dialect can't be changed, as readers share them.
shared = csv.get_dialect("excel")
for change in (lambda: setattr(shared, "delimiter", ";"), lambda: delattr(shared, "quoting"),
               lambda: delattr(csv.reader([]).dialect, "delimiter")):
    try:
        change()
    except AttributeError as e:
        print(e)
print(list(csv.reader(["a,b"], "excel")))

# Readers count lines, and read what takes more than one of them; writers give what the file gave.
r = csv.reader(["a,b\n", '"x\n', 'y",z\n', "", "q"])
print(type(r), [(row, r.line_num) for row in r])
for name in ("line_num", "dialect"):
    try:
        setattr(r, name, 3)
    except AttributeError as e:
        print(e)
r = csv.reader(["a", '"x'], strict=True)
try:
    print(next(r), next(r))
except csv.Error as e:
    print(e, r.line_num)
r = csv.reader(iter(["a", 5, "b"]))
print(next(r))
try:
    next(r)
except csv.Error as e:
    print(e, r.line_num)
print(next(r), r.line_num)
class Shown:
    def write(self, line):
        print(repr(line))
        return len(line)
w = csv.writer(Shown())
print(type(w), w.writerow(["a", 1]), w.writerows([[1], (2,), "xy", {3: 4}]), w.dialect.quoting)
def broken():
    yield ["g"]
    raise KeyError("inner")
for f in (lambda: w.writerows(broken()), lambda: list(csv.reader(broken()))):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(list(csv.reader(["\xe9,\xfc,\u65e5\u672c", '"\xe9""x",y', 'a,"b"c,"d""e"f'])), list(csv.reader(["a\xe9b"], delimiter="\xe9")))
for form in ("%d", '"q%d"', '"q""%d"'):
    print(next(csv.reader([",".join(form % i for i in range(40))])))
print(list(csv.DictReader(["x,y", "1,2", "", "3,4,5", "6"])))
