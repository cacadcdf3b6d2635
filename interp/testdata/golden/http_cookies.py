from http.cookies import SimpleCookie, Morsel, CookieError, BaseCookie
import http.cookies, pickle
C = SimpleCookie()
C['fig']='newton'; C['sugar']='wafer'
print(C); print(repr(C)); print(C.output(sep='', header='X:'))
C.load('chips=ahoy; vanilla="a\\"b;\\073"'); print(C); print(C['vanilla'].value, repr(C['vanilla'].coded_value))
m=C['fig']; m['path']='/x'; m['max-age']=10; m['secure']=True; m['httponly']=True; m['samesite']='Lax'; m['expires']=''
print(m.OutputString(), repr(m), m.key,m.value,m.coded_value)
print(m.output(['path'])); print(m.js_output()); print(C.js_output())
for f in (lambda: m.__setitem__('foo',1), lambda: C.__setitem__('a b','x'), lambda: m.set('path','a','b'), lambda: setattr(m,'key','x')):
    try: print(f())
    except Exception as e: print(type(e), e)
print(m.isReservedKey('Path'), m.isReservedKey('zz'), dict(m))
b=pickle.dumps(C,2); print(b); D=pickle.loads(b); print(D, D==C)
print(m==m.copy(), m.update({'path':'/y'}), m)
print(m.setdefault('path','q'))
C=SimpleCookie('a=b; path=/; c=d; secure; HttpOnly; e="quo te"; expires=Wed, 01 Jan 2020 00:00:00 GMT'); print(C)
print(SimpleCookie('bad cookie; a=1'))
print(SimpleCookie({'x':5}))
print(C.value_encode(5), C.value_decode('"a\\054b"'), BaseCookie({'a':'b'}))
