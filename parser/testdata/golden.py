"""Write the goldens of the wrong programs: run by go test -update, with Python 3.13.

Each argument is a file of programs, each after a line "### mode". The golden
beside it has one line of JSON for each program: the error that compile()
raises as [class, message, line, offset, end line, end offset, text, what
CPython prints], or null.
"""

import json
import sys
import traceback
import warnings

warnings.simplefilter("ignore")


def error(source, mode):
    try:
        compile(source, "<test>", mode)
    except SyntaxError as e:
        printed = "".join(traceback.format_exception_only(e))
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text, printed]
    except Exception as e:
        printed = "".join(traceback.format_exception_only(e))
        return [type(e).__name__, str(e), None, None, None, None, None, printed]
    return None


for name in sys.argv[1:]:
    text = open(name, encoding="utf-8", newline="").read()
    lines = []
    for chunk in text.split("### ")[1:]:
        mode, _, source = chunk.partition("\n")
        # The line end before the next program belongs to the file.
        lines.append(json.dumps(error(source[:-1], mode), ensure_ascii=False))
    with open(name.removesuffix(".txt") + ".golden", "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")
