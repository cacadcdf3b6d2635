import random
from fractions import Fraction as F
random.seed(5)
vals=[F(3,4),F(-22,7),F(0),F(10**20,3),F(1,10**12),F(-5),F(7,1),F(999999,1000000),F(-1,3000),F(123456789,1000)]
for i in range(400):
    spec=random.choice(["","","<",">","=","^","x<","0=","é^"])+random.choice(["","","+","-"," "])+random.choice(["","","z"])+random.choice(["","","#"])+random.choice(["","","0","00"])+random.choice(["","","5","12","25","0"])+random.choice(["","",",","_"])+random.choice(["","",".0",".2",".10",".00",".01"])+random.choice(["","","e","E","f","F","g","G","%","d","s","n"])
    v=random.choice(vals)
    try: r=repr(format(v,spec))
    except Exception as e: r=repr(e)
    print(v,spec,r)
