"""Reading and writing CSV: tables as text, by rules that a dialect states."""

import re
import _csvrows
from io import StringIO

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
           "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect", "Sniffer"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = "1.0"


class Error(Exception):
    """A table that breaks the rules of its dialect."""

    __module__ = "_csv"


_largest = [131072]


def field_size_limit(limit=None):
    """Sets an upper limit on parsed fields; gives the one before."""
    [before] = _largest
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _largest[0] = limit
    return before


_defaults = dict(delimiter=",", quotechar='"', escapechar=None, doublequote=True, skipinitialspace=False, lineterminator="\r\n",
                 quoting=QUOTE_MINIMAL, strict=False)


def _one_character(name, value, optional):
    if value is None and optional:
        return
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')


class _Rules:
    """A dialect whose rules were checked, and stay: readers share them."""

    def __setattr__(self, name, *value):
        if name not in _defaults:
            raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r}")
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")

    __delattr__ = __setattr__

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")

    def __init__(self, base=None, **given):
        unknown = [name for name in given if name not in _defaults]
        if unknown:
            raise TypeError(f"this function got an unexpected keyword argument {unknown[0]!r}")
        if isinstance(base, str):
            base = get_dialect(base)
        rules = self.__dict__
        for name, usual in _defaults.items():
            rules[name] = given.get(name, getattr(base, name, usual) if base is not None else usual)
        _one_character("delimiter", self.delimiter, False)
        for name in ("escapechar", "quotechar"):
            _one_character(name, getattr(self, name), True)
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(self.quoting).__name__)
        if not QUOTE_MINIMAL <= self.quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            if "quotechar" in given or base is not None and getattr(base, "quotechar", "") is None:
                if "quoting" not in given and getattr(base, "quoting", QUOTE_MINIMAL) == QUOTE_MINIMAL and "quotechar" in given:
                    rules["quoting"] = QUOTE_NONE
                else:
                    raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(self.lineterminator).__name__}')
        for name in ("doublequote", "skipinitialspace", "strict"):
            rules[name] = bool(rules[name])


def _rules_of(dialect, given):
    """The rules that a dialect and keywords state: those of a registered dialect as they are."""
    if not given:
        if isinstance(dialect, str):
            return get_dialect(dialect)
        if type(dialect) is _Rules:
            return dialect
    return _Rules(dialect, **given)


class Dialect:
    """Describe a CSV dialect: subclasses state the rules as attributes."""

    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ is not Dialect:
            self._valid = True
        stated = {name: getattr(self, name) for name in _defaults if getattr(self, name, None) is not None}
        try:
            _Rules(**({"quotechar": self.quotechar} | stated) if self.quotechar is not None or self.quoting == QUOTE_NONE else stated)
            if self.delimiter is None:
                raise TypeError('"delimiter" must be a 1-character string')
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""

    delimiter, quotechar, doublequote, skipinitialspace, lineterminator, quoting = ",", '"', True, False, "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""

    delimiter = "\t"


class unix_dialect(excel):
    """Describe the usual properties of Unix-generated CSV files."""

    lineterminator, quoting = "\n", QUOTE_ALL


_dialects = {}


