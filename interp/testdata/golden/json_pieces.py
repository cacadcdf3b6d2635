import json, io, sys
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,complex): return [o.real,o.imag]
        if isinstance(o,set): return {'set':sorted(o)}
        return super().default(o)
for k in ({},dict(indent=1),dict(sort_keys=True,separators=(',',':')),dict(check_circular=False),dict(skipkeys=True), dict(ensure_ascii=False,indent='--')):
    for o in ([1,[2,'a',None,[]],{},{'a':1,'b':[True,1.5],'c':{}}],'x',1,None,[],{},[[[]]],{'é':{'x':[1]},'a':2},1j,{1,2},[1j,{3}],{'a':1j},{1:2,None:3,True:4,1.5:[]}, [object()], {'a':object()}, {(1,):2,'b':3},[1,[2,(3,)]], {'z':1,2:3}):
        out=[]
        try:
            for c in E(**k).iterencode(o): out.append(c)
        except Exception as e: out.append(type(e).__name__+str(e)[:40].split(' at ')[0])
        print(out)
        f=io.StringIO()
        try: json.dump(o,f,cls=E,**k)
        except Exception as e: f.write(type(e).__name__)
        print(f.getvalue())
a=[1];a.append([a]); out=[]
try:
    for c in json.JSONEncoder().iterencode(a): out.append(c)
except ValueError as e: print(out,e)
class It(json.JSONEncoder):
    def iterencode(self,o,_one_shot=False):
        for c in super().iterencode(o,_one_shot): yield c.upper()
print(json.dumps({'a':['b']},cls=It), json.dumps('a',cls=It))
x=[1]*3; print(json.dumps([x,x]), list(json.JSONEncoder().iterencode([x,x])))
try: json.dumps([1],separators=(1,2))
except TypeError as e: print(e)
try: json.dumps([1],separators=(1,':'))
except TypeError as e: print(e)
print(json.dumps("\x7f\x80\x1f"), json.dumps("\x7f", ensure_ascii=False))
for i in (1,5,-1):
    try: json.JSONDecoder().raw_decode('1',i)
    except ValueError as e: print(e)
for d in (b'1',1,None):
    try: json.JSONDecoder().decode(d)
    except TypeError as e: print(e)
class D(dict):
    def items(self): return [('x',1),('y',[2])]
class D2(dict):
    def items(self): return [1]
class D3(dict):
    def __iter__(self): return iter(['q'])
    def __getitem__(self,k): return 'got'
for c in (D,D2,D3):
    for k in ({},dict(indent=1),dict(sort_keys=True)):
        for d in (c(),c(a=1)):
            try: print(json.dumps(d,**k))
            except Exception as e: print(type(e).__name__,e)
