"""Dates, times and the differences between them, in the proleptic Gregorian
calendar (PEP 495 for the fold)."""

from _dates import date, datetime, timedelta, tzinfo
from _datetools import MAXYEAR, MINYEAR, UTC, time, timezone

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
datetime_CAPI = None
