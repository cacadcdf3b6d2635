"""Measures every statement of statements.txt on two interpreters in turn and
writes figures.txt, the ratio of the second's processor time to the first's:

    python3 compare.py python3.13 "minipy run" > figures.txt

Names given after the two commands choose statements. RUNS times each, three
unless the environment says else, both are measured on one core, some statements
on the one and then the same on the other, and the least counts.
"""
import math
import os
import subprocess
import sys

folder = os.path.dirname(os.path.abspath(__file__))


def measure(command, chosen):
    """Nanoseconds of each chosen statement, measured in a process of its own."""
    out = subprocess.run(command.split() + [os.path.join(folder, "run.py"), "1"] + chosen, capture_output=True, text=True, check=True)
    return [float(line.split()[-2]) for line in out.stdout.splitlines()[1:]]


def names():
    with open(os.path.join(folder, "statements.txt")) as file:
        return [line.partition("\t")[0] for line in file if line[0] != "\t"]


def main(first, second, chosen, runs=3, group=10):
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print("# statement, ns on CPython 3.13, ns on minipy, ratio; written by compare.py")
    ratios = []
    chosen = [name for name in names() if not chosen or name in chosen]
    for at in range(0, len(chosen), group):
        part = chosen[at:at + group]
        rounds = [(measure(first, part), measure(second, part)) for _ in range(runs)]
        for i, name in enumerate(part):
            one, two = min(times[0][i] for times in rounds), min(times[1][i] for times in rounds)
            ratios.append(two / one)
            print("%s\t%.1f\t%.1f\t%.2f" % (name, one, two, ratios[-1]), flush=True)
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    above = sum(ratio > 1 for ratio in ratios)
    print("# %d statements, geometric mean %.2f, %d above 1.0, worst %.2f" % (len(ratios), mean, above, max(ratios)))


main(sys.argv[1], sys.argv[2], sys.argv[3:], int(os.environ.get("RUNS", "3")))
