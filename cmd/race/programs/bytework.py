# bytes, bytearray, memoryview, int.to_bytes, hex, a checksum, a tiny virtual machine.
def crc_table():
    table = []
    for i in range(256):
        c = i
        for _ in range(8):
            c = (c >> 1) ^ 0xEDB88320 if c & 1 else c >> 1
        table.append(c)
    return table


TABLE = crc_table()


def crc32(data):
    c = 0xFFFFFFFF
    for b in data:
        c = TABLE[(c ^ b) & 0xFF] ^ (c >> 8)
    return c ^ 0xFFFFFFFF


def rle(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out.append(j - i)
        out.append(data[i])
        i = j
    return bytes(out)


def brainf(program, size=300):
    jumps, stack = {}, []
    for i, c in enumerate(program):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    tape = bytearray(size)
    p = i = 0
    out = []
    while i < len(program):
        c = program[i]
        if c == ">":
            p += 1
        elif c == "<":
            p -= 1
        elif c == "+":
            tape[p] = (tape[p] + 1) & 255
        elif c == "-":
            tape[p] = (tape[p] - 1) & 255
        elif c == ".":
            out.append(chr(tape[p]))
        elif c == "[" and not tape[p]:
            i = jumps[i]
        elif c == "]" and tape[p]:
            i = jumps[i]
        i += 1
    return "".join(out)


HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."


def main():
    data = bytes((i * i >> 3) & 0xFF for i in range(150000))
    a = crc32(data)
    b = len(rle(bytes(i // 9 & 0xFF for i in range(120000))))
    n = 0
    for i in range(60000):
        raw = i.to_bytes(4, "big")
        n += int.from_bytes(raw, "little") & 0xFF
        n += len(raw.hex()) + raw[3]
    view = memoryview(data)
    for i in range(0, 100000, 4):
        n += view[i] + len(view[i:i + 4])
    parts = data[:20000].split(b"\x00")
    joined = b"-".join(parts)
    hello = "".join(brainf(HELLO) for _ in range(40))
    print("bytework", a, b, n, len(joined), hello[:12], data.count(b"\x01"), data.find(b"\x10\x20"))


for _ in range(5):
    main()
