"""The command line of a file of tests."""

import sys

from unittest import loader, runner

__unittest = True

_NO_TESTS_EXITCODE = 5


class TestProgram:
    """A command-line program that runs a set of tests, those of the main module
    unless others are named."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=loader.defaultTestLoader, exit=True,
                 verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = __import__(module) if isinstance(module, str) else module
        if isinstance(module, str):
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        self.verbosity, self.failfast, self.buffer, self.tb_locals = verbosity, failfast, buffer, tb_locals
        self.exit, self.defaultTest, self.testRunner, self.testLoader = exit, defaultTest, testRunner, testLoader
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.testNamePatterns = None
        self.parseArgs(sys.argv if argv is None else argv)
        self.runTests()

    def parseArgs(self, argv):
        import argparse
        parser = argparse.ArgumentParser(prog=argv[0].rpartition("/")[2] if argv else None)
        parser.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        parser.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        parser.add_argument("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        parser.add_argument("-f", "--failfast", action="store_true", help="Stop on first fail or error")
        parser.add_argument("-b", "--buffer", action="store_true", help="Buffer stdout and stderr during tests")
        parser.add_argument("-k", dest="patterns", action="append", help="Only run tests which match the given substring")
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        given = parser.parse_args(argv[1:])
        if given.verbosity is not None:
            self.verbosity = given.verbosity
        self.failfast = self.failfast or given.failfast
        self.buffer = self.buffer or given.buffer
        self.tb_locals = self.tb_locals or given.tb_locals
        if given.patterns:
            self.testLoader.testNamePatterns = [p if "*" in p else f"*{p}*" for p in given.patterns]
        names = given.tests or ([self.defaultTest] if isinstance(self.defaultTest, str) else self.defaultTest)
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        chosen = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(chosen, type):
            chosen = chosen(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings, tb_locals=self.tb_locals)
        self.result = chosen.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
