class A: pass
for i in range(200):
    class B(A): pass
    class C(A): pass
    A = type('D', (B, C), {})
print(len(A.__mro__))
