"""Reads times by a format: the other half of strftime.

A format is made a regular expression with a numbered group for each directive.
What the groups say is gathered by directive and put together at the end.
"""

import re
import time
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WHOLE = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


_NO_YEAR = (
    "Parsing dates involving a day of month without a year specified is ambiguious\n"
    "and fails to parse leap day. The default behavior will change in Python 3.15\n"
    "to either always raise an exception or to use a different default year (TBD).\n"
    "To avoid trouble, add a specific year to the input & format.\n"
    "See https://github.com/python/cpython/issues/70647."
)


def _one_of(names):
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _zones():
    return [{"utc", "gmt", time.tzname[0].lower()}, {time.tzname[1].lower()}]


_PATTERNS = {
    "a": _one_of(name[:3] for name in _DAYS), "A": _one_of(_DAYS),
    "b": _one_of(name[:3] for name in _MONTHS), "B": _one_of(_MONTHS),
    "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]", "f": r"[0-9]{1,6}", "p": "am|pm",
    "H": r"2[0-3]|[01]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]| [1-9]", "M": r"[0-5]\d|\d", "S": r"6[01]|[0-5]\d|\d",
    "j": r"36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]",
    "m": "1[0-2]|0[1-9]|[1-9]", "w": "[0-6]", "u": "[1-7]",
    "U": r"5[0-3]|[0-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d", "V": r"5[0-3]|0[1-9]|[1-4]\d|\d",
    "y": r"\d\d", "Y": r"\d{4}", "G": r"\d{4}",
    "z": r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)",
}


def _spell_out(format):
    """Put the directives that stand for several in full."""
    return re.sub("%(.)", lambda m: _WHOLE.get(m[1], m[0]), format, flags=re.DOTALL)


@lru_cache(maxsize=32)
def _compiled(format, zones):
    """The expression of a format, and the directives of its groups."""
    source, order, chars = "", [], iter(_spell_out(format))
    gap = False
    for char in chars:
        if char.isspace():
            source += "" if gap else r"\s+"
            gap = True
            continue
        gap = False
        if char != "%":
            source += re.escape(char)
            continue
        directive = next(chars, None)
        if directive is None:
            raise ValueError(f"stray %% in format '{format}'".replace("%%", "%"))
        if directive == "%":
            source += "%"
            continue
        pattern = _one_of(zones) if directive == "Z" else _PATTERNS.get(directive)
        if pattern is None:
            shown = "\\" if directive == "\\" else directive
            raise ValueError(f"'{shown}' is a bad directive in format '{format}'")
        if directive in order:
            raise re.PatternError(f"redefinition of group name {directive!r} as group {len(order) + 1}; was group {order.index(directive) + 1}")
        order.append(directive)
        source += f"({pattern})"
    if "d" in order and not {"Y", "y", "G"}.intersection(order):
        from warnings import warn
        warn(_NO_YEAR, DeprecationWarning, skip_file_prefixes=("<frozen ",))
    return re.compile(source, re.IGNORECASE), order


# What a datetime is made of, from the year on: the directives for each part, and
# what makes a number of their text.
_PARTS = (
    {"Y": int, "y": lambda text: _century(int(text))}, {"m": int, "b": lambda text: _month_named(text), "B": lambda text: _month_named(text)},
    {"d": int}, {"H": int}, {"M": int}, {"S": int}, {"f": lambda text: int(text.ljust(6, "0"))},
)


@lru_cache(maxsize=32)
def _plain(format):
    """The expression of a format that gives nothing but the first parts of a
    datetime, at least a date, with the groups that tell them in order, the readers
    of these and what stands for the other parts; None for other formats."""
    if "%Z" in _spell_out(format):
        return None
    expression, order = _compiled(format, ())
    groups, readers = [], []
    for n, part in enumerate(_PARTS):
        for directive in part.keys() & order:
            groups.append(order.index(directive) + 1)
            readers.append(part[directive])
        if len(groups) != n + 1:
            break
    if len(groups) != len(order) or len(groups) < 3:
        return None
    rest = (0,) * (len(_PARTS) - len(groups))
    return expression.match, groups, None if set(readers) == {int} else readers, rest


def _checked(found):
    """Refuse directives that don't go together."""
    if "G" not in found and "V" not in found:
        return
    weekday = found.keys() & set("aAwu")
    days = "and a weekday directive ('%A', '%a', '%w', or '%u')."
    if "G" in found:
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if "V" not in found or not weekday:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' " + days)
    else:
        if "Y" not in found and "y" not in found or not weekday:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' " + days)
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _hour(found):
    if "I" not in found:
        return int(found.get("H", 0))
    return int(found["I"]) % 12 + 12 * (found.get("p", "").lower() == "pm")


