"""Comparing sequences: what is common to two of them, and how to turn one into
the other.  The matching is Ratcliff and Obershelp's: the longest common block,
then the same to its left and to its right."""

from collections import namedtuple

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = namedtuple("Match", "a b size")


class SequenceMatcher:
    """Compares pairs of sequences of any type, so long as the elements are
    hashable.  isjunk(x) says which elements of b are not worth matching."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set the two sequences to be compared."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence to be compared."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence to be compared: it is indexed."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for at, element in enumerate(b):
            places.setdefault(element, []).append(at)
        self.bjunk = {element for element in places if self.isjunk(element)} if self.isjunk else set()
        for element in self.bjunk:
            del places[element]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            often = len(b) // 100 + 1
            self.bpopular = {element for element, at in places.items() if len(at) > often}
            for element in self.bpopular:
                del places[element]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """Find longest matching block in a[alo:ahi] and b[blo:bhi]: of several
        the one that begins first in a, and of those in b."""
        a, b = self.a, self.b
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        start_a, start_b, size = alo, blo, 0
        ending = {}         # length of the block that ends at the last a and this b
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = now[j] = ending.get(j - 1, 0) + 1
                if length > size:
                    start_a, start_b, size = i - length + 1, j - length + 1, length
            ending = now
        # Extend it by what wasn't indexed: first the rest but junk, then junk.
        for wanted in (False, True):
            while start_a > alo and start_b > blo and (b[start_b - 1] in self.bjunk) == wanted and a[start_a - 1] == b[start_b - 1]:
                start_a, start_b, size = start_a - 1, start_b - 1, size + 1
            while (start_a + size < ahi and start_b + size < bhi and (b[start_b + size] in self.bjunk) == wanted
                   and a[start_a + size] == b[start_b + size]):
                size += 1
        return Match(start_a, start_b, size)

    def get_matching_blocks(self):
        """Return list of triples describing matching subsequences; the last is
        empty and stands at both ends."""
        if self.matching_blocks is None:
            blocks, todo = [], [(0, len(self.a), 0, len(self.b))]
            while todo:
                alo, ahi, blo, bhi = todo.pop()
                i, j, size = found = self.find_longest_match(alo, ahi, blo, bhi)
                if not size:
                    continue
                blocks.append(found)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    todo.append((i + size, ahi, j + size, bhi))
            joined = []
            for i, j, size in sorted(blocks):
                if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                    joined[-1] = Match(joined[-1][0], joined[-1][1], joined[-1][2] + size)
                else:
                    joined.append(Match(i, j, size))
            self.matching_blocks = joined + [Match(len(self.a), len(self.b), 0)]
        return self.matching_blocks

    def get_opcodes(self):
        """Return list of 5-tuples describing how to turn a into b: a tag
        (replace, delete, insert, equal), a range of a and a range of b."""
        if self.opcodes is None:
            steps, i, j = [], 0, 0
            for at_a, at_b, size in self.get_matching_blocks():
                tag = {(True, True): "replace", (True, False): "delete", (False, True): "insert"}.get((i < at_a, j < at_b))
                if tag:
                    steps.append((tag, i, at_a, j, at_b))
                i, j = at_a + size, at_b + size
                if size:
                    steps.append(("equal", at_a, i, at_b, j))
            self.opcodes = steps
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """Isolate change clusters by eliminating ranges with no changes, but
        for n elements of context."""
        steps = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = steps[0]
        if tag == "equal":
            steps[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = steps[-1]
        if tag == "equal":
            steps[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in steps:
            if tag == "equal" and i2 - i1 > 2 * n:
                yield group + [(tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))]
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and (len(group) > 1 or group[0][0] != "equal"):
            yield group

    def _similarity(self, matches):
        total = len(self.a) + len(self.b)
        return 2.0 * matches / total if total else 1.0

    def ratio(self):
        """Return a measure of the sequences' similarity (float in [0,1])."""
        return self._similarity(sum(block.size for block in self.get_matching_blocks()))

    def quick_ratio(self):
        """Return an upper bound on ratio() relatively quickly: the elements in
        common wherever they are."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left, matches = {}, 0
        for element in self.a:
            count = left.get(element, self.fullbcount.get(element, 0))
            left[element] = count - 1
            matches += count > 0
        return self._similarity(matches)

    def real_quick_ratio(self):
        """Return an upper bound on ratio() very quickly, by the lengths."""
        return self._similarity(min(len(self.a), len(self.b)))

    __class_getitem__ = classmethod(type(list[int]))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Use SequenceMatcher to return list of the best "good enough" matches."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher, scored = SequenceMatcher(), []
    matcher.set_seq2(word)
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= cutoff and matcher.ratio() >= cutoff:
            scored.append((matcher.ratio(), possibility))
    scored.sort(reverse=True)
    return [possibility for _, possibility in scored[:n]]


class Differ:
    """Compares sequences of lines and produces human-readable differences: the
    lines of the first with "- ", of the second with "+ ", of both with "  ",
    and guides to the eye with "? "."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        """Compare two sequences of lines; generate the resulting delta."""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replaced(a[i1:i2], b[j1:j2])
            elif tag == "delete":
                yield from _marked("-", a[i1:i2])
            elif tag == "insert":
                yield from _marked("+", b[j1:j2])
            else:
                yield from _marked(" ", a[i1:i2])

    def _replaced(self, old, new):
        """Lines that others took the place of: the two that are most alike are
        set against each other, then what is before and after them."""
        todo = [(old, new)]
        while todo:
            task = todo.pop()
            if isinstance(task, str):
                yield task
                continue
            old, new = task
            if not old or not new:
                yield from _marked("-", old)
                yield from _marked("+", new)
                continue
            pair = self._most_alike(old, new)
            if pair is None:
                first, second = ("-", old), ("+", new)
                if len(new) < len(old):
                    first, second = second, first
                yield from _marked(*first)
                yield from _marked(*second)
                continue
            i, j = pair
            todo.append((old[i + 1:], new[j + 1:]))
            todo.extend(reversed(list(self._pair(old[i], new[j]))))
            todo.append((old[:i], new[:j]))

    def _most_alike(self, old, new):
        best, place, equal = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j, line in enumerate(new):
            matcher.set_seq2(line)
            for i, other in enumerate(old):
                if other == line:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(other)
                if min(matcher.real_quick_ratio(), matcher.quick_ratio()) > best and matcher.ratio() > best:
                    best, place = matcher.ratio(), (i, j)
        return place if best >= 0.75 else equal

    def _pair(self, old, new):
        """Two lines that are alike, with what differs marked below each."""
        if old == new:
            yield "  " + old
            return
        marks = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}
        below_old = below_new = ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            below_old += marks[tag][0] * (i2 - i1)
            below_new += marks[tag][1] * (j2 - j1)
        for sign, line, below in (("-", old, below_old), ("+", new, below_new)):
            yield f"{sign} {line}"
            guide = "".join(char if mark == " " and char.isspace() else mark for char, mark in zip(line, below)).rstrip()
            if guide:
                yield f"? {guide}\n"


def _marked(sign, lines):
    for line in lines:
        yield f"{sign} {line}"


def IS_LINE_JUNK(line, pat=None):
    """Return True for ignorable line: blank, or with a single '#'."""
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Return True for ignorable character: a space or tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compare `a` and `b` (lists of strings); return a `Differ`-style delta."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Generate one of the two sequences that generated a delta."""
    try:
        wanted = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", wanted):
            yield line[2:]


