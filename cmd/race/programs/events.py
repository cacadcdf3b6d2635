# A simulation by events: a heap of slotted objects with __lt__, callbacks with arguments, deques, min by key.
import heapq
from collections import deque


class Event:
    __slots__ = ('time', 'seq', 'fn', 'args')

    def __init__(self, time, seq, fn, args):
        self.time = time
        self.seq = seq
        self.fn = fn
        self.args = args

    def __lt__(self, o):
        return (self.time, self.seq) < (o.time, o.seq)


class Sim:
    def __init__(self):
        self.now = 0.0
        self.q = []
        self.seq = 0
        self.count = 0

    def at(self, delay, fn, *args):
        self.seq += 1
        heapq.heappush(self.q, Event(self.now + delay, self.seq, fn, args))

    def run(self, until):
        while self.q and self.q[0].time <= until:
            e = heapq.heappop(self.q)
            self.now = e.time
            self.count += 1
            e.fn(*e.args)


class Server:
    def __init__(self, sim, rate):
        self.sim = sim
        self.rate = rate
        self.queue = deque()
        self.busy = False
        self.done = 0
        self.wait = 0.0

    def arrive(self, cust):
        self.queue.append((self.sim.now, cust))
        if not self.busy:
            self.start()

    def start(self):
        t, c = self.queue.popleft()
        self.wait += self.sim.now - t
        self.busy = True
        self.sim.at(self.rate, self.finish, c)

    def finish(self, c):
        self.done += 1
        self.busy = False
        if self.queue:
            self.start()


class Source:
    def __init__(self, sim, servers):
        self.sim = sim
        self.servers = servers
        self.n = 0
        self.seed = 42

    def rnd(self):
        self.seed = self.seed * 1103515245 + 12345 & 2147483647
        return self.seed / 2147483647

    def tick(self):
        self.n += 1
        s = min(self.servers, key=lambda s: len(s.queue))
        s.arrive(self.n)
        self.sim.at(self.rnd() * 0.5, self.tick)


def main():
    sim = Sim()
    servers = [Server(sim, 0.4 + 0.1 * i) for i in range(3)]
    src = Source(sim, servers)
    sim.at(0, src.tick)
    sim.run(8000)
    print(sim.count, [s.done for s in servers], round(sum((s.wait for s in servers)), 6))


for _ in range(6):
    main()
