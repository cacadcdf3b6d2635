"""Dates, times and the differences between them, in the proleptic Gregorian
calendar (PEP 495 for the fold)."""

import math
import sys
import time as _clock
from _calendars import from_ordinal as _from_ordinal, ordinal as _ordinal
from operator import index as _whole

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR, MAXYEAR = 1, 9999
_MAX_ORDINAL = 3652059          # date.max.toordinal()
_US_PER_SECOND, _US_PER_DAY = 10**6, 86400 * 10**6
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _iso_week1(year):
    """The ordinal of the Monday that begins the first ISO week of a year."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _in_range(name, value, low, high):
    value = _whole(value)
    if not low <= value <= high:
        raise ValueError(f"{name} must be in {low}..{high}" if name != "year" else f"year {value} is out of range")
    return value


def _check_date(year, month, day):
    if not type(year) is type(month) is type(day) is int:
        year = _whole(year)
        month, day = _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not (1 <= day <= 28 or 1 <= day <= _month_length(year, month)):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold, tz):
    parts = hour, minute, second, microsecond
    plain = type(hour) is type(minute) is type(second) is type(microsecond) is int
    if not (plain and 0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60 and 0 <= microsecond < _US_PER_SECOND):
        limits = ("hour", 23), ("minute", 59), ("second", 59), ("microsecond", 999999)
        parts = tuple(_in_range(name, value, 0, high) for value, (name, high) in zip(parts, limits))
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
    return parts


def _number(text, digits):
    if len(text) != digits or not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _plain_date(text):
    """The fields of YYYY-MM-DD; None for text of another form."""
    if len(text) != 10 or not text[4] == text[7] == "-":
        return None
    year, month, day = text[:4], text[5:7], text[8:]
    digits = year + month + day
    return (int(year), int(month), int(day)) if digits.isascii() and digits.isdigit() else None


def _parse_date(text):
    """A date in one of the forms of ISO 8601."""
    year, rest = _number(text[:4], 4), text[4:]
    dashed = rest.startswith("-")
    rest = rest[1:] if dashed else rest
    if rest.startswith("W"):
        week, rest = _number(rest[1:3], 2), rest[3:]
        if rest and dashed != rest.startswith("-"):
            raise ValueError
        rest = rest.removeprefix("-") if dashed else rest
        return _from_week(year, week, _number(rest, 1) if rest else 1)
    if dashed:
        if len(rest) != 5 or rest[2] != "-":
            raise ValueError
        return year, _number(rest[:2], 2), _number(rest[3:], 2)
    return year, _number(rest[:2], 2), _number(rest[2:], 2)


def _from_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    last = 53 if (_iso_week1(year + 1) - _iso_week1(year)) // 7 == 53 else 52
    if not 1 <= week <= last:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(_iso_week1(year) + (week - 1) * 7 + day - 1)


def _parse_clock(text):
    """Hours to microseconds of a time in a form of ISO 8601."""
    text = text.replace(",", ".")
    main, dot, fraction = text.partition(".")
    pieces = main.split(":") if ":" in main else [main[i:i + 2] for i in range(0, len(main), 2)]
    if not 1 <= len(pieces) <= 3 or dot and (len(pieces) != 3 or not fraction):
        raise ValueError
    values = [_number(piece, 2) for piece in pieces] + [0] * (3 - len(pieces))
    if fraction and not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    return (*values, int((fraction + "000000")[:6]))


def _parse_time(text):
    text = text.removeprefix("T")
    at = next((i for i, c in enumerate(text) if c in "+-Z"), len(text))
    clock, zone = text[:at], text[at:]
    if not zone:
        return (*_parse_clock(clock), None)
    if zone == "Z":
        return (*_parse_clock(clock), timezone.utc)
    hour, minute, second, micro = _parse_clock(zone[1:])
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)
    return (*_parse_clock(clock), timezone(-offset if zone[0] == "-" else offset) if offset else timezone.utc)


def _format_clock(hour, minute, second, micro, timespec):
    if timespec == "auto":
        text = f"{hour:02d}:{minute:02d}:{second:02d}"
        return f"{text}.{micro:06d}" if micro else text
    forms = {"hours": "{:02d}", "minutes": "{:02d}:{:02d}", "seconds": "{:02d}:{:02d}:{:02d}",
             "milliseconds": "{:02d}:{:02d}:{:02d}.{:03d}", "microseconds": "{:02d}:{:02d}:{:02d}.{:06d}"}
    if timespec not in forms:
        raise ValueError("Unknown timespec value")
    return forms[timespec].format(hour, minute, second, micro // 1000 if timespec == "milliseconds" else micro)


def _format_offset(offset, colon=":"):
    if offset is None:
        return ""
    sign, offset = ("-", -offset) if offset.days < 0 else ("+", offset)
    minutes, seconds = divmod(offset.seconds, 60)
    text = f"{sign}{minutes // 60:02d}{colon}{minutes % 60:02d}"
    if seconds or offset.microseconds:
        text += f"{colon}{seconds:02d}"
    if offset.microseconds:
        text += f".{offset.microseconds:06d}"
    return text


def _strftime(obj, layout, fields):
    """Fill in what C's strftime doesn't know: fractions and zones."""
    if not ("%f" in layout or "%z" in layout or "%:" in layout or "%Z" in layout):
        return _clock.strftime(layout, fields)
    out, at = [], 0
    while at < len(layout):
        two = layout[at:at + 2]
        if two == "%f":
            out.append("%06d" % getattr(obj, "microsecond", 0))
        elif two == "%z":
            out.append(_format_offset(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "")
        elif layout[at:at + 3] == "%:z":
            out.append(_format_offset(obj.utcoffset()) if hasattr(obj, "utcoffset") else "")
            at += 1
        elif two == "%Z":
            out.append(((obj.tzname() or "") if hasattr(obj, "tzname") else "").replace("%", "%%"))
        else:
            out.append(two if two[:1] == "%" else layout[at])
            at += 1 if two[:1] != "%" else 2
            continue
        at += 2
    return _clock.strftime("".join(out), fields)


_new = object.__new__


class timedelta:
    """Difference between two datetime values.

    timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

    All arguments are optional and default to 0.
    Arguments may be integers or floats, and may be positive or negative."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is type(seconds) is type(microseconds) is type(milliseconds) is type(minutes) is type(hours) is type(weeks) is int:
            whole = (weeks * 7 + days) * 86400 + hours * 3600 + minutes * 60 + seconds
            return cls._of(whole * _US_PER_SECOND + milliseconds * 1000 + microseconds)
        total, fraction = 0, 0.0
        units = (("days", days, _US_PER_DAY), ("seconds", seconds, _US_PER_SECOND), ("microseconds", microseconds, 1),
                 ("milliseconds", milliseconds, 1000), ("minutes", minutes, 60 * _US_PER_SECOND),
                 ("hours", hours, 3600 * _US_PER_SECOND), ("weeks", weeks, 7 * _US_PER_DAY))
        for name, value, unit in units:
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = math.floor(value)
                total += whole * unit
                part = (value - whole) * unit
                total += int(part)
                fraction += part - int(part)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        return cls._of(total + round(fraction + 2 * (total & 1)) - 2 * (total & 1) if fraction else total)

    @classmethod
    def _of(cls, microseconds):
        days, rest = divmod(microseconds, _US_PER_DAY)
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = _new(cls)
        self._days = days
        self._seconds, self._microseconds = divmod(rest, _US_PER_SECOND)
        return self

    days = property(lambda self: self._days, doc="Number of days.")
    seconds = property(lambda self: self._seconds, doc="Number of seconds (>= 0 and less than 1 day).")
    microseconds = property(lambda self: self._microseconds, doc="Number of microseconds (>= 0 and less than 1 second).")

    def _total(self):
        return (self._days * 86400 + self._seconds) * _US_PER_SECOND + self._microseconds

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._total() / 10**6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in
                 (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]
        return f"{_full_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text + (f".{self._microseconds:06d}" if self._microseconds else "")

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _carried(self._days + other._days, self._seconds + other._seconds, self._microseconds + other._microseconds)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _carried(self._days - other._days, self._seconds - other._seconds, self._microseconds - other._microseconds)

    def __rsub__(self, other):
        return timedelta._of(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _carried(-self._days, -self._seconds, -self._microseconds)

    def __pos__(self):
        return timedelta._of(self._total())

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            over, under = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * over, under))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_nearest(self._total(), other))
        if isinstance(other, float):
            over, under = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * under, over))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        whole, rest = divmod(self._total(), other._total())
        return whole, timedelta._of(rest)

    def __bool__(self):
        return self._total() != 0

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _carried(days, seconds, micros):
    """The difference of so much, whose parts may be out of their ranges."""
    if not 0 <= micros < _US_PER_SECOND:
        carry, micros = divmod(micros, _US_PER_SECOND)
        seconds += carry
    if not 0 <= seconds < 86400:
        carry, seconds = divmod(seconds, 86400)
        days += carry
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    made = _new(timedelta)
    made._days, made._seconds, made._microseconds = days, seconds, micros
    return made


