assert (5<<(10**9)).bit_length()==10**9+3 and (-5<<(10**9+1))>>(10**9+1)==-5
assert [1]*3000000==[1 for i in range(3000000)] and len((1,2)*2000000)==4000000
assert list(zip(*[range(500)]*40))[499]==(499,)*40 and (1,2)*1500000==(1,2)*750000+(1,2)*750000
from itertools import *
assert list(map(lambda *a: sum(a), *[range(3)]*30))==[0,30,60] and list(batched(range(5000),2000))[2]==tuple(range(4000,5000))
assert len(list(product(range(2),repeat=17)))==2**17 and len(list(combinations(range(20),18)))==190
assert ('a'*17000000+'b'*17000000).count('b')==17000000
x=b'a'*17000000+b'b'*17000000; assert x[16999999:17000001]==b'ab' and type(x) is bytes
x='é,'.join(['x'*10**7]*5); assert len(x)==5*10**7+8 and x[10**7:10**7+3]=='é,x', x
x=(258).to_bytes(34000000,'big'); assert x[-3:]==b'\0\1\2',x[-3:]
x=(-258).to_bytes(34000000,'little',signed=True); assert int.from_bytes(x,'little',signed=True)==-258
assert '%#.34000000g' % 1.5=='1.5'+'0'*33999998
assert '%.34000000d' % -3=='-'+'0'*33999999+'3'
assert format(3,'034000000,')[-5:]=='0,003'
assert '%034000000d'%-3=='-'+'0'*33999998+'3' and '%-34000000s|'%'é'=='é'+' '*33999999+'|'
assert '%.34000000e'%1.5=='1.5'+'0'*33999999+'e+00'
assert '-é'.zfill(17000000)=='-'+'0'*16999998+'é' and len('é'.center(17000000,'€'))==17000000 and len('€'.center(17000000,'é').encode())==34000001
assert b'-x'.zfill(20)==b'-'+b'0'*18+b'x'
assert bytearray(b'+1').zfill(34000000)==b'+'+b'0'*33999998+b'1'
x='a'*17*10**6; y=x; x+='b'*17*10**6; x+='c'; assert x[17*10**6-1:17*10**6+1]=='ab' and x[-2:]=='bc' and len(y)==17*10**6
print('ok')
