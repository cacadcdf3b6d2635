import enum, inspect, types
from enum import *
class Simple(IntFlag, boundary=KEEP): SINGLE=1
class Iron(IntFlag, boundary=STRICT): ONE=1; TWO=2; EIGHT=8
class Water(IntFlag, boundary=CONFORM): ONE=1;TWO=2;EIGHT=8
class Space(IntFlag, boundary=EJECT): ONE=1;TWO=2;EIGHT=8
print(repr(Simple.SINGLE|Iron.TWO), repr(Simple(3)), Simple.SINGLE|Iron.TWO, repr(Iron.TWO|Simple.SINGLE), repr(Simple.SINGLE|2), repr(2|Simple.SINGLE), repr(Simple.SINGLE|Water.EIGHT))
print(repr(Simple.SINGLE ^ Iron.TWO), repr(Water.ONE|Iron.TWO), repr(Space.ONE|16), repr(Space.ONE|Iron.TWO), repr(Simple(7)&Iron.TWO), repr(~Simple.SINGLE))
for f in (lambda: Iron.ONE|4, lambda: Iron.ONE|Simple.SINGLE, lambda: Simple.SINGLE|True, lambda: Simple.SINGLE|1.5, lambda: Iron.ONE|'x'):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__,e)
class Color(Enum):
    CYAN=1; MAGENTA=2; YELLOW=3
    def m(self): pass
