import sys, traceback
def lineno_after_raise(f):
    try: f()
    except Exception as ex: t=ex.__traceback__
    t=t.tb_next; frame=t.tb_frame
    print(f.__name__, frame.f_lineno-frame.f_code.co_firstlineno, t.tb_lineno-frame.f_code.co_firstlineno)
def other_except():
    try:
        1/0
    except TypeError as ex:
        pass
lineno_after_raise(other_except)
def in_try():
    try:
        1/0
    finally:
        pass
lineno_after_raise(in_try)
def after_with():
    class CM:
        def __enter__(self): pass
        def __exit__(self,*a): pass
    with CM():
        1/0
        2
    
lineno_after_raise(after_with)
def nested():
    try:
        try:
            1/0
        except TypeError:
            pass
        else:
            5
    except KeyError:
        pass
    finally:
        x=4
lineno_after_raise(nested)
def in_ex():
    try:
        1/0
    except ZeroDivisionError as ex:
        raise
    finally:
        pass
lineno_after_raise(in_ex)
def in_ex2():
    try:
        1/0
    except ZeroDivisionError as ex:
        2/0
lineno_after_raise(in_ex2)
def in_for():
    for i in (1,2):
        try:
            1/0
        except (TypeError,
                KeyError) as ex:
            continue
lineno_after_raise(in_for)
for args in [("bad.py", 1, 2, "abcdefg", 1, 100),("bad.py", 1, 20, "abcdefg", 1, 100)]:
    try: raise SyntaxError("bad bad", args)
    except SyntaxError as exc:
        sys.__excepthook__(*sys.exc_info())
