# json.dumps and json.loads of nested records, and a small parser written in Python.
import json


def records(n):
    return [{"id": i, "name": "user %d" % i, "tags": ["a", "b", str(i % 7)], "score": i * 0.5,
             "active": i % 2 == 0, "parent": None, "nested": {"x": i, "y": [i, -i], "text": "é\n\"q\""}} for i in range(n)]


def tokens(text):
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
        elif c in "+-*/()":
            yield c
            i += 1
        else:
            j = i
            while j < n and text[j].isdigit():
                j += 1
            yield int(text[i:j])
            i = j


class Parser:
    def __init__(self, text):
        self.items = list(tokens(text))
        self.pos = 0

    def peek(self):
        return self.items[self.pos] if self.pos < len(self.items) else None

    def take(self):
        item = self.items[self.pos]
        self.pos += 1
        return item

    def expr(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                value += self.term()
            else:
                value -= self.term()
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ("*", "/"):
            if self.take() == "*":
                value *= self.factor()
            else:
                value //= self.factor()
        return value

    def factor(self):
        item = self.take()
        if item == "(":
            value = self.expr()
            self.take()
            return value
        return item


def main():
    data = records(2500)
    n = 0
    for _ in range(3):
        text = json.dumps(data)
        back = json.loads(text)
        n += len(text) + (back == data)
    pretty = json.dumps(data[:500], indent=2, sort_keys=True)
    total = 0
    for i in range(1500):
        total += Parser("(1 + 2) * 3 - 40 / (5 + %d) * 123 + 7 * (8 - 2)" % i).expr()
    print("jsonwork", n, len(pretty), total, sum(r["nested"]["y"][1] for r in back))


for _ in range(5):
    main()
