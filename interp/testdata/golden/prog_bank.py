class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need:.2f}, have {have:.2f}")
        self.need, self.have = need, have


class Account:
    count = 0
    registry = {}

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        type(self).count += 1
        self.registry.setdefault(owner, []).append(self)

    @property
    def balance(self):
        return self._balance

    @classmethod
    def joint(cls, *owners, **kw):
        return cls(" & ".join(owners), **kw)

    @staticmethod
    def fee(amount, rate=0.01):
        return round(amount * rate, 2)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"invalid amount: {amount!r}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        total = amount + self.fee(amount)
        if total > self._balance:
            raise InsufficientFunds(total, self._balance)
        self._balance -= total
        self.history.append(("withdraw", total))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance:,.2f})"

    def __lt__(self, other):
        return self._balance < other._balance


class Savings(Account):
    def __init__(self, *args, rate=0.05, **kw):
        super().__init__(*args, **kw)
        self.rate = rate

    def accrue(self, years=1):
        for _ in range(years):
            self.deposit(round(self._balance * self.rate, 2))
        return self

    @staticmethod
    def fee(amount, rate=0):
        return 0


a = Account("Ann", 100)
b = Savings("Bob", 2500.50, rate=0.1)
c = Account.joint("Cy", "Di", balance=10)
print(a, b, c, Account.count, Savings.count, sorted(Account.registry))
a.deposit(50).withdraw(20)
b.accrue(3)
print(a, b, b.history, [f"{k}:{v:>8.2f}" for k, v in a.history])
for acct, amount in ((a, 500), (a, -5), (c, 10), (b, 1)):
    try:
        acct.withdraw(amount) if amount > 0 else acct.deposit(amount)
    except InsufficientFunds as e:
        print(type(e).__name__, e, e.need - e.have > 0, e.args)
    except ValueError as e:
        print("ValueError", e)
    else:
        print("ok", acct)
    finally:
        print("checked", acct.owner)
print(max([a, b, c]), min([a, b, c]), [x.owner for x in sorted([a, b, c], reverse=True)])
try:
    a.balance = 5
except AttributeError as e:
    print(e)
print(f"{'owner':<10}|{'balance':>12}")
for x in (a, b, c):
    print(f"{x.owner:<10}|{x.balance:>12,.2f}")
