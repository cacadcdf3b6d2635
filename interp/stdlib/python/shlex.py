"""Text split into words as the shell of Unix splits it."""

import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_plain = re.compile(r"[\w@%+=:,./-]*", re.ASCII).fullmatch


def quote(s):
    """s as one word of the shell."""
    if s and _plain(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """The inverse of split."""
    return " ".join(map(quote, split_command))


def split(s, comments=False, posix=True):
    """The words of s."""
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


class shlex:
    """An iterator over the words of a text or a file.

    What characters are for can be changed: commenters begin comments,
    wordchars make words, whitespace ends them, escape and quotes quote, and
    punctuation_chars make words of their own. The state is " " between words,
    "a" and "c" in words and punctuation, a quote or an escape inside of one,
    and None at the end.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        self._punctuation = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation:
            self._ahead = deque()
            self.wordchars += "~-./*?="
            self.wordchars = self.wordchars.translate(dict.fromkeys(map(ord, self._punctuation)))

    @property
    def punctuation_chars(self):
        """The characters that make words of their own."""
        return self._punctuation

    def _log(self, level, message):
        if self.debug >= level:
            print("shlex: " + message)

    def push_token(self, tok):
        """Put a word back, to be read again."""
        self._log(1, "pushing token " + repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read another text first."""
        stream = StringIO(newstream) if isinstance(newstream, str) else newstream
        outer = self.infile, self.instream, self.lineno
        self.filestack.appendleft(outer)
        self.infile, self.instream, self.lineno = newfile, stream, 1
        self._log(1, f"pushing to {'stream' if newfile is None else 'file'} {stream if newfile is None else newfile}")

    def pop_source(self):
        """Go back to the text before push_source."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self._log(1, f"popping to {self.instream}, line {self.lineno}")
        self.state = " "

    def get_token(self):
        """The next word; eof at the end."""
        if self.pushback:
            word = self.pushback.popleft()
            self._log(1, "popping token " + repr(word))
            return word
        word = self.read_token()
        while self.source is not None and word == self.source:
            included = self.sourcehook(self.read_token())
            if included:
                newfile, newstream = included
                self.push_source(newstream, newfile)
            word = self.get_token()
        while word == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            word = self.get_token()
        self._log(1, "token=" + repr(word))
        return word

    def _next_char(self):
        if self._punctuation and self._ahead:
            return self._ahead.pop()
        c = self.instream.read(1)
        if c == "\n":
            self.lineno += 1
        return c

    def _finish(self, quoted):
        word, self.token = self.token, ""
        if self.posix and not quoted and word == "":
            word = None
        self._log(2, "raw token=" + repr(word) if word else "raw token=EOF")
        return word

    def read_token(self):
        """The next word of the text, without regard to pushed ones."""
        self._quoted = False
        self._after_escape = " "
        ended = False
        while not ended:
            c = self._next_char()
            self._log(3, f"in state {self.state!r} I see character: {c!r}")
            if self.state is None:
                self.token = ""
                break
            if self.state == " ":
                ended = self._between(c)
            elif self.state in self.quotes:
                ended = self._in_quotes(c)
            elif self.state in self.escape:
                self._escaped(c)
            else:
                ended = self._in_word(c)
        return self._finish(self._quoted)

    def _comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between(self, c):
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self._log(2, "I see whitespace in whitespace state")
            return bool(self.token) or self.posix and self._quoted
        if c in self.commenters:
            self._comment()
        elif self.posix and c in self.escape:
            self._after_escape = "a"
            self.state = c
        elif c in self.wordchars:
            self.token, self.state = c, "a"
        elif c in self._punctuation:
            self.token, self.state = c, "c"
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        elif self.whitespace_split:
            self.token, self.state = c, "a"
        else:
            self.token = c
            return bool(c) or self.posix and self._quoted
        return False

    def _in_quotes(self, c):
        self._quoted = True
        if not c:
            self._log(2, "I see EOF in quotes state")
            raise ValueError("No closing quotation")
        if c == self.state:
            if self.posix:
                self.state = "a"
                return False
            self.token += c
            self.state = " "
            return True
        if self.posix and c in self.escape and self.state in self.escapedquotes:
            self._after_escape = self.state
            self.state = c
        else:
            self.token += c
        return False

    def _escaped(self, c):
        if not c:
            self._log(2, "I see EOF in escape state")
            raise ValueError("No escaped character")
        # Inside of quotes only the quote and the escape can be escaped.
        if self._after_escape in self.quotes and c != self.state and c != self._after_escape:
            self.token += self.state
        self.token += c
        self.state = self._after_escape

    def _in_word(self, c):
        ends = bool(self.token) or self.posix and self._quoted
        if not c:
            self.state = None
            return True
        if c in self.whitespace:
            self._log(2, "I see whitespace in word state")
            self.state = " "
            return ends
        if c in self.commenters:
            self._comment()
            if self.posix:
                self.state = " "
                return ends
            return False
        if self.state == "c":
            if c in self._punctuation:
                self.token += c
                return False
            if c not in self.whitespace:
                self._ahead.append(c)
            self.state = " "
            return True
        if self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self._after_escape = "a"
            self.state = c
        elif c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation:
            self.token += c
        else:
            if self._punctuation:
                self._ahead.append(c)
            else:
                self.pushback.appendleft(c)
            self._log(2, "I see punctuation in word state")
            self.state = " "
            return ends
        return False

    def sourcehook(self, newfile):
        """The name and stream of a file that the text includes."""
        import os.path
        if newfile[:1] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        """The beginning of a message about this place, as Emacs reads it."""
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def __iter__(self):
        return self

    def __next__(self):
        word = self.get_token()
        if word == self.eof:
            raise StopIteration
        return word
