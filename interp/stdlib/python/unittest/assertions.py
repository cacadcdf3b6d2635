"""The assertions of test cases, and the words of those that fail."""

import collections
import contextlib
import difflib
import pprint
import re
import sys
import warnings
from os.path import commonprefix

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."

# Representations that are longer are cut in messages.
_longest = 80       # characters of a whole one
_ends = 5           # of what is kept at least before and after a gap
_gap = 12           # of "[123 chars]", about
_different = _longest - 3 * _ends - 2 * _gap
_no_message = object()


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_longest] + " [truncated]..." if short and len(text) >= _longest else text


def _shorten(text, before, after):
    skipped = len(text) - before - after
    if skipped <= _gap:
        return text
    return "%s[%d chars]%s" % (text[:before], skipped, text[len(text) - after:])


def _common_shorten_repr(*objects):
    """Representations of which what is common at the start is cut."""
    texts = tuple(map(safe_repr, objects))
    longest = max(map(len, texts))
    if longest <= _longest:
        return texts
    same = commonprefix(texts)
    room = _longest - (longest - len(same) + _ends + _gap)
    if room > _ends:
        start = _shorten(same, _ends, room)
        return tuple(start + text[len(same):] for text in texts)
    start = _shorten(same, _ends, _ends)
    return tuple(start + _shorten(text[len(same):], _different, _ends) for text in texts)


class _Expecting:
    """Base of the contexts that expect something to happen in them."""

    def __init__(self, case, expected, pattern=None):
        self.test_case, self.expected = case, expected
        self.expected_regex = re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.obj_name = self.msg = None

    def fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def handle(self, name, args, kwargs):
        """Be a context, or call what is given in it."""
        kind = self.base
        classes = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(each, type) and issubclass(each, kind) for each in classes):
            raise TypeError("%s() arg 1 must be %s" % (name, self.wanted))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", str(function))
        with self:
            function(*args, **kwargs)

    def _expected_name(self):
        return getattr(self.expected, "__name__", str(self.expected))


class _AssertRaisesContext(_Expecting):
    """Expects an exception, and keeps it."""

    base, wanted = BaseException, "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            self.fail("{} not raised{}".format(self._expected_name(), f" by {self.obj_name}" if self.obj_name else ""))
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(error)):
            self.fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(error)))
        return True

    __class_getitem__ = classmethod(type(list[int]))


class _AssertWarnsContext(_Expecting):
    """Expects a warning, and keeps it."""

    base, wanted = Warning, "a warning type or tuple of warning types"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, tb):
        self._catcher.__exit__(kind, error, tb)
        if kind is not None:
            return
        first = None
        for record in self.warnings:
            message = record.message
            if not isinstance(message, self.expected):
                continue
            first = first or message
            if self.expected_regex is None or self.expected_regex.search(str(message)):
                self.warning, self.filename, self.lineno = message, record.filename, record.lineno
                return
        if first is not None:
            self.fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(first)))
        self.fail("{} not triggered{}".format(self._expected_name(), f" by {self.obj_name}" if self.obj_name else ""))


class _AssertNotWarnsContext(_AssertWarnsContext):
    def __exit__(self, kind, error, tb):
        self._catcher.__exit__(kind, error, tb)
        if kind is None and any(isinstance(record.message, self.expected) for record in self.warnings):
            self.fail(f"{self._expected_name()} triggered{f' by {self.obj_name}' if self.obj_name else ''}")


_Watched = collections.namedtuple("_LoggingWatcher", ["records", "output"])


