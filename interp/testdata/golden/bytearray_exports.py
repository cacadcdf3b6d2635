import pickle
b=bytearray(b'abcdef')
def t(f):
    try: print(f(), b)
    except Exception as e: print(type(e).__name__, e, b)
m=memoryview(b)
for f in (lambda:b.append(1),lambda:b.extend(b''),lambda:b.extend(b'x'),lambda:b.pop(),lambda:b.clear(),lambda:b.insert(0,1),lambda:b.remove(97),lambda:b.reverse(),lambda:b.__setitem__(slice(0,2),b'xy'),lambda:b.__setitem__(slice(0,2),b'xyz'),lambda:b.__delitem__(0),lambda:b.__delitem__(slice(0,4,2)),lambda:b.__iadd__(b'q'),lambda:b.__iadd__(b''),lambda:b.__imul__(2),lambda:b.__imul__(1),lambda:b.__init__(b'zzzzzz'),lambda:b.__init__(5),lambda:b.pop(100),lambda:b.__setitem__(0,7)):
    t(f)
m2=m[1:3]; m.release(); t(lambda:b.append(1)); m2.release(); t(lambda:b.append(1))
with memoryview(b) as m: t(lambda: b.append(2))
t(lambda: b.append(2))
print(bytes(memoryview(b)[1:3])); t(lambda: b.append(3))
def f():
    mv=memoryview(b); return mv[0]
f(); t(lambda: b.append(4))
p=pickle.PickleBuffer(b); t(lambda:b.append(5)); p.release(); t(lambda:b.append(5))
m=memoryview(b); x=[m.toreadonly(), m.cast('B')]; m.release(); t(lambda:b.clear()); x=None; t(lambda:b.clear())
b=bytearray(b'abc'); m=memoryview(b); del m; b+=b'1'; print(b)
