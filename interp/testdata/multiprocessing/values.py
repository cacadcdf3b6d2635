import multiprocessing as mp
v=mp.Value('i', 7); print(v, v.value, v.get_lock(), v.get_obj(), type(v))
a=mp.Array('i', 5); print(str(a).split(' object')[0], list(a), a[:], len(a), a[1:4:2], type(a))
a=mp.Array('d',[1,2.5,3]); print(a[:], a[-1]); a[0]=9; a[1:]=[4,5]; print(a[:]);
c=mp.Array('c', b'hello'); print(c.value, c.raw, c[:], c[0], len(c), type(c)); c.value=b'hi'; print(c.value,c.raw,c[:])
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: mp.Value('i','x')); t(lambda: mp.Value('i',2.5)); t(lambda: mp.Value('d','x'));t(lambda: mp.Value('c','x'));t(lambda: mp.Value('c',b'xy'));t(lambda: mp.Value('z',1));t(lambda: mp.Value('i',1,2))
t(lambda: mp.Value('i',2**31).value);t(lambda: mp.Value('B',-1).value);t(lambda: mp.Value('q',2**63).value);t(lambda: mp.Value('f',1.1).value)
t(lambda: mp.Value('c',b'x').value);t(lambda: mp.Value('u','é').value)
def sl(): a[0:2]=[1]
t(sl); t(lambda: a[10]); t(lambda: a['x'])
def s2(): a[10]=1
t(s2)
def s3(): c.value=b'too long for it'
t(s3)
t(lambda: mp.Value('i',1,lock=False)); t(lambda: mp.Array('i',3,lock=False)); t(lambda: mp.RawValue('i',3)); t(lambda: mp.RawArray('i',[3,4])[:])
t(lambda: mp.Value('i',1,lock=5)); t(lambda: mp.Array('i',-1)); t(lambda: mp.Array('i','x'))
with v.get_lock(): v.value+=1
print(v.value)
with v: print('in')
v.acquire(); v.release()
l=mp.Lock(); w=mp.Value('d',1.5,lock=l); print(w.get_lock() is l, w.value)
for ch in 'bBhHiIlLqQfd': print(ch, mp.Value(ch).value, mp.Array(ch,2)[:])
print(sum(a), list(iter(a)), 4.0 in a)
