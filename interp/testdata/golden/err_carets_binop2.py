x = 5
y = "abc"
z = x  +  y   # spaces around
