# Containers that change while they are used.
def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


def grow_dict():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def shrink_set():
    s = {1, 2, 3}
    for x in s:
        s.discard(3 if x != 3 else 1)


def same_size():
    d = dict.fromkeys(range(4))
    seen = []
    for k in d:
        seen.append(k)
        del d[k]
        d[k + 10] = 0
    return seen, d


def after_error():
    d = {1: 1, 2: 2}
    it = iter(d)
    next(it)
    d[3] = 3
    for _ in range(2):
        try:
            next(it)
        except RuntimeError as e:
            print(e)
    del d[3]
    try:
        next(it)
    except RuntimeError as e:
        print(e)
    return it.__length_hint__()


def list_grows():
    l = [1, 2, 3]
    out = []
    for x in l:
        out.append(x)
        if x < 20:
            l.append(x * 3)
    return out


def list_shrinks():
    l = list(range(10))
    out = []
    for x in l:
        out.append(x)
        l.pop()
    return out, l


def spent_list():
    l = [1]
    it = iter(l)
    list(it)
    l.append(2)
    return list(it), it.__length_hint__()


def sort_changes():
    l = [3, 2, 1]

    def key(x):
        l.append(x)
        return x

    try:
        l.sort(key=key)
    finally:
        print(l)


def sort_sees_empty():
    l = [3, 2, 1]
    seen = []
    l.sort(key=lambda x: (seen.append(len(l)), x)[1])
    return seen, l


def sort_fails():
    l = [3, "a", 1]
    try:
        l.sort()
    finally:
        print(l)


def key_fails():
    l = [3, 0, 1]
    try:
        l.sort(key=lambda x: 1 // x)
    finally:
        print(l)


class Clears:
    def __init__(self, target, n):
        self.target, self.n = target, n

    def __eq__(self, other):
        self.target.clear()
        return False

    def __hash__(self):
        return 1


def list_compare():
    a, b = [], []
    a += [Clears(a, 1), 2]
    b += [3, 2]
    return a == b, a, b


def list_remove():
    l = []
    l += [Clears(l, 1), 2]
    l.remove(2)


def list_index():
    l = []
    l += [Clears(l, 1), 2]
    l.index(2)


def list_contains():
    l = []
    l += [Clears(l, 1), 2]
    return 2 in l, l


def dict_lookup():
    d = {}
    d[Clears(d, 1)] = 1
    return d.get(1), d


def dict_equal():
    a, b = {}, {}
    a[1] = Clears(a, 1)
    b[1] = 5
    return a == b, a, b


def set_lookup():
    s = set()
    s.add(Clears(s, 1))
    return 1 in s, s


def slice_self():
    l = [1, 2, 3]
    l[1:1] = l
    l[::2] = l[::-2]
    l += l
    l.extend(l)
    l *= 2
    return l


class Index:
    def __init__(self, l):
        self.l = l

    def __index__(self):
        del self.l[:]
        return 1


def index_empties():
    l = [1, 2, 3]
    return l[Index(l):], l[:Index(l)], l


def index_assigns():
    l = [1, 2, 3]
    l[Index(l):] = [7, 8]
    return l


def insert_empties():
    l = [1, 2, 3]
    l.insert(Index(l), 9)
    return l


def pop_empties():
    l = [1, 2, 3]
    return l.pop(Index(l))


def update_self():
    d = {1: 2}
    d.update(d)
    d |= d
    s = {1}
    s |= s
    s.update(s)
    s.difference_update(set())
    s ^= s
    return d, s, {1, 2}.intersection({1, 2})


def update_grows():
    a, b = {}, {}
    growing = False

    class K:
        def __hash__(self):
            return 5

        def __eq__(self, other):
            if growing:
                b[len(b) + 100] = 1
            return False

    a[K()] = 0
    b[5] = 2
    b[6] = 3
    growing = True
    a.update(b)


def setdefault_hash():
    calls = []

    class K:
        def __hash__(self):
            calls.append("hash")
            return 1

        def __eq__(self, other):
            calls.append("eq")
            return True

    d = {}
    d.setdefault(K(), [])
    d.setdefault(K(), [])
    return calls


for name, f in list(globals().items()):
    if name != "attempt" and type(f) is type(attempt):
        attempt(name, f)
