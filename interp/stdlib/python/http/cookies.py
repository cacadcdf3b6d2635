"""Cookies as RFC 2109 and the browsers have them: a SimpleCookie is a dict of
Morsels, one for each name, and prints as the headers that set them.
"""

import re
import time
from types import GenericAlias

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

# Attributes of a cookie, by the lower case of their names, in print.
_ATTRIBUTES = {
    "expires": "expires",
    "path": "Path",
    "comment": "Comment",
    "domain": "Domain",
    "max-age": "Max-Age",
    "secure": "Secure",
    "httponly": "HttpOnly",
    "version": "Version",
    "samesite": "SameSite",
}
_FLAGS = frozenset(("secure", "httponly"))

_ALPHANUMERIC = "a-zA-Z0-9"
_is_name = re.compile(r"[%s!#$%%&'*+\-.^_`|~:]+" % _ALPHANUMERIC).fullmatch
# Within quotes these need no escape.
_needs_no_quotes = re.compile(r"[%s!#$%%&'*+\-.^_`|~:]*" % _ALPHANUMERIC).fullmatch
_to_escape = re.compile(r"[^%s!#$%%&'*+\-.^_`|~: ()/<=>?@\[\]{}]" % _ALPHANUMERIC)
_escaped = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")

# One "name=value" or flag of a header, up to its semicolon.
_PART = re.compile(r"""
    \s*
    (?P<name> [!\#-:<-Z^-~]+? )
    (?: \s* = \s*
        (?P<value>
            "(?:[^\\"]|\\.)*"
          | \w{3},\ [\w\ -]{9,11}\ [0-9:]{8}\ GMT
          | [!\#-:<-\[\]-~]*
        )
    )?
    \s* (?: \s+ | ; | $ )
    """, re.ASCII | re.VERBOSE)


class CookieError(Exception):
    pass


def _quoted(text):
    """text as it stands in a header: in quotes, with escapes, if it must be."""
    if text is None or _needs_no_quotes(text):
        return text

    def escape(match):
        char = match[0]
        return "\\" + char if char in '"\\' else "\\%03o" % ord(char)

    return '"' + _to_escape.sub(escape, text) + '"'


def _unquoted(text):
    """The value that stands in a header as text."""
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _escaped.sub(lambda m: chr(int(m[1], 8)) if m[1] else m[2], text[1:-1])


def _date_after(seconds):
    """The time in so many seconds, as headers have it."""
    now = time.gmtime(time.time() + seconds)
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[now.tm_wday]
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[now.tm_mon - 1]
    return f"{day}, {now.tm_mday:02d} {month} {now.tm_year:04d} {now.tm_hour:02d}:{now.tm_min:02d}:{now.tm_sec:02d} GMT"


class Morsel(dict):
    """One cookie: key, value, the value as it stands in the header, and a dict
    of its attributes."""

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, dict.fromkeys(_ATTRIBUTES, ""))

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    @staticmethod
    def _attribute(name):
        lower = name.lower()
        if lower not in _ATTRIBUTES:
            raise CookieError(f"Invalid attribute {name!r}")
        return lower

    def __setitem__(self, name, value):
        super().__setitem__(self._attribute(name), value)

    def setdefault(self, name, value=None):
        return super().setdefault(self._attribute(name), value)

    def update(self, values):
        changed = {}
        for name, value in dict(values).items():
            changed[self._attribute(name)] = value
        super().update(changed)

    def isReservedKey(self, name):
        return name.lower() in _ATTRIBUTES

    def set(self, key, value, coded_value):
        if self.isReservedKey(key):
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_name(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, value, coded_value

    def _identity(self):
        return self._value, self._key, self._coded_value

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return dict.__eq__(self, other) and self._identity() == other._identity()

    __ne__ = object.__ne__

    def copy(self):
        twin = Morsel()
        dict.update(twin, self)
        vars(twin).update(vars(self))
        return twin

    def __getstate__(self):
        return dict(key=self._key, value=self._value, coded_value=self._coded_value)

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = (state[part] for part in ("key", "value", "coded_value"))

    def OutputString(self, attrs=None):
        parts = [f"{self._key}={self._coded_value}"]
        shown = _ATTRIBUTES if attrs is None else attrs
        for name, value in sorted(self.items()):
            if value == "" or name not in shown:
                continue
            title = _ATTRIBUTES[name]
            if name in _FLAGS:
                if value:
                    parts.append(title)
            elif name == "expires" and isinstance(value, int):
                parts.append(f"{title}={_date_after(value)}")
            elif name == "max-age" and isinstance(value, int):
                parts.append(f"{title}={value:d}")
            elif name == "comment" and isinstance(value, str):
                parts.append(f"{title}={_quoted(value)}")
            else:
                parts.append(f"{title}={value}")
        return "; ".join(parts)

    def output(self, attrs=None, header="Set-Cookie:"):
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{type(self).__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        cookie = self.OutputString(attrs).replace('"', '\\"')
        lines = (
            "",
            '<script type="text/javascript">',
            "<!-- begin hiding",
            f'document.cookie = "{cookie}";',
            "// end hiding -->",
            "</script>",
            "",
        )
        return "\n        ".join(lines)

    __class_getitem__ = classmethod(GenericAlias)


class BaseCookie(dict):
    """A dict of Morsels, whose values stand in headers as they are."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        """The value for what stands in a header, and that itself."""
        return val, val

    def value_encode(self, val):
        """A value as str, and as it stands in a header."""
        text = str(val)
        return text, text

    def _store(self, key, value, coded):
        morsel = self.get(key) or Morsel()
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._store(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        pairs = [f"{key}={morsel.value!r}" for key, morsel in sorted(self.items())]
        return f"<{type(self).__name__}: {' '.join(pairs)}>"

    def js_output(self, attrs=None):
        return "".join([morsel.js_output(attrs) for _, morsel in sorted(self.items())])

    def load(self, rawdata):
        """Add the cookies of a header, or of a mapping of names to values."""
        if isinstance(rawdata, str):
            self._read(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _read(self, header):
        # Nothing is stored before the whole header has been understood.
        found = []
        at = 0
        while at < len(header):
            part = _PART.match(header, at)
            if part is None:
                break
            at = part.end()
            name, value = part["name"], part["value"]
            bare = name.removeprefix("$")
            is_attribute = bare.lower() in _ATTRIBUTES
            if name != bare:
                if found:
                    found.append((None, bare, value))
            elif is_attribute:
                if not found:
                    return
                if value is not None:
                    value = _unquoted(value)
                elif bare.lower() in _FLAGS:
                    value = True
                else:
                    return
                found.append((None, bare, value))
            elif value is not None:
                found.append((name, *self.value_decode(value)))
            else:
                return
        morsel = None
        for name, value, coded in found:
            if name is None:
                morsel[value] = coded
            else:
                self._store(name, value, coded)
                morsel = self[name]


class SimpleCookie(BaseCookie):
    """Cookies whose values are strings, in quotes and with escapes in headers
    where they must be."""

    def value_decode(self, val):
        return _unquoted(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quoted(text)
