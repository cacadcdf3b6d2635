"""What of the module datetime is asked for rarely, on top of the types that
_dates has: other forms of text, clocks and zones, and the types time and
timezone. Functions named after a method are that method."""

import math
import operator
import time as _clock
from _dates import (date, datetime, from_ordinal as _from_ordinal, name_of as _name_of, offset_of as _offset_of,
                    ordinal as _ordinal, timedelta, tzinfo)

MINYEAR, MAXYEAR = 1, 9999
_US_PER_SECOND = 10**6
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()


def _iso_week1(year):
    """The ordinal of the Monday that begins the first ISO week of a year."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _in_range(name, value, low, high):
    value = operator.index(value)
    if not low <= value <= high:
        raise ValueError(f"{name} must be in {low}..{high}")
    return value


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
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
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
    if not isinstance(layout, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(layout).__name__}")
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


def date_fromtimestamp(cls, t):
    """Construct a date from a POSIX timestamp (like time.time())."""
    return cls(*_clock.localtime(t)[:3])


def date_today(cls):
    """Construct a date from time.time()."""
    return cls.fromtimestamp(_clock.time())


def date_fromisoformat(cls, date_string):
    """Construct a date from a string in ISO 8601 format."""
    if not isinstance(date_string, str):
        raise TypeError("fromisoformat: argument must be str")
    try:
        if len(date_string) not in (7, 8, 10):
            raise ValueError
        return cls(*_parse_date(date_string))
    except ValueError as error:
        if error.args and "W" not in date_string:
            raise
        raise ValueError(f"Invalid isoformat string: {date_string!r}") from None


def fromisocalendar(cls, year, week, day):
    """Construct a date from the ISO year, week number and weekday."""
    return cls(*_from_week(year, week, day))


def date_ctime(self):
    """Return ctime() style string."""
    return f"{_DAYS[self.weekday()]} {_MONTHS[self.month - 1]} {self.day:2d} 00:00:00 {self.year:04d}"


def strftime(self, format):
    """Format using strftime()."""
    return _strftime(self, format, self.timetuple())


def date_timetuple(self):
    "Return local time tuple compatible with time.localtime()."
    return _struct_time(self, 0, 0, 0, -1)


def isocalendar(self):
    """Return a named tuple containing ISO year, week number, and weekday."""
    today = self.toordinal()
    year = self.year
    if year < MAXYEAR and today >= _iso_week1(year + 1):
        year += 1
    elif today < _iso_week1(year):
        year -= 1
    week, day = divmod(today - _iso_week1(year), 7)
    return IsoCalendarDate(year, week + 1, day + 1)


class IsoCalendarDate(tuple):
    """What isocalendar() gives."""

    __module__ = "datetime"

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


def zone_reduce(self):
    args = getattr(self, "__getinitargs__", tuple)()
    return self.__class__, args, self.__getstate__()


def _full_name(obj):
    cls = type(obj)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__name__


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __module__ = "datetime"
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


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __module__ = "datetime"
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

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def utcoffset(self):
        """Return the timezone offset as timedelta, positive east of UTC."""
        return _offset_of(self._tzinfo, "utcoffset", None)

    def tzname(self):
        """Return the timezone name."""
        return _name_of(self._tzinfo, None)

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
        return hash(self._micros() - _total(offset))

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


def _total(offset):
    """A time zone's offset in microseconds."""
    return offset // timedelta.resolution if offset else 0


