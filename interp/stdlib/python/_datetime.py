"""The classes of datetime under the name of CPython's version in C."""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo
