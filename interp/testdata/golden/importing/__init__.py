"""A package for tests of imports."""
__all__ = ["alpha", "VERSION"]
VERSION = 1
_hidden = 2
