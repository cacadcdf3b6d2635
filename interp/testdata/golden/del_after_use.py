# Objects whose __del__ is seen after they have been used much.
class Res:
    live = 0

    def __init__(self, n):
        self.n = n
        Res.live += 1

    def __del__(self):
        Res.live -= 1

    def use(self, k):
        return len(str(k)) + abs(-self.n)

total = 0
pool = [Res(i) for i in range(100)]
for k in range(30):
    for p in pool:
        total += p.use(k)
print(total, Res.live)
pool.clear()
print(Res.live)
p = None
print(Res.live)
table = {i: Res(i) for i in range(5)}
table.pop(3)
print(Res.live)
table.clear()
print(Res.live)
names = {Res(1), Res(2)}
names.clear()
print(Res.live)
