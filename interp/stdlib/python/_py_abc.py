"""The machinery of abc under the name of CPython's version in Python."""

from abc import ABCMeta, get_cache_token
