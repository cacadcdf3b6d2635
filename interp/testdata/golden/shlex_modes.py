# Words of the shell, in each mode of the lexer.
import random
import shlex

r = random.Random(5)


def t(f):
    try:
        return f()
    except ValueError as e:
        return str(e)


for _ in range(120):
    s = "".join(r.choice("ab'\"\\ #\n;|&-.é$~") for _ in range(r.randint(0, 10)))
    print(repr(s), t(lambda: shlex.split(s)), t(lambda: shlex.split(s, True)), t(lambda: shlex.split(s, posix=False)), t(lambda: list(shlex.shlex(s))),
          t(lambda: list(shlex.shlex(s, posix=True))), t(lambda: list(shlex.shlex(s, punctuation_chars=True))),
          t(lambda: list(shlex.shlex(s, posix=True, punctuation_chars="|&-"))))
    lex = shlex.shlex(s, posix=True, punctuation_chars=True)
    lex.whitespace_split = True
    print(t(lambda: list(lex)), lex.lineno, lex.state, shlex.quote(s), shlex.split(shlex.join([s, "a b"])) == [s, "a b"])
