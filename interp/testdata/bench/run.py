"""Times the statements of statements.txt and prints what `go test -bench`
prints, so that benchstat compares any interpreter with BenchmarkPython:

    go test ./interp -run '^$' -bench Python -count 6 > minipy.txt
    python3.13 interp/testdata/bench/run.py 6 > cpython.txt
    benchstat cpython.txt minipy.txt

Names given after the count choose statements.
"""
import os
import sys
import time

folder = os.path.dirname(os.path.abspath(__file__))


def read(name):
    with open(os.path.join(folder, name)) as file:
        return file.read()


def statements():
    """The statements by name; a line that begins with a tab goes on."""
    out = []
    for line in read("statements.txt").splitlines():
        name, _, code = line.partition("\t")
        if name:
            out.append([name, code])
        else:
            out[-1][1] += "\n" + code
    return out


def function(code):
    """run(n), which runs code n times on the names of setup.py."""
    body = "\n        ".join(code.split("\n"))
    namespace = {}
    exec(read("setup.py"), namespace)
    exec("def run(n):\n    for i in range(n):\n        " + body, namespace)
    return namespace["run"]


def measure(run):
    """Iterations and nanoseconds of each, in about a tenth of a second."""
    n = 100
    while True:
        start = time.process_time()
        run(n)
        spent = time.process_time() - start
        if spent > 0.05:
            return n, spent / n * 1e9
        n *= 2


def main(count, *chosen):
    print("pkg: github.com/minipy-go/minipy/interp")
    for name, code in statements():
        if chosen and name not in chosen:
            continue
        run = function(code)
        for _ in range(count):
            print("BenchmarkPython/%s %d %.1f ns/op" % ((name,) + measure(run)), flush=True)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1, *sys.argv[2:])
