# A class hierarchy: super(), abstract methods, properties with setters, class attributes, isinstance, __slots__.
class Account:
    interest = 0.01
    __slots__ = ("_balance", "owner", "log")

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.log = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("overdrawn")
        self._balance = value

    def deposit(self, amount):
        self.balance += amount
        return self

    def fee(self):
        return 1

    def describe(self):
        return self.fee() + self.rate()

    @classmethod
    def rate(cls):
        return cls.interest

    @staticmethod
    def rounded(x):
        return int(x)


class Savings(Account):
    interest = 0.03
    __slots__ = ("months",)

    def __init__(self, owner, balance=0, months=12):
        super().__init__(owner, balance)
        self.months = months

    def deposit(self, amount):
        super().deposit(amount)
        return self

    def fee(self):
        return super().fee() + 2


class Premium(Savings):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.bonus = 5

    def deposit(self, amount):
        return super().deposit(amount + self.bonus)

    def fee(self):
        return super().fee() - 1


def main():
    total = 0
    for i in range(60000):
        a = Account("a", i)
        s = Savings("s", i, months=6)
        p = Premium("p", i)
        for acc in (a, s, p):
            acc.deposit(10).deposit(5)
            total += acc.balance
            total += acc.rounded(acc.describe() * 100)
            if isinstance(acc, Savings):
                total += acc.months
    bad = 0
    for i in range(30000):
        try:
            a.balance = -1
        except ValueError:
            bad += 1
    print("hierarchy", total, bad, hasattr(p, "bonus"), hasattr(a, "bonus"))


for _ in range(2):
    main()
