"""Compile what a user types line by line, and tell whether more has to come.

compile_command() gives a code object for source that is complete, None for
source that may go on, and raises SyntaxError for source that no further line
can mend. CommandCompiler does the same and remembers the statements "from
__future__ import" that it has seen.
"""

import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

# Flags of compile(): a block does not end by itself where the source ends, and
# a source that only ends too early has an exception of its own.
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000
_strict = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT


def _has_code(source):
    """Is there more than blank lines and comments?"""
    lines = map(str.strip, source.split("\n"))
    return any(line and not line.startswith("#") for line in lines)


def _refused(compiler, *args):
    """Give the SyntaxError that compiling ends in, None if there is none."""
    try:
        compiler(*args)
    except SyntaxError as error:
        return error
    return None


def _attempt(compiler, source, filename, symbol):
    if symbol != "eval" and not _has_code(source):
        source = "pass"
    # The warnings come with the last compilation.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        if _refused(compiler, source, filename, symbol, True) is not None:
            error = _refused(compiler, source + "\n", filename, symbol, True)
            if error is None or isinstance(error, _IncompleteInputError):
                return None
    return compiler(source, filename, symbol, False)


def _compile(source, filename, symbol, may_go_on):
    return compile(source, filename, symbol, _strict if may_go_on else 0)


def compile_command(source, filename="<input>", symbol="single"):
    """Compile a command and give its code, or None if it is not complete.

    symbol is "single", "exec" or "eval". Raises SyntaxError, ValueError or
    OverflowError for a command that is wrong.
    """
    return _attempt(_compile, source, filename, symbol)


class Compile:
    """Like compile(), but a statement from __future__ stays in effect for
    everything that the instance compiles later."""

    def __init__(self):
        self.flags = _strict

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        wanted = self.flags | flags
        if kwargs.get("incomplete_input", True) is False:
            wanted &= ~_strict
        code = compile(source, filename, symbol, wanted, True)
        for name in __future__.all_feature_names:
            self.flags |= code.co_flags & getattr(__future__, name).compiler_flag
        return code


class CommandCompiler:
    """Like compile_command(), but a statement from __future__ stays in effect
    for everything that the instance compiles later."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """Compile a command as compile_command() does."""
        def compiler(source, filename, symbol, may_go_on):
            return self.compiler(source, filename, symbol, incomplete_input=may_go_on)

        return _attempt(compiler, source, filename, symbol)