def _weekday(found):
    """From Monday, 0; None if not told."""
    if "A" in found or "a" in found:
        text = (found.get("A") or found["a"]).lower()[:3]
        return next(n for n, name in enumerate(_DAYS) if name.startswith(text))
    if "w" in found:
        return (int(found["w"]) - 1) % 7
    return int(found["u"]) - 1 if "u" in found else None


def _century(short):
    return short + (2000 if short <= 68 else 1900)


def _year(found):
    if "Y" in found:
        return int(found["Y"])
    return _century(int(found["y"])) if "y" in found else None


def _month_named(text):
    text = text.lower()
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(text))


def _month(found):
    if "B" in found or "b" in found:
        return _month_named(found.get("B") or found["b"])
    return int(found.get("m", 1))


def _offset(text):
    """Seconds and microseconds east of Greenwich."""
    if text in ("Z", "z"):
        return 0, 0
    digits = text[1:]
    if digits[2] == ":":
        if len(digits) > 5 and digits[5] != ":":
            raise ValueError(f"Inconsistent use of : in {text}")
        digits = digits.replace(":", "", 2)
    elif ":" in digits:
        raise ValueError(f"Inconsistent use of : in {text}")
    whole, _, part = digits.partition(".")
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:] or 0)
    sign = -1 if text[0] == "-" else 1
    return sign * seconds, sign * int(part.ljust(6, "0") or 0)


def _day_of_week(year, week, weekday, from_monday):
    """The ordinal of a weekday in the week of a year that begins with the first
    Sunday or Monday."""
    first = date(year, 1, 1)
    lead = first.weekday() if from_monday else (first.weekday() + 1) % 7
    place = weekday if from_monday else (weekday + 1) % 7
    return first.toordinal() - lead + (week - (lead == 0)) * 7 + place


def _ordinal(found, weekday):
    """The day, and whether the year is one that was assumed for 29 February."""
    year = _year(found)
    if "G" in found:
        return date.fromisocalendar(int(found["G"]), int(found["V"]), weekday + 1).toordinal(), False
    month, day = _month(found), int(found.get("d", 1))
    assumed = year is None and month == 2 and day == 29
    year = 1904 if assumed else 1900 if year is None else year
    if "j" in found:
        return date(year, 1, 1).toordinal() + int(found["j"]) - 1, False
    if weekday is not None and not found.keys().isdisjoint("UW") and not found.keys().isdisjoint("yY"):
        from_monday = "W" in found
        return _day_of_week(year, int(found["W" if from_monday else "U"]), weekday, from_monday), False
    return date(year, month, day).toordinal(), assumed


def _zone(found):
    """0 or 1 for a name of the local zone, with or without summer time."""
    if "Z" not in found:
        return -1
    name = found["Z"].lower()
    for n, names in enumerate(_zones()):
        if name in names and not (time.tzname[0] == time.tzname[1] and time.daylight and name not in ("utc", "gmt")):
            return n
    return -1


def _parse(text, format):
    for n, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {n} must be str, not {type(value)}")
    expression, order = _compiled(format, frozenset().union(*_zones()) if "%Z" in format else ())
    match = expression.match(text)
    if match is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if match.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[match.end():]}")
    found = dict(zip(order, match.groups()))
    _checked(found)
    weekday = _weekday(found)
    ordinal, assumed = _ordinal(found, weekday)
    day = date.fromordinal(ordinal)
    yearday = ordinal - date(day.year, 1, 1).toordinal() + 1
    offset, part = _offset(found["z"]) if "z" in found else (None, 0)
    fields = (
        1900 if assumed else day.year, day.month, day.day, _hour(found), int(found.get("M", 0)), int(found.get("S", 0)),
        day.weekday() if weekday is None else weekday, yearday, _zone(found), found.get("Z"), offset,
    )
    return fields, int(found.get("f", "").ljust(6, "0")), part


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Give the struct_time that a text says."""
    return time.struct_time(_parse(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """Give the datetime, of the class cls, that a text says."""
    if cls is datetime and type(data_string) is str and type(format) is str and (plain := _plain(format)):
        match, groups, readers, rest = plain
        found = match(data_string)
        if found is not None and found.end() == len(data_string):
            texts = found.group(*groups)
            return cls(*(map(int, texts) if readers is None else [read(text) for read, text in zip(readers, texts)]), *rest)
    fields, fraction, part = _parse(data_string, format)
    name, offset = fields[-2:]
    if offset is None:
        return cls(*fields[:6], fraction)
    delta = timedelta(seconds=offset, microseconds=part)
    return cls(*fields[:6], fraction, timezone(delta, name) if name else timezone(delta))
