import traceback, sys
def f(x):
    y = 3
    return (x +
            g(y))
def g(y):
    return y / 0
try:
    f(2)
except ZeroDivisionError as e:
    te = traceback.TracebackException.from_exception(e, capture_locals=False)
    print(''.join(te.format()))
    print(te.stack[1].line, te.stack[1]._lines)
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_tb(e.__traceback__))
    print(list(traceback.walk_tb(e.__traceback__))[0][1])
def h():
    traceback.print_stack(file=sys.stdout)
    print(traceback.extract_stack(limit=1), traceback.extract_stack(limit=-1))
    print(traceback.StackSummary.extract(traceback.walk_stack(None)).format())
h()
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("x\ny")])])
    except* ValueError as e:
        raise KeyError from e
except BaseException as e:
    e.add_note("a\nb")
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()))
    print(''.join(te.format_exception_only(show_group=True)))
    print(''.join(te.format(chain=False)))
try:
    compile("x = (1\ny 3 = ", "ff", "exec")
except SyntaxError as e:
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()))
try:
    sys.patth
except AttributeError as e:
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()), str(te), te.exc_type_str)
print(traceback.format_exception(None, None, None), traceback.format_exception_only(None))
print(traceback.format_exception(ValueError, ValueError(3), None))
def r(n):
    if n: r(n-1)
    else: 1/0
try: r(10)
except Exception as e: print(''.join(traceback.TracebackException.from_exception(e).format()))


def keep():
    secret = 42
    raise LookupError(secret)


try:
    keep()
except LookupError as e:
    summary = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(summary.stack[1].locals)

wide = ExceptionGroup("wide", [ValueError(i) for i in range(20)])
print("".join(traceback.TracebackException.from_exception(wide, max_group_width=2).format()))
nested = ValueError("leaf")
for i in range(5):
    nested = ExceptionGroup(f"level {i}", [nested])
print("".join(traceback.TracebackException.from_exception(nested, max_group_depth=3).format()))