class _AssertLogsContext(_Expecting):
    """Expects messages of a logger, or none."""

    def __init__(self, case, logger_name, level, none):
        import logging
        super().__init__(case, None)
        self.logger_name, self.none = logger_name, none
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO

    def __enter__(self):
        import logging
        watcher = self.watcher = _Watched([], [])
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")

        class Capturing(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(formatter)
        logger = self.logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(self.logger_name)
        self.before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level)
        return None if self.none else watcher

    def __exit__(self, kind, error, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.none and self.watcher.records:
            self.fail("Unexpected logs found: {!r}".format(self.watcher.output))
        if not self.none and not self.watcher.records:
            self.fail("no logs of level {} or higher triggered on {}".format(logging.getLevelName(self.level), self.logger.name))


class Assertions:
    """The methods of test cases that compare and fail."""

    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        """The message of an assertion: the usual one, and the caller's."""
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg if isinstance(msg, str) else safe_repr(msg)}"

    def _check(self, fine, msg, standard, *objects):
        """Fail unless all is fine; {} in the standard words are the objects."""
        if not fine:
            self.fail(self._formatMessage(msg, standard.format(*map(safe_repr, objects))))

    def _truncateMessage(self, message, diff):
        limit = self.maxDiff
        if limit is None or len(diff) <= limit:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertFalse(self, expr, msg=None):
        """Check that the expression is false."""
        self._check(not expr, msg, "{} is not false", expr)

    def assertTrue(self, expr, msg=None):
        """Check that the expression is true."""
        self._check(expr, msg, "{} is not true", expr)

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless an exception of a class is raised by a callable, or in
        the context that the call without a callable gives."""
        return _AssertRaisesContext(self, expected_exception).handle("assertRaises", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless a warning of a class is triggered."""
        return _AssertWarnsContext(self, expected_warning).handle("assertWarns", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(self, expected_warning).handle("_assertNotWarns", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """Asserts that the message in a raised exception matches a regex."""
        return _AssertRaisesContext(self, expected_exception, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """Asserts that the message in a triggered warning matches a regexp."""
        return _AssertWarnsContext(self, expected_warning, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Fail unless a message of a level or higher is logged in the context."""
        return _AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        """Fail if a message of a level or higher is logged in the context."""
        return _AssertLogsContext(self, logger, level, True)

    def assertEqual(self, first, second, msg=None):
        """Fail if the two objects are unequal as determined by the '=='
        operator; containers and texts say where they differ."""
        compare = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if compare is not None:
            (getattr(self, compare) if isinstance(compare, str) else compare)(first, second, msg=msg)
        elif not first == second:
            self.fail(self._formatMessage(msg, "%s != %s" % _common_shorten_repr(first, second)))

    def assertNotEqual(self, first, second, msg=None):
        """Fail if the two objects are equal as determined by the '!=' operator."""
        self._check(first != second, msg, "{} == {}", first, second)

    def _about_equal(self, first, second, places, delta):
        """Whether two numbers are almost equal, and how far they are apart."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        apart = abs(first - second)
        if delta is not None:
            return apart <= delta, apart, f"within {safe_repr(delta)} delta"
        places = 7 if places is None else places
        return round(apart, places) == 0, apart, f"within {places!r} places"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if two objects differ by more than a delta, or in some of the
        first decimal places (7 by default)."""
        if first == second:
            return
        near, apart, how = self._about_equal(first, second, places, delta)
        self._check(near, msg, "{} != {} " + how + " ({} difference)", first, second, apart)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if two objects are almost equal."""
        near, apart, how = self._about_equal(first, second, places, delta)
        if delta is not None:
            self._check(first != second and not near, msg, "{} == {} " + how + " ({} difference)", first, second, apart)
        else:
            self._check(first != second and not near, msg, "{} == {} " + how, first, second)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """An equality assertion for ordered sequences (like lists and tuples)."""
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(seq)}")
        lengths, text = [], ""
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                text = f"{which} {name} has no length.    Non-sequence?"
                break
        if not text:
            if seq1 == seq2:
                return
            text = self._first_difference(name, seq_type, seq1, seq2, lengths)
            if text is None:
                return
        self.fail(self._formatMessage(msg, self._truncateMessage(text, _difference(pprint.pformat(seq1), pprint.pformat(seq2)))))

    @staticmethod
    def _first_difference(name, seq_type, seq1, seq2, lengths):
        """Says where two sequences differ; None if they don't but for their types."""
        text = "%ss differ: %s != %s\n" % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        shorter = min(lengths)
        for at in range(shorter):
            pair = []
            for which, seq in (("first", seq1), ("second", seq2)):
                try:
                    pair.append(seq[at])
                except (TypeError, IndexError, NotImplementedError):
                    text += "\nUnable to index element %d of %s %s\n" % (at, which, name)
                    break
            if len(pair) < 2:
                break
            if pair[0] != pair[1]:
                text += "\nFirst differing element %d:\n%s\n%s\n" % ((at,) + _common_shorten_repr(*pair))
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                return None
        if lengths[0] != lengths[1]:
            which, seq = ("First", seq1) if lengths[0] > shorter else ("Second", seq2)
            text += "\n%s %s contains %d additional elements.\n" % (which, name, max(lengths) - shorter)
            try:
                text += "First extra element %d:\n%s\n" % (shorter, safe_repr(seq[shorter]))
            except (TypeError, IndexError, NotImplementedError):
                text += "Unable to index element %d of %s %s\n" % (shorter, which.lower(), name)
        return text

    def assertListEqual(self, list1, list2, msg=None):
        """A list-specific equality assertion."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """A tuple-specific equality assertion."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """A set-specific equality assertion."""
        only = []
        for which, one, other in (("first", set1, set2), ("second", set2, set1)):
            try:
                only.append((which, one.difference(other)))
            except TypeError as error:
                self.fail("invalid type when attempting set difference: %s" % error)
            except AttributeError as error:
                self.fail("%s argument does not support set difference: %s" % (which, error))
        if not (only[0][1] or only[1][1]):
            return
        lines = []
        for which, items in only:
            if items:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += map(repr, items)
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        """Just like self.assertTrue(a in b), but with a nicer default message."""
        self._check(member in container, msg, "{} not found in {}", member, container)

    def assertNotIn(self, member, container, msg=None):
        """Just like self.assertTrue(a not in b), but with a nicer default message."""
        self._check(member not in container, msg, "{} unexpectedly found in {}", member, container)

    def assertIs(self, expr1, expr2, msg=None):
        """Just like self.assertTrue(a is b), but with a nicer default message."""
        self._check(expr1 is expr2, msg, "{} is not {}", expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        """Just like self.assertTrue(a is not b), but with a nicer default message."""
        self._check(expr1 is not expr2, msg, "unexpectedly identical: {}", expr1)

    def assertDictEqual(self, d1, d2, msg=None):
        """A dict-specific equality assertion."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % _common_shorten_repr(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(text, _difference(pprint.pformat(d1), pprint.pformat(d2)))))

    def assertCountEqual(self, first, second, msg=None):
        """Asserts that two iterables have the same elements, the same number of
        times, without regard to order."""
        one, other = list(first), list(second)
        try:
            counts = collections.Counter(one), collections.Counter(other)
            if counts[0] == counts[1]:
                return
            elements = list(dict.fromkeys(one + other))
            rows = [(counts[0][e], counts[1][e], e) for e in elements]
        except TypeError:
            rows, done = [], []
            for e in one + other:
                if e not in done:
                    done.append(e)
                    rows.append((one.count(e), other.count(e), e))
        rows = [row for row in rows if row[0] != row[1]]
        if rows:
            text = "Element counts were not equal:\n" + "\n".join("First has %d, Second has %d:  %r" % row for row in rows)
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Compare texts line by line."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > 2 ** 16 or len(second) > 2 ** 16:
            self.fail(self._formatMessage(msg, "%s != %s" % _common_shorten_repr(first, second)))
        # If the last line of one is without its end, both get one more, but for
        # an empty text.
        ends = all(not text or text[-1] == "\n" for text in (first, second))
        lines = [(text if ends or not text else text + "\n").splitlines(keepends=True) for text in (first, second)]
        text = "%s != %s" % _common_shorten_repr(first, second)
        diff = "\n" + "".join(difflib.ndiff(*lines))
        self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))

    def assertLess(self, a, b, msg=None):
        """Just like self.assertTrue(a < b), but with a nicer default message."""
        self._check(a < b, msg, "{} not less than {}", a, b)

    def assertLessEqual(self, a, b, msg=None):
        """Just like self.assertTrue(a <= b), but with a nicer default message."""
        self._check(a <= b, msg, "{} not less than or equal to {}", a, b)

    def assertGreater(self, a, b, msg=None):
        """Just like self.assertTrue(a > b), but with a nicer default message."""
        self._check(a > b, msg, "{} not greater than {}", a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        """Just like self.assertTrue(a >= b), but with a nicer default message."""
        self._check(a >= b, msg, "{} not greater than or equal to {}", a, b)

    def assertIsNone(self, obj, msg=None):
        """Same as self.assertTrue(obj is None), with a nicer default message."""
        self._check(obj is None, msg, "{} is not None", obj)

    def assertIsNotNone(self, obj, msg=None):
        """Included for symmetry with assertIsNone."""
        self._check(obj is not None, msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """Same as self.assertTrue(isinstance(obj, cls)), with a nicer message."""
        self._check(isinstance(obj, cls), msg, "{} is not an instance of {}", obj, cls)

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Included for symmetry with assertIsInstance."""
        self._check(not isinstance(obj, cls), msg, "{} is an instance of {}", obj, cls)

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail the test unless the text matches the regular expression."""
        pattern = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not pattern.search(text):
            self.fail(self._formatMessage(msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text)))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail the test if the text matches the regular expression."""
        pattern = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = pattern.search(text)
        if match:
            self.fail(self._formatMessage(msg, "Regex matched: %r matches %r in %r" % (match[0], pattern.pattern, text)))


def _difference(first, second):
    return "\n" + "\n".join(difflib.ndiff(first.splitlines(), second.splitlines()))
