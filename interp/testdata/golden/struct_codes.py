# Every code of struct, with values that fit and values that do not.
import struct
def t(f,*a):
    try: r=repr(getattr(struct,f)(*a))
    except BaseException as e: r=type(e).__name__+": "+str(e)
    print(f,a,"->",r)
S=["b","B","h","H","i","I","l","L","q","Q","n","N","P","?","c","s","p","x","f","d","e"]
for pre in ["","<","!"]:
    for c in S:
        t("calcsize",pre+c); 
        for v in [-1,128,65535,-32769,2**31,2**63,-2**63-1,10**30,1.5,"a",b"ab",True,1e300]:
            t("pack",pre+c,v)
for f in ["3s","0s","3p","0p","1p","300p","x3x","3x","b3xi","bi","ib","0i","b0i","qb0q","2i","i i"," < i","<i>","i<","5","i5","5 i","\0","i\0","é","é ","z","<n","=P","1000000000000000000000s","9223372036854775807s","9223372036854775807i","2c","iiii","hhl","?","4?","bP", "-1s","1e3s"]:
    t("calcsize",f)
t("pack","3s",b"abcd");t("pack","3s",b"a");t("pack","3p",b"abcd");t("pack","1p",b"abcd");t("pack","0p",b"a");t("pack","0s",b"a");t("pack","3s","abc");t("pack","3p","abc");t("pack","3s",bytearray(b"xy"))
t("pack","ii",1);t("pack","ii",1,2,3);t("pack","x",1);t("pack");t("pack",1);t("pack",b"i",1);t("pack","c","a")
t("unpack","i",b"abc");t("unpack","i",b"abcd");t("unpack","i",1);t("unpack","i",bytearray(4));t("unpack","3s2xp",b"abc\0\0\2");t("unpack","4p",b"\2abc");t("unpack","4p",b"\7abc");t("unpack","0p",b"");t("unpack","c?",b"a\5")
t("unpack",">e",b"\x3c\0");t("unpack","<f",b"\0\0\x80\x7f");t("unpack",">d",b"\x7f\xf8\0\0\0\0\0\1");t("unpack","n",b"\xff"*8);t("unpack","P",b"\xff"*8);t("unpack","<Q",b"\xff"*8)
t("unpack_from","i",b"abc");t("unpack_from","i",b"abcdef",2);t("unpack_from","i",b"abcdef",3);t("unpack_from","i",b"abcdef",-4);t("unpack_from","i",b"abcdef",-3);t("unpack_from","i",b"abcdef",-8);t("unpack_from","i",b"abcdef",10)
b=bytearray(6)
t("pack_into","i",b,0,1);t("pack_into","i",b,2,1);t("pack_into","i",b,3,1);t("pack_into","i",b,-4,1);t("pack_into","i",b,-3,1);t("pack_into","i",b,-9,1);t("pack_into","i",b"abcd",0,1);t("pack_into","i",b);t("pack_into","i",b,0);t("pack_into","i",b,"a",1);t("pack_into","i");print(b)
t("iter_unpack","",b"");t("iter_unpack","i",b"abcde");print(list(struct.iter_unpack("<h",b"abcd")),struct.iter_unpack("i",b"").__length_hint__())
s=struct.Struct("<hi")
print(s,s.format,s.size,type(s),struct.error,struct.error.__mro__,s.pack(1,2),s.unpack(b"abcdef"),list(s.iter_unpack(b"abcdef"*2)),s.unpack_from(b"xabcdef",offset=1),s.unpack_from(buffer=b"abcdefg"))
class I:
    def __index__(self): return 5
class F:
    def __float__(self): return 2.5
print(struct.pack("i",I()),struct.pack("d",F()),struct.pack("d",I()));t("pack","f",1e39);t("pack","e",65520.0);t("pack","e",65519.0);t("pack","e",6e-8);t("pack","d","x")
for a in [(),("i","i"),(1,),(b"<i",)]:
    try: print(struct.Struct(*a).format)
    except BaseException as e: print(type(e).__name__,e)
import pickle
try: pickle.dumps(s)
except Exception as e: print(type(e),e)
try: s.pack(1)
except Exception as e: print(type(e),e)
try: s.unpack(b"")
except Exception as e: print(type(e),e)
try: s.unpack()
except Exception as e: print(type(e),e)
print(struct.__all__)
