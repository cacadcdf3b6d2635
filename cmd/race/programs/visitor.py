# An expression interpreter: a tokenizer, a parser of closures, visitors found by getattr, lambdas in a table.
class Num:
    def __init__(self, v):
        self.v = v

    def accept(self, vis):
        return vis.visit_num(self)


class Var:
    def __init__(self, n):
        self.n = n

    def accept(self, vis):
        return vis.visit_var(self)


class Bin:
    def __init__(self, op, a, b):
        self.op, self.a, self.b = (op, a, b)

    def accept(self, vis):
        return vis.visit_bin(self)


class Visitor:
    def generic(self, node):
        return getattr(self, 'visit_' + type(node).__name__.lower())(node)


class Eval(Visitor):
    ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b}

    def __init__(self, env):
        self.env = env

    def visit_num(self, n):
        return n.v

    def visit_var(self, n):
        return self.env[n.n]

    def visit_bin(self, n):
        return self.ops[n.op](n.a.accept(self), n.b.accept(self))


class Simplify(Visitor):
    def visit_num(self, n):
        return n

    def visit_var(self, n):
        return n

    def visit_bin(self, n):
        a, b = (self.generic(n.a), self.generic(n.b))
        if isinstance(a, Num) and isinstance(b, Num):
            return Num(Eval({}).visit_bin(Bin(n.op, a, b)))
        return Bin(n.op, a, b)


class Show(Visitor):
    def visit_num(self, n):
        return str(n.v)

    def visit_var(self, n):
        return n.n

    def visit_bin(self, n):
        return f'({n.a.accept(self)} {n.op} {n.b.accept(self)})'


import re
TOK = re.compile('\\s*(\\d+|[a-z]|[-+*()])')


def parse(s):
    toks = TOK.findall(s)
    i = 0

    def peek():
        return toks[i] if i < len(toks) else None

    def take():
        nonlocal i
        t = toks[i]
        i += 1
        return t

    def atom():
        t = take()
        if t == '(':
            e = expr()
            take()
            return e
        return Num(int(t)) if t.isdigit() else Var(t)

    def term():
        e = atom()
        while peek() == '*':
            e = Bin(take(), e, atom())
        return e

    def expr():
        e = term()
        while peek() in ('+', '-'):
            e = Bin(take(), e, term())
        return e
    return expr()


def main():
    src = '(x + 3 * 4) * (y - 2 + 7) + z * (1 + 2 * 3) - (x * y + (4 - 3)) * 2'
    tot = 0
    for i in range(4000):
        e = parse(src)
        s = Simplify().generic(e)
        tot += s.accept(Eval({'x': i, 'y': 2, 'z': 3})) + len(s.accept(Show()))
    print(tot)


for _ in range(5):
    main()