def _nearest(a, b):
    """a / b as an int, a tie to the even one."""
    if b < 0:
        a, b = -a, -b
    whole, rest = divmod(a, b)
    if 2 * rest > b or 2 * rest == b and whole & 1:
        whole += 1
    return whole


def _full_name(obj):
    cls = type(obj)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__name__


def _add_order(cls, key):
    """Give a class with time zones its comparisons, by a key where the zones differ."""
    def make(name, compare):
        def method(self, other):
            if not isinstance(other, cls):
                return NotImplemented
            if self._tzinfo is other._tzinfo:
                return compare(self._micros(), other._micros())
            return compare(*key(self, other, name))

        method.__name__, method.__qualname__ = name, f"{cls.__name__}.{name}"
        return method

    import operator
    for name in ("lt", "le", "gt", "ge", "eq"):
        setattr(cls, f"__{name}__", make(f"__{name}__", getattr(operator, name)))


timedelta.min = timedelta(days=-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class date:
    """date(year, month, day) --> date object"""

    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year, month=None, day=None):
        if type(year) is type(month) is type(day) is int and 0 < year <= MAXYEAR and 0 < month <= 12 and 0 < day <= 28:
            self = _new(cls)
            self._year, self._month, self._day, self._hash = year, month, day, -1
            return self
        if month is None and isinstance(year, (bytes, str)) and len(year) == 4:
            state = year.encode("latin1") if isinstance(year, str) else year
            year, month, day = state[0] * 256 + state[1], state[2], state[3]
        elif month is None or day is None:
            missing = "month" if month is None else "day"
            raise TypeError(f"function missing required argument '{missing}' (pos {2 if month is None else 3})")
        self = _new(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hash = -1
        return self

    def _moved(self, days):
        """The date so many days later."""
        n = _ordinal(self._year, self._month, self._day) + days
        if not 0 < n <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        if type(self) is not date:
            return type(self).fromordinal(n)
        made = _new(date)
        made._year, made._month, made._day = _from_ordinal(n)
        made._hash = -1
        return made

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, t):
        """Construct a date from a POSIX timestamp (like time.time())."""
        return cls(*_clock.localtime(t)[:3])

    @classmethod
    def today(cls):
        """Construct a date from time.time()."""
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def fromordinal(cls, n):
        """Construct a date from a proleptic Gregorian ordinal."""
        n = _whole(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAX_ORDINAL:
            raise ValueError(f"year {_from_ordinal(n)[0]} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _plain_date(date_string)
        if fields:
            return cls(*fields)
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            return cls(*_parse_date(date_string))
        except ValueError as error:
            if error.args and "W" not in date_string:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Construct a date from the ISO year, week number and weekday."""
        return cls(*_from_week(year, week, day))

    def ctime(self):
        """Return ctime() style string."""
        return f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        """Format using strftime()."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        """Return the date formatted according to ISO: 'YYYY-MM-DD'."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def __str__(self):
        if type(self) is date:
            return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"
        return self.isoformat()

    def __repr__(self):
        return f"{_full_name(self)}({self._year}, {self._month}, {self._day})"

    def timetuple(self):
        "Return local time tuple compatible with time.localtime()."
        return _struct_time(self, 0, 0, 0, -1)

    def toordinal(self):
        """Return proleptic Gregorian ordinal: January 1 of year 1 is day 1."""
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return a new date with new values for the specified fields."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def __hash__(self):
        return hash(self._rank())

    def _rank(self):
        """A number that orders dates."""
        return self._year << 9 | self._month << 5 | self._day

    def _ranked_with(self, other):
        """Whether other is a date and no point in time."""
        return type(other) is date or isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        if type(self) is type(other) is date:
            return self._day == other._day and self._month == other._month and self._year == other._year
        return self._rank() == other._rank() if self._ranked_with(other) else NotImplemented

    def __lt__(self, other):
        if type(self) is type(other) is date:
            return (self._year << 9 | self._month << 5 | self._day) < (other._year << 9 | other._month << 5 | other._day)
        return self._rank() < other._rank() if self._ranked_with(other) else NotImplemented

    def __le__(self, other):
        return self._rank() <= other._rank() if self._ranked_with(other) else NotImplemented

    def __gt__(self, other):
        return self._rank() > other._rank() if self._ranked_with(other) else NotImplemented

    def __ge__(self, other):
        return self._rank() >= other._rank() if self._ranked_with(other) else NotImplemented

    def __add__(self, other):
        return self._moved(other._days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._days)
        if self._ranked_with(other):
            days = _ordinal(self._year, self._month, self._day) - _ordinal(other._year, other._month, other._day)
            return _carried(days, 0, 0)
        return NotImplemented

    def weekday(self):
        "Return day of the week, where Monday == 0 ... Sunday == 6."
        return (_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        "Return day of the week, where Monday == 1 ... Sunday == 7."
        return self.weekday() + 1

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        today = self.toordinal()
        year = self._year
        if year < MAXYEAR and today >= _iso_week1(year + 1):
            year += 1
        elif today < _iso_week1(year):
            year -= 1
        week, day = divmod(today - _iso_week1(year), 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def _state(self):
        return bytes((*divmod(self._year, 256), self._month, self._day))

    def __reduce__(self):
        return self.__class__, (self._state(),)


class IsoCalendarDate(tuple):
    """What isocalendar() gives."""

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return "%s(year=%r, week=%r, weekday=%r)" % ("datetime.IsoCalendarDate", *self)


def _struct_time(day, hour, minute, second, dst):
    yearday = day.toordinal() - _ordinal(day.year, 1, 1) + 1
    return _clock.struct_time((day.year, day.month, day.day, hour, minute, second, day.weekday(), yearday, dst))


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt):
        "datetime -> string name of time zone."
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        "datetime -> DST offset as timedelta positive east of UTC."
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        "datetime in UTC -> datetime in local time."
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        offset, saving = dt.utcoffset(), dt.dst()
        for what, value in (("utcoffset", offset), ("dst", saving)):
            if value is None:
                raise ValueError(f"fromutc() requires a non-None {what}() result")
        if offset != saving:
            dt += offset - saving
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc(): dt.dst gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        args = getattr(self, "__getinitargs__", tuple)()
        return self.__class__, args, self.__getstate__()


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is None:
            if not offset and hasattr(cls, "utc"):
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _format_offset(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        self._check(dt, "dst")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance or None")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__()

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return f"{_full_name(self)}({', '.join(map(repr, self.__getinitargs__()))})"

    def __str__(self):
        return self.tzname(None)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(timedelta(hours=23, minutes=59))


def _offset_of(zone, method, dt):
    if zone is None:
        return None
    offset = getattr(zone, method)(dt)
    if offset is not None and not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or a timedelta, not '{type(offset).__name__}'")
    if offset is not None and not timedelta(-1) < offset < timedelta(1):
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            state = hour.encode("latin1") if isinstance(hour, str) else hour
            tzinfo = minute or None
            fold, hour = divmod(state[0], 128)
            minute, second, microsecond = state[1], state[2], int.from_bytes(state[3:])
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold, tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        """Construct a time from a string in one of the ISO 8601 formats."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_time(time_string))
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def isoformat(self, timespec="auto"):
        """Return the time formatted according to ISO."""
        return _format_clock(self._hour, self._minute, self._second, self._microsecond, timespec) + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """Format using strftime().  The date part is 1900-01-01."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def utcoffset(self):
        """Return the timezone offset as timedelta, positive east of UTC."""
        return _offset_of(self._tzinfo, "utcoffset", None)

    def tzname(self):
        """Return the timezone name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """Return DST offset as timedelta, or None."""
        return _offset_of(self._tzinfo, "dst", None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return a new time with new values for the specified fields."""
        return type(self)(*_replaced(self, ("_hour", hour), ("_minute", minute), ("_second", second), ("_microsecond", microsecond)),
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * _US_PER_SECOND + self._microsecond

    def __hash__(self):
        offset = None if self._tzinfo is None else self.replace(fold=0).utcoffset()
        return hash(self._micros() - (offset._total() if offset else 0))

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        return f"{_full_name(self)}({', '.join(parts + _extras(self))})"

    def _state(self):
        return bytes((self._hour + 128 * self._fold, self._minute, self._second)) + self._microsecond.to_bytes(3)

    def __reduce__(self):
        return self.__class__, (self._state(),) if self._tzinfo is None else (self._state(), self._tzinfo)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()


def _replaced(obj, *fields):
    return [getattr(obj, name) if value is None else value for name, value in fields]


def _extras(obj):
    extras = [] if obj._tzinfo is None else [f"tzinfo={obj._tzinfo!r}"]
    return extras + (["fold=1"] if obj._fold else [])


def _micros_of_times(a, b, name):
    one, other = a.utcoffset(), b.utcoffset()
    if (one is None) != (other is None):
        if name == "__eq__":
            return 0, 1
        raise TypeError("can't compare offset-naive and offset-aware times")
    shift = [offset._total() if offset else 0 for offset in (one, other)] if one != other else (0, 0)
    return a._micros() - shift[0], b._micros() - shift[1]


_add_order(time, _micros_of_times)
time.min, time.max, time.resolution = time(0, 0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            state = year.encode("latin1") if isinstance(year, str) else year
            tzinfo = month
            fold, month = divmod(state[2], 128)
            year, day = state[0] * 256 + state[1], state[3]
            hour, minute, second, microsecond = *state[4:7], int.from_bytes(state[7:])
        if type(year) is int and month is not None and day is not None:
            self = _new(cls)
            self._year, self._month, self._day = _check_date(year, month, day)
            self._hash = -1
        else:
            self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold, tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour, minute, second, microsecond, tzinfo, fold = (
        time.__dict__[name] for name in ("hour", "minute", "second", "microsecond", "tzinfo", "fold"))

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """Construct a datetime from a POSIX timestamp (like time.time())."""
        if tz is not None and not isinstance(tz, _tzinfo_class):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        whole = math.floor(timestamp)
        micro = round((timestamp - whole) * 1e6)
        whole, micro = (whole + 1, 0) if micro >= 10**6 else (whole, micro)
        made = cls(*(_clock.localtime if tz is None else _clock.gmtime)(whole)[:6], micro, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, t):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        _deprecated("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)")
        return cls.fromtimestamp(t, UTC).replace(tzinfo=None)

    @classmethod
    def now(cls, tz=None):
        "Construct a datetime from time.time() and optional time zone info."
        return cls.fromtimestamp(_clock.time(), tz)

    @classmethod
    def utcnow(cls):
        "Construct a UTC datetime from time.time()."
        _deprecated("utcnow", "datetime.datetime.now(datetime.UTC)")
        return cls.fromtimestamp(_clock.time(), UTC).replace(tzinfo=None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        "Construct a datetime from a given date and a given time."
        for value, kind in ((date, _date_class), (time, _time_class)):
            if not isinstance(value, kind):
                raise TypeError(f"combine() argument {1 if kind is _date_class else 2} must be datetime.{kind.__name__}, not {type(value).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        """Construct a datetime from a string in one of the ISO 8601 formats."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(date_string) == 19 and date_string[13] == ":" == date_string[16]:
            fields = _plain_date(date_string[:10])
            clock = date_string[11:13] + date_string[14:16] + date_string[17:]
            if fields and clock.isascii() and clock.isdigit():
                return cls(*fields, int(clock[:2]), int(clock[2:4]), int(clock[4:]))
        try:
            if len(date_string) < 7:
                raise ValueError
            end = _end_of_date(date_string)
            clock = _parse_time(date_string[end + 1:]) if date_string[end:] else ()
            if date_string[end:] and not date_string[end + 1:]:
                raise ValueError
            return cls(*_parse_date(date_string[:end]), *clock)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format):
        'string, format -> new datetime parsed from a string (like time.strptime()).'
        from _strptime import _strptime_datetime
        return _strptime_datetime(cls, date_string, format)

    def timetuple(self):
        saving = self.dst()
        return _struct_time(self, self._hour, self._minute, self._second, -1 if saving is None else int(bool(saving)))

    def utctimetuple(self):
        "Return UTC time tuple compatible with time.gmtime()."
        offset = self.utcoffset()
        there = self - offset if offset else self
        return _struct_time(there, there._hour, there._minute, there._second, 0)

    def timestamp(self):
        "Return POSIX timestamp as float"
        if self._tzinfo is None:
            fields = (self._year, self._month, self._day, self._hour, self._minute, self._second, 0, 0, -1)
            return _clock.mktime(fields) + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def date(self):
        "Return the date part."
        made = _new(_date_class)
        made._year, made._month, made._day, made._hash = self._year, self._month, self._day, -1
        return made

    def time(self):
        "Return the time part, with tzinfo None."
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        "Return the time part, with same tzinfo."
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return a new datetime with new values for the specified fields."""
        fields = _replaced(self, ("_year", year), ("_month", month), ("_day", day), ("_hour", hour), ("_minute", minute),
                           ("_second", second), ("_microsecond", microsecond))
        return type(self)(*fields, self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local_zone(self):
        seconds = self.timestamp()
        here = _clock.localtime(seconds)
        return timezone(timedelta(seconds=here.tm_gmtoff), here.tm_zone)

    def astimezone(self, tz=None):
        """Convert to another time zone, the local one by default."""
        if tz is None:
            tz = self._local_zone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError("tz argument must be an instance of tzinfo")
        mine = self._tzinfo
        if tz is mine:
            return self
        offset = mine.utcoffset(self) if mine is not None else None
        if offset is None:
            offset = self.replace(tzinfo=None)._local_zone().utcoffset(None)
        return tz.fromutc((self.replace(tzinfo=None) - offset).replace(tzinfo=tz))

    def ctime(self):
        return f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} {self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        """Return the time formatted according to ISO."""
        clock = _format_clock(self._hour, self._minute, self._second, self._microsecond, timespec)
        text = f"{self._year:04d}-{self._month:02d}-{self._day:02d}" + sep + clock
        return text if self._tzinfo is None else text + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        return f"{_full_name(self)}({', '.join(list(map(str, parts)) + _extras(self))})"

    def utcoffset(self):
        """Return the timezone offset as timedelta positive east of UTC."""
        return _offset_of(self._tzinfo, "utcoffset", self)

    def tzname(self):
        """Return the timezone name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """Return DST offset as timedelta, or None."""
        return _offset_of(self._tzinfo, "dst", self)

    def _micros(self):
        days = _ordinal(self._year, self._month, self._day)
        return (days * 86400 + (self._hour * 60 + self._minute) * 60 + self._second) * _US_PER_SECOND + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, micros = divmod(self._micros() + other._total(), _US_PER_DAY)
        if not 0 < days <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, micro = divmod(micros, _US_PER_SECOND)
        if type(self) is datetime:
            made = _new(datetime)
            made._year, made._month, made._day = _from_ordinal(days)
            minutes, made._second = divmod(seconds, 60)
            made._hour, made._minute = divmod(minutes, 60)
            made._microsecond, made._tzinfo, made._fold, made._hash = micro, self._tzinfo, 0, -1
            return made
        return type(self)(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micro, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._micros() - other._micros()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference += theirs._total() - mine._total()
        return timedelta._of(difference)

    def __hash__(self):
        offset = None if self._tzinfo is None else self.replace(fold=0).utcoffset()
        return hash(self._micros() - (offset._total() if offset else 0))

    def _state(self):
        return (bytes((*divmod(self._year, 256), self._month + 128 * self._fold, self._day, self._hour, self._minute, self._second))
                + self._microsecond.to_bytes(3))

    def __reduce__(self):
        return self.__class__, (self._state(),) if self._tzinfo is None else (self._state(), self._tzinfo)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()


def _end_of_date(text):
    """Where the date ends in a date and a time."""
    dashed = text[4] == "-"
    if text[4 + dashed] == "W":
        end = 7 + dashed
        if dashed:
            return end + 2 if text[end:end + 1] == "-" and text[end + 1:end + 2].isdigit() else end
        digits = 0
        while text[end + digits:end + digits + 1].isdigit():
            digits += 1
        return end + 1 if digits % 2 else end
    return 10 if dashed else 8


def _micros_of_datetimes(a, b, name):
    one, other = a.utcoffset(), b.utcoffset()
    if (one is None) != (other is None):
        if name == "__eq__":
            return 0, 1
        raise TypeError("can't compare offset-naive and offset-aware datetimes")
    if one is None:
        return a._micros(), b._micros()
    return a._micros() - one._total(), b._micros() - other._total()


def _deprecated(name, instead):
    import warnings
    warnings.warn(f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. "
                  f"Use timezone-aware objects to represent datetimes in UTC: {instead}.", DeprecationWarning, stacklevel=3)


_date_class, _time_class, _tzinfo_class = date, time, tzinfo
_add_order(datetime, _micros_of_datetimes)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
# A string of its own, for pickles share equal strings only if they are one.
datetime.__qualname__ = "".join(("date", "time"))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
datetime_CAPI = None

# The fields are no part of what programs see.
for _class in (timedelta, date, tzinfo, timezone, time, datetime):
    del _class.__slots__
del _class