def _check_lines(a, b, *names):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for name in names:
        if not isinstance(name, str):
            raise TypeError("all arguments must be str, not: %r" % (name,))


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare two sequences of lines; generate the delta as a unified diff."""
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(start, stop):
        length = stop - start
        if length == 1:
            return str(start + 1)
        return f"{start + 1 if length else start},{length}"

    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for sign, name, when in (("---", fromfile, fromfiledate), ("+++", tofile, tofiledate)):
                yield f"{sign} {name}{chr(9) + when if when else ''}{lineterm}"
        yield f"@@ -{span(group[0][1], group[-1][2])} +{span(group[0][3], group[-1][4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (" " + line for line in a[i1:i2])
                continue
            if tag in ("replace", "delete"):
                yield from ("-" + line for line in a[i1:i2])
            if tag in ("replace", "insert"):
                yield from ("+" + line for line in b[j1:j2])


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare two sequences of lines; generate the delta as a context diff."""
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(start, stop):
        return str(stop if stop - start else start) if stop - start <= 1 else f"{start + 1},{stop}"

    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for sign, name, when in (("***", fromfile, fromfiledate), ("---", tofile, tofiledate)):
                yield f"{sign} {name}{chr(9) + when if when else ''}{lineterm}"
        yield "***************" + lineterm
        yield f"*** {span(group[0][1], group[-1][2])} ****{lineterm}"
        if any(step[0] in ("replace", "delete") for step in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from (marks[tag] + line for line in a[i1:i2])
        yield f"--- {span(group[0][3], group[-1][4])} ----{lineterm}"
        if any(step[0] in ("replace", "insert") for step in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from (marks[tag] + line for line in b[j1:j2])


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare `a` and `b`, two sequences of lines represented as bytes."""
    def text(value):
        try:
            return value.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(value).__name__, value)) from error

    names = map(text, (fromfile, tofile, fromfiledate, tofiledate))
    for line in dfunc([text(x) for x in a], [text(x) for x in b], *names, n, text(lineterm)):
        yield line.encode("ascii", "surrogateescape")
