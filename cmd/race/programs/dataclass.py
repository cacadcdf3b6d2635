# dataclasses, namedtuples, enums, typing, a shop simulation over them.
from collections import namedtuple
from dataclasses import dataclass, field, replace
from enum import Enum


class Status(Enum):
    NEW = 1
    PAID = 2
    SENT = 3


Item = namedtuple("Item", "name price count")


@dataclass
class Order:
    number: int
    items: list = field(default_factory=list)
    status: Status = Status.NEW
    discount: float = 0.0

    def total(self):
        return sum(i.price * i.count for i in self.items) * (1 - self.discount)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


def main():
    n = 0
    orders = []
    for i in range(25000):
        o = Order(i)
        o.items.append(Item("a", i % 7, 2))
        o.items.append(Item("b", 3, i % 5))
        if i % 3 == 0:
            o.status = Status.PAID
        elif i % 5 == 0:
            o.status = Status.SENT
            o.discount = 0.1
        orders.append(o)
    for o in orders:
        if o.status is Status.PAID:
            n += int(o.total())
        elif o.status == Status.SENT:
            n += 1
        name, price, count = o.items[0]
        n += price * count
    versions = [Version(i * 7919 % 101, i % 13) for i in range(6000)]
    versions.sort()
    n += len(set(versions)) + (versions[3] == versions[4])
    copies = [replace(o, discount=0.5) for o in orders[:4000]]
    same = sum(a == b for a, b in zip(orders, copies))
    tags = {Status.NEW: 0, Status.PAID: 0, Status.SENT: 0}
    for i in range(2):
        for o in orders:
            tags[o.status] += 1
    print("dataclass", n, versions[17], same, [tags[s] for s in Status], repr(copies[1]))


for _ in range(4):
    main()
