# What library modules say, word for word.
import argparse
import datetime
import fractions
import io
import logging
import sys
import time
import unittest


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


parser = argparse.ArgumentParser(prog="prog")
parser.add_argument("file")
parser.add_argument("rest", nargs="*")
parser.add_argument("more", nargs="*", default=[])
sys.stderr, stderr = sys.stdout, sys.stderr
attempt(lambda: parser.parse_args([]))
sys.stderr = stderr
attempt(lambda: parser.add_argument("x", dest="y"))
attempt(lambda: parser.add_argument())
attempt(lambda: parser.add_argument("--x", action="nope"))
attempt(lambda: parser.add_argument("--x", type="int"))

attempt(lambda: datetime.date(2024, 1, 1).strftime(5))
attempt(lambda: pow(fractions.Fraction(2), 2, 3))
attempt(lambda: time.strptime("30 Jan", "%d %b")[:3])
attempt(lambda: time.strptime("31 Jan", "%d %b")[:3])
attempt(lambda: time.strptime("31 Jan 24", "%d %b %y")[:3])
attempt(logging.getLevelNamesMapping)


class Test(unittest.TestCase):
    def test_lines(self):
        self.assertEqual("a\nb\nc", "a\nx\nc")

    def test_end(self):
        self.assertEqual("a\nb", "a\nb\n")

    def test_empty(self):
        self.assertEqual("", "a\nb")

    def test_sequence(self):
        self.assertSequenceEqual(5, [1])


class Unready(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise KeyError("no")

    def test(self):
        pass


out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Test)
suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(Unready))
result = unittest.TextTestRunner(out).run(suite)
for _, text in result.failures + result.errors:
    print(text[text.index("Error: "):])


def log():
    logging.warning("%d things", "many")


errors, sys.stderr = sys.stderr, io.StringIO()
log()
errors, sys.stderr = sys.stderr.getvalue(), errors
print(errors[errors.index("Call stack"):])
