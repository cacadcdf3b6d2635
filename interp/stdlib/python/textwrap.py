"""Text wrapping and filling."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return _is_word(c) and not c.isdigit()


def _may_end(text):
    """Whether a line may end after text and a hyphen: text ends in two
    letters, or in a letter of its own after another one and a hyphen."""
    if len(text) < 2 or not _is_letter(text[-1]):
        return False
    return _is_letter(text[-2]) or text[-2] == "-" and len(text) > 2 and _is_letter(text[-3])


def _may_begin(text):
    """Whether the next line may begin with text after a hyphen."""
    if len(text) < 2 or not _is_letter(text[0]):
        return False
    return _is_letter(text[1]) or text[1] == "-" and len(text) > 2 and _is_letter(text[2])


def _hyphen_split(word):
    """Splits a word after the hyphens at which a line may end, and before and
    after dashes."""
    pieces, start, i = [], 0, 0
    while i < len(word):
        if word[i] != "-":
            i += 1
            continue
        j = i
        while j < len(word) and word[j] == "-":
            j += 1
        before, after = word[:i], word[j:]
        if j - i > 1 and before and after[:1] and _is_word(after[0]) and (_is_word(before[-1]) or before[-1] in "!\"'&.,?"):
            if i > start:
                pieces.append(word[start:i])
            pieces.append(word[i:j])
            start = j
        elif j - i == 1 and i > start and _may_end(before) and _may_begin(after):
            pieces.append(word[start:j])
            start = j
        i = j
    if start < len(word):
        pieces.append(word[start:])
    return pieces


class TextWrapper:
    """Object for wrapping/filling text."""

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="",
        expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False,
        break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
        tabsize=8, *, max_lines=None, placeholder=" [...]",
    ):
        options = dict(locals())
        del options["self"]
        self.__dict__.update(options)

    def _split(self, text):
        """Splits text into words and the white space between them."""
        if not any(c in text for c in _whitespace if c != " "):
            return self._split_at_blanks(text)
        chunks, i = [], 0
        while i < len(text):
            j = i
            space = text[i] in _whitespace
            while j < len(text) and (text[j] in _whitespace) == space:
                j += 1
            if space or not self.break_on_hyphens:
                chunks.append(text[i:j])
            else:
                chunks += _hyphen_split(text[i:j])
            i = j
        return chunks

    def _split_at_blanks(self, text):
        """_split for text that has no other white space."""
        chunks, blanks = [], -1
        for word in text.split(" "):
            blanks += 1
            if not word:
                continue
            if blanks:
                chunks.append(" " * blanks)
                blanks = 0
            if self.break_on_hyphens and "-" in word:
                chunks += _hyphen_split(word)
            else:
                chunks.append(word)
        if blanks > 0:
            chunks.append(" " * blanks)
        return chunks

    def _widen_sentence_ends(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip("\"'")
            if chunks[i + 1] == " " and len(word) > 1 and word[-1] in ".!?" and word[-2].islower() and len(chunks[i]) - len(word) < 2:
                chunks[i + 1] = "  "

    def _cut(self, word, room):
        """Cuts a word that is longer than a line where room is left, or after
        its hyphen; a full line gets an empty piece."""
        end = room
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                end = hyphen + 1
        return word[:end], word[end:]

    def _fold(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line, length = [], 0
            while chunks:
                longer = length + len(chunks[-1])
                if longer > width:
                    break
                length = longer
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                if self.break_long_words:
                    head, rest = self._cut(chunks[-1], width - length if width >= 1 else 1)
                    line.append(head)
                    chunks[-1] = rest
                elif not line:
                    line.append(chunks.pop())
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            last = (
                self.max_lines is None
                or len(lines) + 1 < self.max_lines
                or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and length <= width
            )
            if last:
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + "".join(line))
                    break
                length -= len(line.pop())
            else:
                if lines:
                    previous = lines[-1].rstrip()
                    if len(previous) + len(self.placeholder) <= self.width:
                        lines[-1] = previous + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def wrap(self, text):
        """wrap(text : string) -> [string]"""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _whitespace})
        chunks = self._split(text)
        if self.fix_sentence_endings:
            self._widen_sentence_ends(chunks)
        return self._fold(chunks)

    def fill(self, text):
        """fill(text : string) -> string"""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in `text`."""
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[i] = ""
            continue
        white = line[: len(line) - len(content)]
        if margin is None:
            margin = white
            continue
        common = 0
        while common < min(len(margin), len(white)) and margin[common] == white[common]:
            common += 1
        margin = margin[:common]
    if not margin:
        return "\n".join(lines)
    return "\n".join(line[len(margin):] for line in lines)


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'."""
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
