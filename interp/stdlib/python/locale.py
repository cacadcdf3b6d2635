"""The locale "C", which is the only one there is, in the terms of the module
locale: numbers have a point, nothing is grouped, and text is UTF-8."""

from functools import cmp_to_key as _cmp_to_key  # as other modules expect it here

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "getencoding", "Error",
    "setlocale", "localeconv", "strcoll", "strxfrm", "str", "atof", "atoi",
    "format_string", "currency", "normalize", "localize", "delocalize",
    "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX",
]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_text = str
_current = "C"


class Error(Exception):
    """A locale that there is not."""


Error.__module__ = "locale"


def setlocale(category, locale=None):
    """Choose a locale, or without one name that which is chosen."""
    global _current
    if not LC_CTYPE <= category <= LC_ALL:
        raise Error("invalid locale category")
    if locale is None:
        return _current
    if not isinstance(locale, _text):
        name, encoding = locale
        locale = name if encoding is None else f"{name}.{encoding}"
    known = {"": "C", "C": "C", "POSIX": "C", "c.utf8": "C.UTF-8", "c.utf-8": "C.UTF-8", "None": "C"}
    chosen = known.get(locale) or known.get(locale.lower())
    if chosen is None:
        raise Error("unsupported locale setting")
    _current = chosen
    return chosen


def getlocale(category=LC_CTYPE):
    """The language and encoding of the locale that is chosen."""
    if category == LC_ALL and ";" in _current:
        raise TypeError("category LC_ALL is not supported")
    return (None, None) if _current == "C" else ("C", "UTF-8")


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """The language and encoding that a program starts with."""
    return None, None


def getencoding():
    """The encoding of text files."""
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files."""
    return "utf-8"


def normalize(localename):
    """A locale's name in its full form."""
    return "C" if localename.upper() in ("C", "POSIX") else localename


def localeconv():
    """How the locale writes numbers and amounts of money."""
    conventions = dict.fromkeys(
        ["int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep",
         "positive_sign", "negative_sign", "thousands_sep"], "")
    conventions.update(dict.fromkeys(
        ["int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space",
         "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn"], CHAR_MAX))
    conventions.update(decimal_point=".", grouping=[], mon_grouping=[])
    return conventions


def strcoll(a, b):
    """Compare two texts: negative, zero or positive."""
    return (a > b) - (a < b)


def strxfrm(text):
    """A text that sorts as text does here."""
    return text


def localize(string, grouping=False, monetary=False):
    """A number's digits as the locale writes them."""
    return string


def delocalize(string):
    """The inverse of localize."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """The operator %."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money, for which this locale has no form."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A float with 12 digits."""
    return "%.12g" % val


def atof(string, func=float):
    """The number that a text is."""
    return func(string)


def atoi(string):
    """The int that a text is."""
    return int(string)
