import dis


def f(a, /, b=1, *c, d=2, **e):
    "doc"
    x = a + 1000
    return lambda: (x, print)


def rest(text):
    return [line for line in text.splitlines() if not line.startswith(("Stack", "Filename")) and " at 0x" not in line]


class C:
    def method(self): yield self


async def g(): await f


for thing in f, f.__code__, C().method, C.method, C().method(), g, "x = y.z", (i for i in []):
    print(*rest(dis.code_info(thing)), sep="\n")


def trial(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)


for thing in 1, print, 3.5, [], object():
    trial(dis.dis, thing)
    trial(dis.code_info, thing)
    trial(dis.show_code, thing)
    trial(dis.Bytecode, thing)
trial(dis.code_info, None)
trial(dis.distb)
trial(dis.dis)
trial(dis.dis, "x = = 1")
for flags in 0, 1, 3, 0x3f, 0x1000, 0x1003:
    print(dis.pretty_flags(flags))
print(dis.COMPILER_FLAG_NAMES)
print(dis.Instruction._fields, dis.Positions._fields, dis.Positions())
print(str(dis.Bytecode(f)).startswith("Bytecode(<function f at 0x"), "Positional-only arguments: 1" in dis.Bytecode(f).info())
print(sorted({i.line_number - f.__code__.co_firstlineno for i in dis.get_instructions(f) if i.line_number}))
print(sorted({i.line_number for i in dis.get_instructions(f, first_line=100) if i.line_number}))
print([line for _, line in dis.findlinestarts(compile("a = 1\nb = 2\n\nc = 3", "x", "exec")) if line])
print({type(i) for i in dis.Bytecode("a + b")} == {dis.Instruction}, dis.opname[dis.opmap[next(dis.get_instructions(f)).opname]] == next(dis.get_instructions(f)).opname)
