import traceback, sys, io
def f(n):
    if n == 0:
        return 1 / 0
    return f(n - 1)
try: f(2)
except ZeroDivisionError as e: exc = e; print(traceback.format_exc())
print(traceback.format_exception(exc)); print(traceback.format_exception(type(exc), exc, exc.__traceback__, limit=1)); print(traceback.format_exception_only(exc)); print(traceback.format_tb(exc.__traceback__)[-1])
for fs in traceback.extract_tb(exc.__traceback__): print(fs.lineno, fs.name, fs.line, fs.colno, fs.end_colno)
try:
    try: f(0)
    except ZeroDivisionError as e: raise KeyError("k") from e
except KeyError as e:
    traceback.print_exc(file=sys.stdout); print("---"); traceback.print_exception(e, file=sys.stdout, chain=False); print(len(traceback.format_exception(e)))
    te = traceback.TracebackException.from_exception(e); print("".join(te.format_exception_only()), str(te), te.__cause__ is not None, te.stack[0].name)
s = io.StringIO(); traceback.print_tb(exc.__traceback__, file=s, limit=-1); print(s.getvalue())
def g(): return traceback.extract_stack()
st = g(); print([x.name for x in st], st[-1].line)
def h(): traceback.print_stack(file=sys.stdout)
h()
print(traceback.format_exc(), traceback.format_exception_only(None))
try: exec("x = = 1")
except SyntaxError as e: print(traceback.format_exception_only(e))
try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as e: print(traceback.format_exception(e))
e = ValueError("v"); e.add_note("n1"); e.add_note("n2"); print(traceback.format_exception(e))
print(traceback.format_list([("a.py", 3, "fn", "x = 1"), ("b.py", 4, "gn", None)]), traceback.FrameSummary("a", 1, "b"))
try: traceback.print_exception(5)
except TypeError as e: print(e)
def deep(n): deep(n + 1)
try: deep(0)
except RecursionError as e: print(len(traceback.extract_tb(e.__traceback__)) > 900, traceback.format_exc().count("\n"))
