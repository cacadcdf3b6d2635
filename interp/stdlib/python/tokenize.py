"""The tokens of Python source, comments and all, from the machine's lexer."""

import codecs
import re
import token
from _tokenize import scan as _scan
from builtins import open as _open_file
from collections import namedtuple
from io import TextIOWrapper
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = token.__all__ + "tokenize generate_tokens detect_encoding untokenize TokenInfo open TokenError".split()


class TokenError(Exception):
    """The source ended in the midst of something, or has no such token."""


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: its kind, its text, where it begins and ends as (line, column),
    and the line of the source."""

    def __repr__(self):
        named = self._replace(type=f"{self.type} ({tok_name[self.type]})")
        shown = ", ".join(f"{field}={value if field == 'type' else repr(value)}" for field, value in named._asdict().items())
        return f"TokenInfo({shown})"

    @property
    def exact_type(self):
        """The kind, that of the operator itself if it is one."""
        if self.type != OP:
            return self.type
        return EXACT_TOKEN_TYPES.get(self.string, OP)


def _lines(readline):
    try:
        while line := readline():
            yield line
    except StopIteration:
        pass


def _tokens_of(source):
    tokens, ended = _scan(source.replace("\r\n", "\n"))
    yield from map(TokenInfo._make, tokens)
    if ended is None:
        return
    kind, message, line, column = ended
    if kind is not SyntaxError:
        text = source.splitlines(True)[line - 1] if line <= source.count("\n") + 1 else ""
        raise kind(message, ("<string>", line, column, text))
    if "unterminated triple-quoted" in message:
        message = "EOF in multi-line string"
    elif "was never closed" in message or message == "unexpected EOF while parsing":
        message = "unexpected EOF in multi-line statement"
        line, column = source.count("\n") + (not source.endswith("\n")), 0
    raise TokenError(message, (line, column))


def generate_tokens(readline):
    """Yield the tokens of a source whose lines readline gives as str."""
    yield from _tokens_of("".join(_lines(readline)))


def _generate_tokens_from_c_tokenizer(readline, encoding=None, extra_tokens=False):
    """The tokens as the parser sees them, unless comments and the like are
    wanted too."""
    lines = _lines(readline)
    source = "".join(line.decode(encoding) for line in lines) if encoding else "".join(lines)
    for tok in _tokens_of(source):
        if extra_tokens:
            yield tok
        elif tok.type not in (COMMENT, NL):
            yield tok._replace(type=tok.exact_type)


def tokenize(readline):
    """Yield the tokens of a source whose lines readline gives as bytes: first
    one for its encoding."""
    encoding, begun = detect_encoding(readline)
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    data = b"".join([*begun, *_lines(readline)])
    yield from _tokens_of(data.decode(encoding))


_DECLARED = re.compile(r"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)


def _usual_name(name):
    # As far as the beginning of the name tells.
    short = name[:12].lower().replace("_", "-")
    for usual, others in ("utf-8", ("utf-8",)), ("iso-8859-1", ("latin-1", "iso-8859-1", "iso-latin-1")):
        if any(short == other or short.startswith(other + "-") for other in others):
            return usual
    return name


def detect_encoding(readline):
    """Tell the encoding of a source from its first two lines, and give them:
    (name, list of lines). Raises SyntaxError for a wrong one."""
    try:
        file = f" for {readline.__self__.name!r}"
    except AttributeError:
        file = ""
    begun, marked = [], False
    for line in _lines(readline):
        if not begun and line.startswith(codecs.BOM_UTF8):
            marked, line = True, line[3:]
            if not line:
                return "utf-8-sig", []
        begun.append(line)
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise SyntaxError("invalid or missing encoding declaration" + file) from None
        declared = _DECLARED.match(text)
        if declared:
            name = _usual_name(declared[1])
            try:
                found = codecs.lookup(name)
            except LookupError:
                raise SyntaxError(f"unknown encoding{file}{':' if file else ': '}{' ' if file else ''}{name}") from None
            if marked and name != "utf-8":
                raise SyntaxError(f"encoding problem{file or ': utf-8'}")
            return "utf-8-sig" if marked else name, begun
        if len(begun) == 2 or line.split(b"#")[0].strip():
            break
    return "utf-8-sig" if marked else "utf-8", begun


def open(filename):
    """Open a file of source for reading, in the encoding that it declares."""
    file = _open_file(filename, "rb")
    try:
        encoding, _ = detect_encoding(file.readline)
        file.seek(0)
        text = TextIOWrapper(file, encoding, line_buffering=True)
    except BaseException:
        file.close()
        raise
    text.mode = "r"
    return text


class _Untokenizer:
    """Puts tokens together again."""

    def __init__(self):
        self.pieces, self.line, self.column = [], 1, 0
        self.encoding = None

    def move_to(self, start):
        line, column = start
        if (line, column) < (self.line, self.column):
            raise ValueError(f"start ({line},{column}) precedes previous end ({self.line},{self.column})")
        if line > self.line:
            self.pieces.append("\\\n" * (line - self.line))
            self.column = 0
        self.pieces.append(" " * (column - self.column))

    def exact(self, tokens):
        """The source as it was, white space and all."""
        indents, at_start = [], False
        for tok in tokens:
            kind, text, start, end = tok[:4]
            if kind == ENCODING:
                self.encoding = text
            elif kind == INDENT:
                indents.append(text)
            elif kind == DEDENT:
                indents.pop()
                self.line, self.column = end
            elif kind != ENDMARKER:
                if kind in (NEWLINE, NL):
                    at_start = True
                elif at_start and indents:
                    if start[1] >= len(indents[-1]):
                        self.pieces.append(indents[-1])
                        self.column = len(indents[-1])
                    at_start = False
                if kind == FSTRING_MIDDLE:
                    doubled = text.replace("{", "{{").replace("}", "}}")
                    end = end[0], end[1] + len(doubled) - len(text) if "\n" not in text else end[1]
                    text = doubled
                self.move_to(start)
                self.pieces.append(text)
                self.line, self.column = end
                if kind in (NEWLINE, NL):
                    self.line, self.column = self.line + 1, 0
        return "".join(self.pieces)

    def rough(self, tokens):
        """A source with the same tokens, of kinds and texts alone."""
        indents, at_start, after_string, depth = [], False, False, 0
        for tok in tokens:
            kind, text = tok[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                self.pieces.append(indents[-1])
                at_start = False
            elif kind == STRING and after_string:
                text = " " + text
            after_string = kind == STRING
            if kind == FSTRING_START:
                depth += 1
            elif kind == FSTRING_END:
                depth -= 1
            elif kind == FSTRING_MIDDLE:
                text = text.replace("{", "{{").replace("}", "}}")
            if kind in (NAME, NUMBER) or kind == FSTRING_END and not depth:
                text += " "
            self.pieces.append(text)
        return "".join(self.pieces)


def untokenize(iterable):
    """Give a source of the tokens: the same one for whole tokens, one that has
    the same kinds and texts for pairs of them. It is bytes if the first token
    is an encoding, else str."""
    tokens = list(iterable)
    writer = _Untokenizer()
    text = writer.exact(tokens) if all(len(tok) > 2 for tok in tokens) else writer.rough(tokens)
    return text if writer.encoding is None else text.encode(writer.encoding)
