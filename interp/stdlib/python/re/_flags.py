"""The flags of re, in a module of their own that is imported when a program
names one: enum is much larger than all the rest."""

import enum


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    """The flags that change what a pattern means."""

    __module__ = "re"
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


enum.global_enum(RegexFlag)
