# A log is parsed with split and with re, rows are grouped and shown as an aligned table.
import re
from collections import Counter, defaultdict

LINE = re.compile(r"(\d+\.\d+\.\d+\.\d+) \[(\w+)\] \"(GET|POST) (/[\w/]*)\" (\d{3}) (\d+)")


def log(n):
    x = 1
    for i in range(n):
        x = (x * 69069 + 1) & 0xFFFFFFFF
        yield '10.0.%d.%d [user%d] "%s /page/%d" %d %d' % (x >> 28, x >> 24 & 15, x >> 20 & 31,
                                                         "GET" if x & 4096 else "POST", x >> 10 & 63, 200 if x & 512 else 404, x >> 16)


def main():
    lines = list(log(12000))
    hits, sizes, users = Counter(), defaultdict(int), defaultdict(set)
    for line in lines:
        address, user, method, page, status, size = line.split()[0], *LINE.match(line).groups()[1:]
        hits[page] += 1
        sizes[method, status] += int(size)
        users[user.lower()].add(address)
    rows = [(page, count, count / len(lines)) for page, count in hits.most_common(10)]
    table = "\n".join(f"{page:<12}|{count:>6d}|{share:8.3%}" for page, count, share in rows)
    table += "\n".join("{:<8} {:^5} {:>12,}".format(m, s, n) for (m, s), n in sorted(sizes.items()))
    words = re.sub(r"[^a-z]+", " ", " ".join(lines[:2000]).lower()).split()
    pairs = dict(item.split("=", 1) for item in "a=1;b=22;c=333;d=x=y".split(";"))
    print("report", len(table), len(users), max(len(v) for v in users.values()), len(words), pairs["d"], rows[0][:2])


for _ in range(2):
    main()
