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


_id_start = frozenset("_" + ascii_letters)
_id_part = frozenset("_" + ascii_letters + digits)


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Yields the text between placeholders, and for each placeholder its
        kind ("escaped", "name" or "invalid"), its text and its position."""
        text, mark = self.template, self.delimiter
        start = 0
        while True:
            at = text.find(mark, start)
            if at < 0:
                yield "text", text[start:], start
                return
            yield "text", text[start:at], start
            pos = at + len(mark)
            if text.startswith(mark, pos):
                yield "escaped", mark, at
                start = pos + len(mark)
                continue
            braced = text.startswith("{", pos)
            begin = pos + braced
            end = begin
            if end < len(text) and text[end] in _id_start:
                while end < len(text) and text[end] in _id_part:
                    end += 1
            if end == begin or braced and not text.startswith("}", end):
                yield "invalid", mark, pos
                start = pos
                continue
            start = end + braced
            yield "name", text[begin:end], at
            self._written = text[at:start]

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            colno = lineno = 1
        else:
            colno = at - len("".join(lines[:-1]))
            lineno = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))

    def _values(self, mapping, kws):
        if not mapping:
            return kws
        if kws:
            from collections import ChainMap
            return ChainMap(kws, mapping[0])
        return mapping[0]

    def substitute(self, /, *mapping, **kws):
        values = self._values(mapping, kws)
        out = []
        for kind, text, at in self._pieces():
            if kind == "invalid":
                self._invalid(at)
            out.append(str(values[text]) if kind == "name" else text)
        return "".join(out)

    def safe_substitute(self, /, *mapping, **kws):
        values = self._values(mapping, kws)
        out = []
        pending = None
        for kind, text, at in self._pieces():
            if pending is not None:
                # Only now is it known how the placeholder was written.
                out[pending] = self._written
                pending = None
            if kind == "name":
                try:
                    text = str(values[text])
                except KeyError:
                    pending = len(out)
            out.append(text)
        return "".join(out)

    def is_valid(self):
        return all(kind != "invalid" for kind, _, _ in self._pieces())

    def get_identifiers(self):
        return list(dict.fromkeys(text for kind, text, _ in self._pieces() if kind == "name"))


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

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first = _split_field(field_name)[0]
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
