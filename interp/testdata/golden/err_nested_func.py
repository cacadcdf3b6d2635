def outer(n):
    def inner(m):
        class Local:
            def method(self):
                return (lambda q: q.nope)(m)
        return Local().method()
    return inner(n)


outer(3)
