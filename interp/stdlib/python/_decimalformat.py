"""format() of decimal numbers."""

from _decimalcontext import getcontext
from _decimaldigits import cut, digits, power10, text
from _decimalnumber import FINITE, INFINITE, QUIET, scientific


class _Spec:
    """The parts of a format specification."""

    def __init__(self, spec):
        self.fill, self.align = " ", ">"
        if spec[1:2] and spec[1] in "<>=^":
            self.fill, self.align, spec = spec[0], spec[1], spec[2:]
            aligned = True
        elif spec[:1] and spec[0] in "<>=^":
            self.align, spec = spec[0], spec[1:]
            aligned = True
        else:
            aligned = False
        self.sign, spec = self._take(spec, "+- ", "-")
        self.no_negative_zero, spec = self._take(spec, "z", "")
        self.zeros = False
        if spec[:1] == "0":
            if aligned:
                raise ValueError("invalid format string")
            spec = spec[1:]
            self.zeros, self.fill, self.align = True, "0", "="
        width, spec = self._number(spec)
        self.width = width or 0
        self.comma, spec = self._take(spec, ",", "")
        self.places = None
        if spec[:1] == ".":
            self.places, spec = self._number(spec[1:])
            if self.places is None:
                raise ValueError("invalid format string")
        self.kind, spec = self._take(spec, "eEfFgGn%", "")
        if spec or self.kind == "n" and self.comma:
            raise ValueError("invalid format string")
        self.point, self.separator, self.grouping = ".", self.comma, (3, 0) if self.comma else ()
        if self.kind == "n":
            self.kind = "g"
            self._localized()

    @staticmethod
    def _take(spec, choices, default):
        if spec[:1] and spec[0] in choices:
            return spec[0], spec[1:]
        return default, spec

    @staticmethod
    def _number(spec):
        rest = spec.lstrip("0123456789")
        figures = spec[:len(spec) - len(rest)]
        if len(figures) > 18:
            raise ValueError("invalid format string")
        return (int(figures) if figures else None), rest

    def _localized(self):
        import locale
        habits = locale.localeconv()
        self.point, self.separator = habits["decimal_point"], habits["thousands_sep"]
        self.grouping = tuple(habits["grouping"])


def formatted(value, spec):
    """A number's text as a format specification says."""
    if not isinstance(spec, str):
        raise TypeError("format arg must be str")
    if "\0" in spec:
        raise ValueError("invalid format string")
    spec = _Spec(spec)
    context = getcontext()
    if value._kind:
        body, negative = scientific(value).lstrip("-"), value._sign
        if spec.zeros:
            spec.fill, spec.align = " ", ">"
        rest = "%" if spec.kind == "%" else ""
    else:
        body, rest, negative = _figures(value, spec, context)
    sign = "-" if negative else spec.sign.replace("-", "")
    if value._kind == FINITE:
        room = spec.width - len(sign) - len(rest) if spec.zeros else 0
        body = _grouped(body, spec, room)
    return _padded(sign, body + rest, spec)


def _figures(value, spec, context):
    """A number's digits before the point, what follows them, and its sign."""
    sign, coef, exp = value._sign, value._coef, value._exp
    kind, places, mode = spec.kind.lower(), spec.places, context._rounding
    capital = spec.kind.isupper() if spec.kind else context._capitals
    if kind == "%":
        exp += 2
    if places is not None:
        if kind in ("f", "%"):
            coef, exp = _at(coef, exp, -places, sign, mode)
        else:
            count = places + 1 if kind == "e" else places or 1
            if coef and (digits(coef) > count or kind == "e"):
                coef, exp = _significant(coef, exp, count, sign, mode)
    elif kind in ("f", "%") and exp > 0:
        coef, exp = coef * power10(exp), 0
    if spec.no_negative_zero and not coef:
        sign = 0
    figures = text(coef)
    if kind == "e" and not coef:
        figures += "0" * (places or 0)
    lead = exp + len(figures)
    if kind in ("f", "%"):
        point = lead
    elif kind == "e":
        point = 1
    else:
        point = lead if exp <= 0 and lead > -6 else 1
    tail = ""
    if kind == "e" or lead != point:
        tail = f"{'E' if capital else 'e'}{lead - point:+d}"
    if kind == "%":
        tail = "%"
    if point <= 0:
        figures, point = "0" * (1 - point) + figures, 1
    fraction = figures[point:]
    return figures[:point], (spec.point + fraction if fraction else "") + tail, sign


def _at(coef, exp, want, sign, mode):
    """A number with the exponent wanted."""
    if exp >= want:
        return (coef * power10(exp - want) if coef else 0), want
    return cut(coef, want - exp, sign, mode)[0], want


def _significant(coef, exp, count, sign, mode):
    """A number with so many digits."""
    spare = digits(coef) - count
    if spare <= 0:
        return coef * power10(-spare), exp + spare
    coef = cut(coef, spare, sign, mode)[0]
    if coef >= power10(count):
        coef, spare = coef // 10, spare + 1
    return coef, exp + spare


def _grouped(figures, spec, room):
    """Digits with separators, and zeros before them up to a width."""
    sizes = spec.grouping
    if not sizes or not spec.separator:
        return figures.zfill(room)
    parts, at, size = [], 0, sizes[0]
    width = 0
    while True:
        if at < len(sizes):
            if sizes[at] == 127:
                size = max(len(figures), room - width, 1)
            elif sizes[at]:
                size = sizes[at]
            at += 1
        part, figures = figures[-size:], figures[:-size]
        if not figures:
            part = part.zfill(min(size, max(room - width, len(part))))
        parts.append(part)
        width += len(part) + len(spec.separator)
        if not figures:
            if width >= room + len(spec.separator) or room - width <= 0 and len(part) < size:
                break
            figures = "0"       # No separator stands alone.
    return spec.separator.join(reversed(parts))


def _padded(sign, body, spec):
    spare = spec.width - len(sign) - len(body)
    if spare <= 0:
        return sign + body
    if spec.align == "=":
        return sign + spec.fill * spare + body
    if spec.align == "<":
        return sign + body + spec.fill * spare
    if spec.align == "^":
        return spec.fill * (spare // 2) + sign + body + spec.fill * (spare - spare // 2)
    return spec.fill * spare + sign + body
