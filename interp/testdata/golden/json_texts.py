import json, io
docs=['','  ','nul','null','nullx','true','tru','false','fals','NaN','-NaN','Infinity','-Infinity','Inf','1','-','-1','01','1.','1.5','.5','1e','1e5','1E+5','1e-','1e400','-0','-0.0','+1','0x1','1_0','"','"a','"a"','"\\','"\\x"','"\\u"','"\\u12"','"\\u12g4"','"\\ud83d\\ude00"','"\\ud83d"','"\\ud83d\\u0041"','"\\ud83dx"','"a\nb"','"a\tb"','"\\/\\b\\f\\n\\r\\t\\"\\\\"','[','[]','[1','[1,','[1,]','[1 2]','[,]','[,1]','[1,,2]',']','{','{}','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{"a" 1}','{a:1}','{1:2}','{,}','{"a":1,"a":2}','{"a":1 "b":2}','{"a":1,,}','[1]x','[1] x','[1] [2]',' [1] ','\ufeff[1]','{"a":[1,{"b":null}]}','[1,\n2,\n x]','{"a":\n\n }','"\x00"','[1}','{"a"]','\t\r\n 1','\x0b1','\xa01','"é"',"'a'",'[1.5e3,2E-2]','123456789012345678901234567890','"'+'a'*100,'{"":1}','[true,false,null]','[tru]','[-]','[--1]','{"a":-}','//','{"a":1}//','\u0661','[\u0661]','1\u0661', '1.\u0661', '"\\u00e9\\u00E9"', '"\\u 123"','"\\u+123"','"\\u0x12"','"\\u1_23"','"\\ud83d\\u"','"\\ud83d\\ude"', '"\ud800"']
def hook(d): return ('D',sorted(d.items(),key=repr))
opts=[{},dict(strict=False),dict(parse_int=float),dict(parse_float=str),dict(parse_constant=repr),dict(object_hook=hook),dict(object_pairs_hook=list),dict(object_hook=hook,object_pairs_hook=tuple)]
for d in docs:
    for k in opts:
        try: r=ascii(json.loads(d,**k))
        except Exception as e: r=type(e).__name__+': '+ascii(str(e))+' '+repr({a:getattr(e,a) for a in('pos','lineno','colno','msg') if hasattr(e,a)})
        print(ascii(d)[:60],list(k),r[:200])
    for i in (0,1):
        try: r=ascii(json.JSONDecoder().raw_decode(d,i))
        except Exception as e: r=type(e).__name__+': '+ascii(str(e))
        print('raw',ascii(d)[:60],i,r[:200])
for b in (b'[1]',bytearray(b'"\xc3\xa9"'),'[1]'.encode('utf-16'),'[1]'.encode('utf-16-le'),'[1]'.encode('utf-16-be'),'[1]'.encode('utf-32'),'[1]'.encode('utf-32-le'),'[1]'.encode('utf-32-be'),b'\xef\xbb\xbf[1]',b'\xff',b'',b'1',b'\x001',b'1\x00',memoryview(b'1'),1,None,[1], b'"\xed\xa0\x80"'):
    try: print(repr(b)[:40] if not isinstance(b,memoryview) else 'mv', json.detect_encoding(b) if isinstance(b,(bytes,bytearray)) else '', ascii(json.loads(b)))
    except Exception as e: print(type(e).__name__,e)
for f in (lambda: json.loads('1',foo=1),lambda: json.dumps(1,foo=1),lambda: json.loads(),lambda: json.dumps(),lambda:json.load(io.StringIO('[1')),lambda:json.load(io.BytesIO(b'[1]')),lambda:json.dump(1,None),lambda: json.dumps(1,2), lambda: json.JSONEncoder(2), lambda: json.loads('1',encoding='x'), lambda: json.dumps([1],indent=1.5), lambda: json.dumps([1], separators=1), lambda: json.dumps([1],separators=(1,2)), lambda: json.dumps({'a':1},separators=(',',2)), lambda: json.JSONDecodeError('m','doc\nx',5), lambda: json.JSONDecoder().decode(b'1'), lambda: json.JSONDecoder().raw_decode('1',-1), lambda: json.JSONDecoder().raw_decode('1',5), lambda: json.JSONEncoder().default(1)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__,e)
class Enc(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        return super().default(o)
    def iterencode(self,o,_one_shot=False):
        for c in super().iterencode(o,_one_shot): yield c
print(json.dumps({'a':{3,1}},cls=Enc), json.dumps([{1,2},{3}],cls=Enc,indent=1))
try: json.dumps([{'a':object}],cls=Enc)
except TypeError as e: print(e)
class E2(json.JSONEncoder):
    item_separator=';'; key_separator='~'
    def encode(self,o): return 'E2:'+super().encode(o)
print(json.dumps({'a':[1,2]},cls=E2), json.dumps({'a':[1,2]},cls=E2,separators=(',',':')))
class Dc(json.JSONDecoder):
    def __init__(self,*a,**k): super().__init__(*a,object_hook=lambda d:tuple(d.items()),**k)
print(json.loads('{"a":{"b":1}}',cls=Dc))
a=[];a.append(a)
for k in ({},dict(indent=1),dict(check_circular=False)):
    try: print(json.dumps(a,**k))
    except Exception as e: print(type(e).__name__,e)
d={};d['a']=[d]
try: json.dumps(d)
except Exception as e: print(type(e).__name__,e,getattr(e,'__notes__',None))
try: json.dumps([{'a':[1,{'b':{1,2}}]}])
except Exception as e: print(type(e).__name__,e,getattr(e,'__notes__',None))
def dd(o): return [o]
try: json.dumps(1j,default=dd)
except Exception as e: print(type(e).__name__,e,getattr(e,'__notes__',None))
for n in (900,):
    try: json.loads('['*n+']'*n); print('ok')
    except Exception as e: print(type(e).__name__,e)
e=json.JSONDecodeError('m','doc\nx',5)
import pickle,copy; print(pickle.loads(pickle.dumps(e)).__dict__, e.args, copy.copy(e).__dict__)
print(json.__all__, json.decoder.JSONDecodeError is json.JSONDecodeError, json.encoder.JSONEncoder is json.JSONEncoder, 0)
print({k:v for k,v in vars(json.JSONEncoder(indent=3,sort_keys=True)).items()})
print(json.JSONEncoder.item_separator,json.JSONEncoder.key_separator)
