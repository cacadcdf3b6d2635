# Constraints over variables with abstract classes and super(), polynomials with operators, *args and all().
from abc import ABC, abstractmethod


class Constraint(ABC):
    def __init__(self, strength):
        self.strength = strength
        self.attached = False

    @abstractmethod
    def inputs(self):
        ...

    @abstractmethod
    def execute(self):
        ...

    def satisfied(self):
        return self.attached


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.mark = 0
        self.stay = True

    def add(self, c):
        self.constraints.append(c)
        c.attached = True

    def __repr__(self):
        return f'<{self.name}={self.value}>'


class Equal(Constraint):
    def __init__(self, a, b):
        super().__init__(1)
        self.a = a
        self.b = b
        a.add(self)

    def inputs(self):
        return [self.a]

    def output(self):
        return self.b

    def execute(self):
        self.b.value = self.a.value


class Scale(Constraint):
    def __init__(self, a, k, off, b):
        super().__init__(2)
        self.a, self.k, self.off, self.b = (a, k, off, b)
        a.add(self)

    def inputs(self):
        return [self.a, self.k, self.off]

    def output(self):
        return self.b

    def execute(self):
        self.b.value = self.a.value * self.k.value + self.off.value


class Planner:
    def __init__(self):
        self.mark = 0

    def plan(self, v):
        self.mark += 1
        todo = [v]
        plan = []
        while todo:
            u = todo.pop()
            if u.mark == self.mark:
                continue
            u.mark = self.mark
            for c in u.constraints:
                if c.satisfied() and all((x.mark == self.mark or x.stay for x in c.inputs())):
                    plan.append(c)
                    todo.append(c.output())
        return plan

    def run(self, v, values):
        plan = self.plan(v)
        t = 0
        for x in values:
            v.value = x
            for c in plan:
                c.execute()
            t += x
        return t


def main():
    vs = [Variable(f'v{i}', i) for i in range(300)]
    k, off = (Variable('k', 1), Variable('off', 1))
    for i in range(299):
        if i % 3:
            Equal(vs[i], vs[i + 1])
        else:
            Scale(vs[i], k, off, vs[i + 1])
    p = Planner()
    t = 0
    for r in range(60):
        t += p.run(vs[0], range(r, r + 12)) + vs[-1].value
    print(t, vs[-1], k)

    class Poly:
        __slots__ = ('c',)

        def __init__(self, *c):
            self.c = c

        def __call__(self, x):
            r = 0
            for a in reversed(self.c):
                r = r * x + a
            return r

        def __add__(self, o):
            n = max(len(self.c), len(o.c))
            return Poly(*((self.c[i] if i < len(self.c) else 0) + (o.c[i] if i < len(o.c) else 0) for i in range(n)))

        def __mul__(self, o):
            if isinstance(o, int):
                return Poly(*[a * o for a in self.c])
            r = [0] * (len(self.c) + len(o.c) - 1)
            for i, a in enumerate(self.c):
                for j, b in enumerate(o.c):
                    r[i + j] += a * b
            return Poly(*r)

        def __getitem__(self, i):
            return self.c[i]

        def __len__(self):
            return len(self.c)

        def __eq__(self, o):
            return self.c == o.c
    q = Poly(1, 2, 3)
    t = 0
    for i in range(6000):
        s = (q * q + q * i) * Poly(1, -1)
        t += s(2) + len(s) + s[1] + (s == q)
    print(t)


for _ in range(8):
    main()
