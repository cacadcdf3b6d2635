class F:
    def __str__(self): return 's'
    def __repr__(self): return 'r'
    def __format__(self, s): return 'never'
o = F(); n = 5; t = 'abc'
print('%s|%r|%a|%5s|%-5s|%.2s|%05s|%+5s|% 5s|%#5s|%5.1s|%-5.1s|%%|%.s|%007s|%-s' % (o, o, o, o, o, t, t, o, o, o, t, t, t, t, t))
print('%s' % (n,), '%%' % (), 'a' % (), '%s%s' % (n, t))
for f, a in (('%d', (1,)), ('%s', ()), ('%s', (1, 2)), ('%1000s', (1,))):
    try: print(len(f % a))
    except TypeError as e: print(e)
try: '%s' % ()
except TypeError as e: print(e)
try: '%s' % (1, 2)
except TypeError as e: print(e)
try: '%s %s' % (1,)
except TypeError as e: print(e)
print(len('%1000s|%999s' % (1, 2)), '%s%% %s' % ([1], {}), '%s' % ((1, 2),))
