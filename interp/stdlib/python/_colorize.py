"""Whether a terminal shows colours, and the sequences that switch them."""

import os
import sys
from io import UnsupportedOperation

COLORIZE = True


class ANSIColors:
    """Sequences by what they switch on, RESET what switches all off."""

    RESET = "\x1b[0m"


_CODES = "RED=31 GREEN=32 YELLOW=33 MAGENTA=35 GREY=90 BOLD_RED=1;31 BOLD_GREEN=1;32 BOLD_MAGENTA=1;35"
for _name, _code in (pair.split("=") for pair in _CODES.split()):
    setattr(ANSIColors, _name, f"\x1b[{_code}m")


class _NoColors:
    def __getattr__(self, name):
        if not hasattr(ANSIColors, name):
            raise AttributeError(name)
        return ""


NoColors = _NoColors()


def get_colors(colorize=False):
    """The sequences, all of them empty where colours are not wanted."""
    return ANSIColors() if colorize or can_colorize() else NoColors


def _asked_for():
    """What the environment says, None if nothing."""
    if sys.flags.ignore_environment:
        return None
    setting = os.environ.get("PYTHON_COLORS")
    if setting in ("0", "1"):
        return setting == "1"
    for variable, wanted in ("NO_COLOR", False), ("FORCE_COLOR", True):
        if os.environ.get(variable) is not None and (wanted or os.environ[variable]):
            return wanted
    return False if os.environ.get("TERM") == "dumb" else None


def can_colorize():
    """True if what goes to stderr may have colours in it."""
    asked = _asked_for()
    if asked is not None:
        return asked
    stream = sys.stderr
    if not hasattr(stream, "fileno"):
        return False
    try:
        return os.isatty(stream.fileno())
    except UnsupportedOperation:
        return stream.isatty()
