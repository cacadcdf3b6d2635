"""Quoting shared by the generators: a line of Go string literals and tabs."""


def quote(s):
    out = ['"']
    data = s if isinstance(s, bytes) else s.encode("utf-8", "surrogatepass")
    for b in data:
        c = chr(b)
        if c in '"\\':
            out.append("\\" + c)
        elif 32 <= b < 127:
            out.append(c)
        else:
            out.append("\\x%02x" % b)
    out.append('"')
    return "".join(out)


def line(*fields):
    return "\t".join(quote(x) for x in fields) + "\n"
