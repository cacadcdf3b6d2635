"""How ast.unparse() writes constants, and chooses the quotes of strings."""

import sys

# How an infinite float is written, for which there is no literal.
INFINITY = f"1e{sys.float_info.max_10_exp + 1}"

multiline = ('"""', "'''")
all_quotes = ("'", '"', *multiline)


def constant_text(value):
    text = repr(value)
    if isinstance(value, (float, complex)):
        text = text.replace("inf", INFINITY).replace("nan", f"({INFINITY}-{INFINITY})")
    return text


def quoted(text, quotes, flat=False):
    """Give the inside of a string literal, and those of the quotes that can
    stand around it. flat: tabs and line ends are escaped too."""
    def escape(char):
        if char in "\n\t" and not flat or char.isprintable() and char != "\\":
            return char
        return char.encode("unicode_escape").decode("ascii")

    inside = "".join(map(escape, text))
    usable = [q for q in quotes if q not in inside and (q in multiline or "\n" not in inside)]
    if not usable:
        literal = repr(text)
        mark = literal[0]
        return literal[1:-1], [next((q for q in quotes if mark in q), mark)]
    if inside:
        # A quote right before the end would be taken for part of the end.
        last = inside[-1]
        usable = [q for q in usable if q[0] != last] + [q for q in usable if q[0] == last]
        if usable[0][0] == last:
            inside = f"{inside[:-1]}\\{last}"
    return inside, usable


def join_pieces(pieces):
    """Find a quote that all pieces allow; give it and their texts, or None."""
    quotes, inside = list(all_quotes), []
    for text, literal in pieces:
        if literal:
            text, usable = quoted(text, quotes, flat=True)
            if not set(usable) & set(quotes):
                return None
            quotes = usable
        elif "\n" in text:
            quotes = [q for q in quotes if q in multiline]
        inside.append(text)
    return quotes[0], inside


def repr_piece(text, literal):
    if not literal:
        return text
    # The double quote makes repr() take single ones.
    return repr('"' + text)[2:-1]
