ns={}
exec('a=len("abc")', ns); print(type(ns['__builtins__']), ns['a'], list(ns))
import string; print(type(string.__builtins__), type(__builtins__))
ns={}; eval('1', ns); print(type(ns['__builtins__']))
import builtins
print(ns['__builtins__'] is builtins.__dict__)
exec('print(x)', {'__builtins__': {'print': print, 'x': 5}})
try: exec('len', {'__builtins__': {}})
except NameError as e: print(e)
try: exec('class A: pass', {'__builtins__': {}})
except NameError as e: print(e)
try: exec('import os', {'__builtins__': {}})
except ImportError as e: print(e)
def f(): return len
g=type(f)(f.__code__, {'__builtins__': {'len': 3}}); print(g(), g.__builtins__)
h=type(f)(f.__code__, {}); print(h(), h.__builtins__ is builtins.__dict__)
