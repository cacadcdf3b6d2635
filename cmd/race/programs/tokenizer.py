# A tokenizer and an evaluator by hand, run-length coding, Roman numerals, base64, CSV: characters one by one.
def tokens(text):
    out, i, n = [], 0, len(text)
    while i < n:
        c = text[i]
        if c.isdigit():
            j = i
            while j < n and (text[j].isdigit() or text[j] == "."):
                j += 1
            out.append(("num", float(text[i:j]) if "." in text[i:j] else int(text[i:j])))
            i = j
        elif c.isalpha() or c == "_":
            j = i + 1
            while j < n and (text[j].isalnum() or text[j] == "_"):
                j += 1
            out.append(("name", text[i:j]))
            i = j
        elif c == " ":
            i += 1
        else:
            out.append(("op", c))
            i += 1
    return out


def rle(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(f"{j - i}{text[i]}")
        i = j
    return "".join(out)


ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(n):
    s = ""
    for value, digits in ROMAN:
        while n >= value:
            s += digits
            n -= value
    return s


def arabic(s):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for a, b in zip(s, s[1:] + " "):
        v = values[a]
        total += -v if b in values and values[b] > v else v
    return total


ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def base64(data):
    out = []
    for i in range(0, len(data) - 2, 3):
        n = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out.append(ALPHABET[n >> 18] + ALPHABET[n >> 12 & 63] + ALPHABET[n >> 6 & 63] + ALPHABET[n & 63])
    return "".join(out)


def csv_line(line):
    fields, field, quoted = [], "", False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += c
    fields.append(field)
    return fields


def main():
    source = "total = alpha_1 * (beta + 42) - 3.25 / gamma2 + f(x, y1, 100)"
    count = sum(len(tokens(source)) for _ in range(1500))
    text = "".join(chr(97 + i % 7) * (i % 5 + 1) for i in range(20000))
    packed = rle(text)
    check = sum(arabic(roman(n)) for n in range(1, 4000))
    coded = base64(bytes(i & 255 for i in range(90000)))
    fields = sum(len(csv_line('12,"Smith, John",34.5,"a ""b""",2024-01-%02d,end' % (i % 28))) for i in range(3000))
    print("tokenizer", count, len(packed), check, len(coded), coded[:20], fields)


for _ in range(2):
    main()
