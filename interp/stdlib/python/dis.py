"""A look at the bytecode of functions, classes and programs.

The instructions are those of minipy's register machine, of eight bytes each;
"minipy dis" shows the same.
"""

import sys
from collections import namedtuple
from itertools import islice
from types import CodeType

import _dis

__all__ = [
    "code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
    "get_instructions", "Instruction", "Positions", "Bytecode", "opname", "opmap", "COMPILER_FLAG_NAMES", "pretty_flags",
]

opname = list(_dis.opnames())
opmap = {name: number for number, name in enumerate(opname)}

COMPILER_FLAG_NAMES = {
    1 << bit: name
    for bit, name in enumerate((
        "OPTIMIZED", "NEWLOCALS", "VARARGS", "VARKEYWORDS", "NESTED", "GENERATOR", "NOFREE", "COROUTINE", "ITERABLE_COROUTINE",
        "ASYNC_GENERATOR"))
}

Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4)

Instruction = namedtuple("Instruction", (
    "opname opcode arg argval argrepr offset start_offset starts_line line_number label positions cache_info"),
    defaults=(None, None, None))
Instruction.__doc__ = "One instruction, as get_instructions() gives it."
Instruction.is_jump_target = property(lambda self: self.label is not None, doc="True if a jump leads here.")
Instruction.jump_target = property(lambda self: self.argval if self.opname.startswith(("Jump", "Loop", "ForIter")) else None,
                                   doc="The offset that the instruction jumps to, or None.")

_SIZE = 8  # bytes of an instruction


def pretty_flags(flags):
    """The names of the flags of a code object; those without a name in hex."""
    words = [name for bit, name in COMPILER_FLAG_NAMES.items() if flags & bit]
    unnamed = flags & ~sum(COMPILER_FLAG_NAMES)
    if unnamed or not words:
        words.append(hex(unnamed))
    return ", ".join(words)


def _inside(x):
    """What a function, method, generator or the like runs: a code object, or
    x itself."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "cr_code", "ag_code"):
        if hasattr(x, name):
            return getattr(x, name)
    return x


def _compiled(text, name):
    for mode in ("eval", "exec"):
        try:
            return compile(text, name, mode)
        except SyntaxError:
            if mode == "exec":
                raise


def _code(x, name="<disassembly>"):
    """The code object of anything that has one, or of a source text."""
    code = _inside(x)
    if isinstance(code, str):
        code = _compiled(code, name)
    if not isinstance(code, CodeType):
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)
    return code


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the bytecode of x: a function, method, generator, code object,
    source text, or a class or module, of which it is that of each function.
    Without x it is that of the last traceback.

    depth is how many levels of code objects inside are shown, None for all."""
    if x is None:
        return distb(file=file)
    code = _inside(x)
    if hasattr(code, "__dict__") and not isinstance(code, CodeType):
        for name, member in sorted(vars(code).items()):
            if isinstance(member, (type, CodeType)) or isinstance(_inside(member), CodeType):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as e:
                    print("Sorry:", e, file=file)
                print(file=file)
        return
    _show(_code(x, "<dis>"), file, depth)


def _show(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for inner in code.co_consts:
            if isinstance(inner, CodeType):
                print(file=file)
                _show(inner, file, None if depth is None else depth - 1)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print one code object, with the instruction at lasti marked."""
    print(_dis.listing(co, lasti), end="", file=file)


disco = disassemble


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print where the innermost frame of a traceback, the last one without tb,
    has been."""
    if tb is None:
        error = getattr(sys, "last_exc", None)
        tb = getattr(sys, "last_traceback", None) if error is None else error.__traceback__
        if tb is None:
            raise RuntimeError("no last traceback to disassemble")
    while tb.tb_next is not None:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """What is known of the code object of x, as a text of several lines."""
    co = _code(x)
    rows = {
        "Name": co.co_name, "Filename": co.co_filename, "Argument count": co.co_argcount,
        "Positional-only arguments": co.co_posonlyargcount, "Kw-only arguments": co.co_kwonlyargcount,
        "Number of locals": co.co_nlocals, "Stack size": co.co_stacksize, "Flags": pretty_flags(co.co_flags),
    }
    lines = ["%-18s %s" % (title + ":", value) for title, value in rows.items()]
    tables = {
        "Constants": map(repr, co.co_consts), "Names": co.co_names, "Variable names": co.co_varnames,
        "Free variables": co.co_freevars, "Cell variables": co.co_cellvars,
    }
    for title, entries in tables.items():
        numbered = ["%4d: %s" % pair for pair in enumerate(entries)]
        if numbered:
            lines += [title + ":", *numbered]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print code_info(co)."""
    print(code_info(co), file=file)


def findlinestarts(code):
    """The pairs (offset, line) at which another line begins."""
    before = False
    for start, end, line in code.co_lines():
        if line != before and end > start:
            yield start, line
            before = line


def findlabels(code):
    """The offsets in a code object that jumps lead to."""
    return sorted({target for _, _, _, target in _dis.instructions(_code(code)) if target is not None})


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Iterate over the instructions of x. Those of code objects inside are left
    out. The lines are as if the code began on first_line."""
    co = _code(x)
    shift = 0 if first_line is None else first_line - co.co_firstlineno
    labels = {offset: number for number, offset in enumerate(findlabels(co), 1)}
    places = islice(co.co_positions(), 0, None, _SIZE // 2)
    previous = None
    for number, ((opcode, arg, operands, target), place) in enumerate(zip(_dis.instructions(co), places)):
        first, last = (n if n is None else n + shift for n in place[:2])
        offset = number * _SIZE
        yield Instruction(
            opname[opcode], opcode, arg, arg if target is None else target, operands, offset, offset, first != previous, first,
            labels.get(offset), Positions(first, last, *place[2:]))
        previous = first


class Bytecode:
    """The bytecode of x: iterating gives its instructions."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = _code(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self._of = x

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._of)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The bytecode of the innermost frame of a traceback."""
        while tb.tb_next is not None:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """code_info() of it."""
        return code_info(self.codeobj)

    def dis(self):
        """What disassemble() prints, as a str."""
        return _dis.listing(self.codeobj, -1 if self.current_offset is None else self.current_offset)


def _main():
    source = open(sys.argv[1]).read() if len(sys.argv) > 1 and sys.argv[1] != "-" else sys.stdin.read()
    dis(compile(source, sys.argv[1] if len(sys.argv) > 1 else "<stdin>", "exec"))


if __name__ == "__main__":
    _main()
