"""The classes of io under the name of CPython's version in Python."""

from io import *