def _compared(name):
    """The comparison of times, by the clock of UTC where their zones differ."""
    compare = getattr(operator, name)

    def method(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._micros(), other._micros()
        if self._tzinfo is not other._tzinfo:
            ahead, behind = self.utcoffset(), other.utcoffset()
            if (ahead is None) != (behind is None):
                if name in ("eq", "ne"):
                    return name == "ne"
                raise TypeError("can't compare offset-naive and offset-aware times")
            mine, theirs = mine - _total(ahead), theirs - _total(behind)
        return compare(mine, theirs)

    method.__name__ = f"__{name}__"
    method.__qualname__ = "time." + method.__name__
    return method


for _name in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(time, f"__{_name}__", _compared(_name))
del _name
time.min, time.max, time.resolution = time(0, 0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)


def _replaced(obj, *fields):
    return [getattr(obj, name) if value is None else value for name, value in fields]


def _extras(obj):
    extras = [] if obj._tzinfo is None else [f"tzinfo={obj._tzinfo!r}"]
    return extras + (["fold=1"] if obj._fold else [])


def fromtimestamp(cls, timestamp, tz=None):
    """Construct a datetime from a POSIX timestamp (like time.time())."""
    if tz is not None and not isinstance(tz, _zone_class):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
    whole = math.floor(timestamp)
    micro = round((timestamp - whole) * 1e6)
    whole, micro = (whole + 1, 0) if micro >= 10**6 else (whole, micro)
    made = cls(*(_clock.localtime if tz is None else _clock.gmtime)(whole)[:6], micro, tz)
    return made if tz is None else tz.fromutc(made)


def utcfromtimestamp(cls, t):
    """Construct a naive UTC datetime from a POSIX timestamp."""
    _deprecated("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)")
    return cls.fromtimestamp(t, UTC).replace(tzinfo=None)


def now(cls, tz=None):
    "Construct a datetime from time.time() and optional time zone info."
    return cls.fromtimestamp(_clock.time(), tz)


def utcnow(cls):
    "Construct a UTC datetime from time.time()."
    _deprecated("utcnow", "datetime.datetime.now(datetime.UTC)")
    return cls.fromtimestamp(_clock.time(), UTC).replace(tzinfo=None)


def combine(cls, date, time, tzinfo=True):
    "Construct a datetime from a given date and a given time."
    for value, kind in ((date, _day_class), (time, _clock_class)):
        if not isinstance(value, kind):
            raise TypeError(f"combine() argument {1 if kind is _day_class else 2} must be datetime.{kind.__name__}, not {type(value).__name__}")
    return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
               time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)


def datetime_fromisoformat(cls, date_string):
    """Construct a datetime from a string in one of the ISO 8601 formats."""
    if not isinstance(date_string, str):
        raise TypeError("fromisoformat: argument must be str")
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


def strptime(cls, date_string, format):
    'string, format -> new datetime parsed from a string (like time.strptime()).'
    if not (isinstance(date_string, str) and isinstance(format, str)):
        n, wrong = (2, format) if isinstance(date_string, str) else (1, date_string)
        raise TypeError(f"strptime() argument {n} must be str, not {type(wrong).__name__}")
    from _strptime import _strptime_datetime
    return _strptime_datetime(cls, date_string, format)


def timetuple(self):
    saving = self.dst()
    return _struct_time(self, self.hour, self.minute, self.second, -1 if saving is None else int(bool(saving)))


def utctimetuple(self):
    "Return UTC time tuple compatible with time.gmtime()."
    offset = self.utcoffset()
    there = self - offset if offset else self
    return _struct_time(there, there.hour, there.minute, there.second, 0)


def timestamp(self):
    "Return POSIX timestamp as float"
    if self.tzinfo is None:
        fields = (self.year, self.month, self.day, self.hour, self.minute, self.second, 0, 0, -1)
        return _clock.mktime(fields) + self.microsecond / 1e6
    return (self - _EPOCH).total_seconds()


def time_of(self):
    "Return the time part, with tzinfo None."
    return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)


def timetz(self):
    "Return the time part, with same tzinfo."
    return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)


def _local_zone(self):
    seconds = self.timestamp()
    here = _clock.localtime(seconds)
    return timezone(timedelta(seconds=here.tm_gmtoff), here.tm_zone)


def astimezone(self, tz=None):
    """Convert to another time zone, the local one by default."""
    if tz is None:
        tz = _local_zone(self)
    elif not isinstance(tz, _zone_class):
        raise TypeError("tz argument must be an instance of tzinfo")
    mine = self.tzinfo
    if tz is mine:
        return self
    offset = mine.utcoffset(self) if mine is not None else None
    if offset is None:
        offset = _local_zone(self.replace(tzinfo=None)).utcoffset(None)
    return tz.fromutc((self.replace(tzinfo=None) - offset).replace(tzinfo=tz))


def ctime(self):
    return f"{_DAYS[self.weekday()]} {_MONTHS[self.month - 1]} {self.day:2d} {self.hour:02d}:{self.minute:02d}:{self.second:02d} {self.year:04d}"


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


def _deprecated(name, instead):
    import warnings
    warnings.warn(f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. "
                  f"Use timezone-aware objects to represent datetimes in UTC: {instead}.", DeprecationWarning, stacklevel=3)


_day_class, _clock_class, _zone_class = date, time, tzinfo
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# The fields are no part of what programs see.
del timezone.__slots__, time.__slots__