def register_dialect(name, dialect=None, **fmtparams):
    """Create a mapping from a string name to a dialect."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Rules(dialect, **fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def _row(rules, lines, line):
    """A row by a look at each character of a line, and of more lines if a quoted field goes on."""
    quote, escape, delimiter = rules.quotechar, rules.escapechar, rules.delimiter
    if rules.quoting == QUOTE_NONE:
        quote = None
    fields, field = [], []
    quoted = inside = escaped = False       # the field, the place, the next character
    fresh = True                            # nothing of the field was seen
    started = False
    while True:
        try:
            if started:
                line = next(lines)
        except StopIteration:
            if rules.strict:
                raise Error("unexpected end of data") from None
            fields.append(_value(rules, field, quoted))
            return fields
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
        started = True
        after_quote = False
        ended = False
        at, size = 0, len(line)
        while at < size:
            char = line[at]
            at += 1
            if ended:
                if char not in "\r\n":
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                continue
            if escaped:
                field.append(char)
                escaped = False
            elif inside:
                if char == escape:
                    escaped = True
                elif char == quote:
                    if rules.doublequote and line[at:at + 1] == quote:
                        field.append(char)
                        at += 1
                    else:
                        inside, after_quote = False, True
                else:
                    field.append(char)
            elif char in "\r\n":
                ended = True
            elif char == delimiter:
                fields.append(_value(rules, field, quoted))
                field, quoted, fresh, after_quote = [], False, True, False
            elif char == quote and fresh:
                inside = quoted = True
                fresh = False
            elif char == escape:
                escaped, fresh = True, False
            elif char == " " and fresh and rules.skipinitialspace:
                pass
            elif after_quote and rules.strict:
                raise Error(f"'{delimiter}' expected after '{quote}'")
            else:
                field.append(char)
                fresh = False
            if len(field) > _largest[0]:
                raise Error(f"field larger than field limit ({_largest[0]})")
        if escaped:
            field.append("\n")
            escaped = False
            if inside or size == 0 or line[-1] != "\n":
                pass
        if inside:
            continue
        if not fields and not field and not quoted and fresh:
            return []
        fields.append(_value(rules, field, quoted))
        return fields


def _value(rules, field, quoted):
    text, quoting = "".join(field), rules.quoting
    if quoted:
        return text
    if quoting == QUOTE_NONNUMERIC or quoting == QUOTE_STRINGS and text:
        return float(text) if text else text
    return None if quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not text else text


def reader(iterable, dialect="excel", **fmtparams):
    """Give the rows of a table, whose lines an iterable gives, as lists."""
    rules = _rules_of(dialect, fmtparams)
    plain = (
        rules.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE) and rules.escapechar is None
        and rules.doublequote and not (rules.skipinitialspace or rules.strict)
    )
    quote = rules.quotechar if rules.quoting != QUOTE_NONE and rules.quotechar else ""
    return _csvrows.reader(iterable, rules, rules.delimiter if plain else "", quote, _largest, _row)


def _marks(rules):
    """What a plain writer puts between and around fields."""
    special = (rules.delimiter, rules.escapechar, rules.quotechar, "\r", "\n", *rules.lineterminator)
    return rules.delimiter, rules.quotechar, "".join(filter(None, special)), rules.lineterminator


def _writes_plainly(rules, marks):
    return (
        rules.quoting == QUOTE_MINIMAL and rules.escapechar is None and rules.quotechar is not None
        and rules.doublequote and not rules.skipinitialspace and marks[2].isascii()
    )


def _field(rules, value, alone):
    text = "" if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) else str(value)
    numeric = isinstance(value, (int, float)) and not isinstance(value, bool) or hasattr(value, "__float__") and not isinstance(value, str)
    quoted = {
        QUOTE_ALL: True, QUOTE_NONNUMERIC: not numeric, QUOTE_STRINGS: isinstance(value, str), QUOTE_NOTNULL: value is not None,
    }.get(rules.quoting, False)
    out = []
    special = (rules.delimiter, rules.escapechar, rules.quotechar, "\r", "\n", *rules.lineterminator)
    for char in text:
        if char in special:
            if rules.quoting == QUOTE_NONE or char == rules.escapechar:
                escaping = True
            elif char == rules.quotechar:
                escaping = not rules.doublequote
                if rules.doublequote:
                    out.append(char)
                quoted = quoted or rules.doublequote
            else:
                escaping, quoted = False, True
            if escaping:
                if rules.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                out.append(rules.escapechar)
        out.append(char)
    if text[:1] == " " and rules.skipinitialspace or rules.delimiter == " " and not text and rules.skipinitialspace:
        quoted = True
    if alone and not text:
        if rules.quoting == QUOTE_NONE or value is None and rules.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
            raise Error("single empty field record must be quoted")
        quoted = True
    body = "".join(out)
    return rules.quotechar + body + rules.quotechar if quoted and rules.quoting != QUOTE_NONE else body


def _line(rules, row):
    """The line of a row of any kind."""
    try:
        fields = list(row)
    except TypeError:
        raise Error(f"iterable expected, not {type(row).__name__}") from None
    marks = _marks(rules)
    if _writes_plainly(rules, marks):
        return _csvrows.join(fields, marks)
    return rules.delimiter.join([_field(rules, value, len(fields) == 1) for value in fields]) + rules.lineterminator


def writer(file, dialect="excel", **fmtparams):
    """Give an object that writes rows to a file."""
    if not callable(getattr(file, "write", None)):
        raise TypeError('argument 1 must have a "write" method')
    rules = _rules_of(dialect, fmtparams)
    marks = _marks(rules)
    return _csvrows.writer(file.write, rules, marks if _writes_plainly(rules, marks) else None, _line)


class DictReader:
    """Rows as dicts; the first one has the names of the fields unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self.reader = reader(f, dialect, *args, **kwds)
        self._fieldnames = list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames
        self.restkey, self.restval, self.dialect = restkey, restval, dialect

    line_num = property(lambda self: self.reader.line_num)

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        found = dict(zip(names, row))
        if (extra := len(row) - len(names)) > 0:
            found[self.restkey] = row[-extra:]
        elif extra:
            found.update(dict.fromkeys(names[extra:], self.restval))
        return found

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.fieldnames = list(fieldnames) if iter(fieldnames) is fieldnames else fieldnames
        self.restval, self.extrasaction, self.writer = restval, extrasaction.lower(), writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow({name: name for name in self.fieldnames})

    def _row(self, given):
        if self.extrasaction == "raise":
            wrong = [key for key in given if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
        return [given.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Guesses the dialect of a sample by which delimiter cuts its lines alike."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Returns a dialect (or raises Error) corresponding to the sample"""
        lines = [line for line in sample.splitlines() if line]
        best = None
        for delimiter in delimiters or self.preferred + ["|"]:
            counts = {len(row) for row in reader(lines, delimiter=delimiter)}
            if len(counts) == 1 and counts != {1}:
                best = delimiter
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(excel):
            _name = "sniffed"
            delimiter = best
            skipinitialspace = all(line.count(best) == line.count(best + " ") for line in lines)

        return dialect

    def has_header(self, sample):
        """True if the first row is unlike the others: they have numbers where it has words."""
        rows = list(reader(StringIO(sample), self.sniff(sample)))
        votes = 0
        for at, name in enumerate(rows[0]):
            numeric = [_is_number(row[at]) for row in rows[1:21] if len(row) == len(rows[0])]
            if numeric and all(numeric):
                votes += 1 if not _is_number(name) else -1
        return votes > 0


def _is_number(text):
    try:
        complex(text)
    except ValueError:
        return False
    return True
