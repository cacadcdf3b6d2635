import math
t=5e-324
for x in (0.0,-0.0,t,-t,3*t,1.0,-1.0,math.inf,math.nan):
    for y in (0.0,-0.0,t,-2*t,1.0,math.inf,-math.inf,math.nan):
        print(x,y,math.nextafter(x,y),[math.nextafter(x,y,steps=n) for n in (0,1,2,3,10,2**63,2**64,2**200)])
