import sys, traceback
def show(e, **k): print("".join(traceback.format_exception(e, **k)), end="")
def f(): 1 / 0
for l in 0, -1, 1, 2, None:
    sys.tracebacklimit = l
    for g in f, lambda: (_ for _ in ()).throw(ExceptionGroup("g", [ValueError(1)])):
        try: g()
        except Exception as e: print(traceback.format_exc())
del sys.tracebacklimit
try: f()
except Exception as e:
    for k in dict(limit=1), dict(limit=-1), dict(limit=0): show(e, **k)
class NoMod(Exception): pass
NoMod.__module__ = 5; show(NoMod("nm"))
try:
    try: raise ValueError("naked")
    except* ValueError as e: print(repr(e)); raise e
except BaseException as e: show(e)
class Code(SystemExit): code = 9
try: raise
except RuntimeError as e: show(e)
def bare(): raise
import atexit
@atexit.register
def last():
    sys.stderr = None
try: bare()
except RuntimeError as e: show(e)
raise Code
