"""Print the errors that CPython finds in the programs of a file, one line each."""
import sys

with open(sys.argv[1], encoding="utf-8") as f:
    for source in f.read().split("\n---\n"):
        source = source.removesuffix("\n") + "\n"
        try:
            compile(source, "<test>", "exec")
        except SyntaxError as e:
            print(type(e).__name__, e.msg, f"{e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset or 0}")
        else:
            print("<nil>")
