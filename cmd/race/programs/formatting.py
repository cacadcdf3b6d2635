# Text made by f-strings, format, % and join; numbers turned into text and back.
def table(n):
    rows = []
    for i in range(n):
        name = f"item{i}"
        rows.append(f"{name:<12}|{i:>8d}|{i / 7:10.3f}|{i:#x}|{name!r}")
    return rows


def report(n):
    out = []
    for i in range(n):
        out.append("%s has %d of %5.2f%%" % ("row" + str(i), i, i * 0.25))
        out.append("{0}-{1}-{name}".format(i, i + 1, name="x"))
        out.append(f"{i}:{i * 2},{i + 0.5}")
    return "\n".join(out)


def parse(rows):
    total = 0
    for r in rows:
        name, number, ratio, code, quoted = r.split("|")
        total += int(number) + int(code, 16) + len(name.rstrip()) + len(quoted)
        total += int(float(ratio))
    return total


def main():
    rows = table(70000)
    text = report(60000)
    build = ""
    for i in range(100000):
        build += str(i)
        build += ","
    print("formatting", len(text), parse(rows), len(build), rows[123], text[-40:])


for _ in range(2):
    main()
