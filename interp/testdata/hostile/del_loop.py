import gc
kept = []
class A:
    def __del__(self):
        global kept
        kept = [self]; A()
for i in range(1000): A()
kept = None; gc.collect(); gc.collect()
print('done')
