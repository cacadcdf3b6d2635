"""A collection of string constants, and templates."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
    "digits", "hexdigits", "octdigits", "printable", "punctuation",
    "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """capwords(s [,sep]) -> string

    Split the argument into words using split, capitalize each word and join
    them again.
    """
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class _PatternOfClass:
    """The attribute pattern of Template: made when it is first asked for, so
    that the module re is not imported before."""

    def __get__(self, template, cls):
        cls.pattern = made = cls._make_pattern()
        return made


class Template:
    """Text with placeholders, $name or ${name}, to be replaced by values.

    Subclasses change what a placeholder is by the attributes delimiter,
    idpattern, braceidpattern and flags, or all at once by pattern, a regular
    expression with the groups escaped, named, braced and invalid.
    """

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    pattern = _PatternOfClass()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = cls._make_pattern()

    @classmethod
    def _make_pattern(cls):
        import re
        source = cls.__dict__.get("pattern")
        if source is None or isinstance(source, _PatternOfClass):
            name, braced = cls.idpattern, cls.braceidpattern or cls.idpattern
            source = (rf"{re.escape(cls.delimiter)}(?:(?P<escaped>{re.escape(cls.delimiter)})"
                      rf"|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))")
        return re.compile(source, cls.flags | 64)  # re.VERBOSE

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        at = match.start("invalid")
        before = self.template[:at].splitlines(keepends=True)
        line = max(len(before), 1)
        column = at - sum(map(len, before[:-1])) if before else 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _kind(self, match):
        """What a match of the pattern is: the name of a placeholder, and
        whether it is an escaped delimiter or invalid."""
        name = match["named"] or match["braced"]
        if name is None and match["escaped"] is None and match["invalid"] is None:
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return name, match["escaped"] is not None, match["invalid"] is not None

    def _replace(self, mapping, kws, leave):
        if not mapping:
            values = kws
        elif kws:
            from collections import ChainMap
            values = ChainMap(kws, *mapping)
        else:
            values, = mapping

        def one(match):
            name, escaped, invalid = self._kind(match)
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    if not leave:
                        raise
                    return match[0]
            if escaped:
                return self.delimiter
            return match[0] if leave else self._invalid(match)

        return self.pattern.sub(one, self.template)

    def substitute(self, mapping=None, /, **kws):
        """The text with all placeholders replaced.

        Errors: KeyError for one without a value, ValueError for a bad one.
        """
        return self._replace(() if mapping is None else (mapping,), kws, False)

    def safe_substitute(self, mapping=None, /, **kws):
        """As substitute, but what can't be replaced stays as it is."""
        return self._replace(() if mapping is None else (mapping,), kws, True)

    def is_valid(self):
        """Whether no placeholder is malformed."""
        return not any(self._kind(m)[2] for m in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names of the placeholders, each once, in order."""
        names = (self._kind(m)[0] for m in self.pattern.finditer(self.template))
        return [name for name in dict.fromkeys(names) if name is not None]


def _fields(format_string):
    """Yields (literal, field, spec, conversion) as Formatter.parse does."""
    i, n = 0, len(format_string)
    literal = []
    while i < n:
        c = format_string[i]
        if c in "{}" and format_string.startswith(c, i + 1):
            yield "".join(literal) + c, None, None, None
            literal = []
            i += 2
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if c != "{":
            literal.append(c)
            i += 1
            continue
        i += 1
        if i >= n:
            raise ValueError("Single '{' encountered in format string")
        start, depth, brackets = i, 1, False
        colon = bang = -1
        while i < n:
            c = format_string[i]
            if brackets:
                brackets = c != "]"
            elif c == "[" and colon < 0:
                brackets = True
            elif c == "{":
                depth += 1
            elif c == "}":
                depth -= 1
                if depth == 0:
                    break
            elif depth == 1 and colon < 0:
                if c == ":":
                    colon = i
                elif c == "!" and bang < 0:
                    bang = i
            i += 1
        else:
            raise ValueError("expected '}' before end of string")
        spec = format_string[colon + 1:i] if colon >= 0 else ""
        head_end = colon if colon >= 0 else i
        conversion = None
        if bang >= 0:
            conversion = format_string[bang + 1:head_end]
            if len(conversion) != 1:
                raise ValueError("end of string while looking for conversion specifier" if not conversion else "expected ':' after conversion specifier")
            head_end = bang
        yield "".join(literal), format_string[start:head_end], spec, conversion
        literal = []
        i += 1
    if literal:
        yield "".join(literal), None, None, None


def _split_field(field):
    """Splits "a.b[0]" into "a" and the accesses that follow it."""
    i = 0
    while i < len(field) and field[i] not in ".[":
        i += 1
    first, rest = field[:i], []
    if first.isdigit():
        first = int(first)
    while i < len(field):
        if field[i] == ".":
            j = i + 1
            while j < len(field) and field[j] not in ".[":
                j += 1
            rest.append((True, field[i + 1:j]))
        elif field[i] == "[":
            j = field.find("]", i)
            if j < 0:
                raise ValueError("Missing ']' in format string")
            key = field[i + 1:j]
            rest.append((False, int(key) if key.isdigit() else key))
            j += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if rest[-1][1] == "":
            raise ValueError("Empty attribute in format string")
        i = j
    return first, rest


class Formatter:
    """The formatting of str.format(), to be changed by subclasses."""

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        found = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            found = getattr(found, key) if is_attr else found[key]
        return found, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def convert_field(self, value, conversion):
        match conversion:
            case None:
                return value
            case "s":
                return str(value)
            case "r":
                return repr(value)
            case "a":
                return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def check_unused_args(self, used_args, args, kwargs):
        """For subclasses that want all arguments used."""

    def vformat(self, format_string, args, kwargs):
        run = _Formatting(self, args, kwargs)
        text = run.expand(format_string, 2)
        self.check_unused_args(run.used, args, kwargs)
        return text

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)


class _Formatting:
    """One call of vformat: its arguments, and what is known of their use."""

    def __init__(self, formatter, args, kwargs):
        self.formatter, self.args, self.kwargs = formatter, args, kwargs
        self.used = set()
        self.next_number = 0    # False once fields have given numbers

    def expand(self, text, depth):
        """The text with its fields replaced, and fields in their
        specifications down to a depth."""
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        formatter, pieces = self.formatter, []
        for literal, field, spec, conversion in formatter.parse(text):
            if literal:
                pieces.append(literal)
            if field is not None:
                value, key = formatter.get_field(self._numbered(field), self.args, self.kwargs)
                self.used.add(key)
                value = formatter.convert_field(value, conversion)
                pieces.append(formatter.format_field(value, self.expand(spec, depth - 1)))
        return "".join(pieces)

    def _numbered(self, field):
        """The name of the field, the number put in where it has none."""
        first = _split_field(field)[0]
        if first == "":
            if self.next_number is False:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            field = str(self.next_number) + field
            self.next_number += 1
        elif isinstance(first, int):
            if self.next_number:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            self.next_number = False
        return field
