package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// result is what a call of the command leaves behind.
type result struct {
	out, err string
	code     int
}

func call(stdin string, args ...string) result {
	var out, err strings.Builder
	code := run(args, streams{strings.NewReader(stdin), &out, &err})
	return result{out.String(), err.String(), code}
}

func write(t *testing.T, name, text string) string {
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

const showArgs = "import sys; print(sys.argv[1:], __name__, '__file__' in globals())\n"

func TestArgumentsAfterTheProgramAreItsOwn(t *testing.T) {
	path := write(t, "args.py", showArgs)
	require.Equal(t, result{out: "['a', '-c', '--help', '--recursion-limit'] __main__ True\n"},
		call("", "run", path, "a", "-c", "--help", "--recursion-limit"))
	require.Equal(t, result{out: "['-x', '--', 'y'] __main__ False\n"},
		call("", "run", "-c", showArgs, "-x", "--", "y"))
	require.Equal(t, result{out: "['-x'] __main__ True\n"}, call(showArgs, "run", "-", "-x"))
	require.Equal(t, result{out: "['--help'] __main__ True\n"}, call("", "run", "--", path, "--help"))
}

func TestArgv0AndFile(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	require.NoError(t, os.WriteFile("p.py", []byte("import sys; print(sys.argv[0], __file__)\n"), 0o644))
	here, err := os.Getwd()
	require.NoError(t, err)
	slash := string(filepath.Separator)
	require.Equal(t, "p.py "+here+slash+"p.py\n", call("", "run", "p.py").out)
	require.Equal(t, "./p.py "+here+slash+"./p.py\n", call("", "run", "./p.py").out)
	require.Equal(t, "-c\n", call("", "run", "-c", "import sys; print(sys.argv[0])").out)
	require.Equal(t, "- <stdin>\n", call("import sys; print(sys.argv[0], __file__)", "run", "-").out)
}

func TestProgramsInputAndModules(t *testing.T) {
	folder := t.TempDir()
	main := filepath.Join(folder, "main.py")
	require.NoError(t, os.WriteFile(filepath.Join(folder, "helper.py"), []byte("def twice(x): return 2 * x\n"), 0o644))
	require.NoError(t, os.WriteFile(main, []byte("import helper\nprint(helper.twice(input('? ')))\n"), 0o644))
	require.Equal(t, result{out: "? abab\n"}, call("ab\ncd\n", "run", main))
}

func TestModules(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	here, err := os.Getwd()
	require.NoError(t, err)
	for name, text := range map[string]string{
		"tool.py":            "import sys; print(__name__, sys.argv[0] == __file__, sys.argv[1:], __spec__.name, repr(__package__))\n",
		"pkg/__init__.py":    "",
		"pkg/__main__.py":    "from . import part; print(__name__, __package__, __spec__.name, part.value)\n",
		"pkg/part.py":        "value = __name__\n",
		"empty/__init__.py":  "",
		"folder/__main__.py": "import sys, beside; print(__name__, repr(__package__), sys.path[0], sys.argv)\n",
		"folder/beside.py":   "",
		"extra/far.py":       "print('far')\n",
		"failing.py":         "1/0\n",
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	require.Equal(t, result{out: "__main__ True ['-x', 'y'] tool ''\n"}, call("", "run", "-m", "tool", "-x", "y"))
	require.Equal(t, result{out: "__main__ pkg pkg.__main__ pkg.part\n"}, call("", "run", "-m", "pkg"))
	require.Equal(t, result{out: "__main__ '' " + here + "/folder ['folder', '1']\n"}, call("", "run", "folder", "1"))
	require.Equal(t, result{err: "minipy: No module named nothing\n", code: 1}, call("", "run", "-m", "nothing"))
	require.Equal(t, result{err: "minipy: No module named empty.__main__; 'empty' is a package and cannot be directly executed\n", code: 1},
		call("", "run", "-m", "empty"))
	require.Equal(t, "minipy: Error while finding module specification for 'tool.py' (ModuleNotFoundError: __path__ attribute not found on 'tool' while trying to find 'tool.py'). Try using 'tool' instead of 'tool.py' as the module name.\n",
		call("", "run", "-m", "tool.py").err)
	require.Equal(t, "Traceback (most recent call last):\n"+
		"  File \"<frozen runpy>\", line 198, in _run_module_as_main\n"+
		"  File \"<frozen runpy>\", line 88, in _run_code\n"+
		"  File \""+here+"/failing.py\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n",
		call("", "run", "-m", "failing").err)
	t.Setenv("PYTHONPATH", "extra")
	require.Equal(t, result{out: "far\n"}, call("", "run", "-m", "far"))
	require.Equal(t, result{out: "far\n"}, call("", "run", "-c", "import far"))
}

func TestFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data.txt")
	const program = `
import pickle, sys
path = sys.argv[1]
with open(path, "wb") as f:
    pickle.dump({"a": (1, 2)}, f)
    pickle.dump("second", f)
with open(path, "rb") as f:
    print(pickle.load(f), pickle.load(f))
    try:
        f.write(b"x")
    except OSError as e:
        print(type(e).__name__, e)
with open(path, "w") as f:
    print("two", "lines", sep="\n", file=f)
with open(path, "a+") as f:
    f.write("more")
    f.seek(0)
    print([line for line in f], f.name == path, f.mode)
open(path, "w").write("never closed")
print(open(path).read())
for args in ((path + "/x",), (path, "rw"), (path, "x"), (None,)):
    try:
        open(*args)
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).replace(path, "PATH"))
`
	require.Equal(t, result{out: `{'a': (1, 2)} second
UnsupportedOperation write
['two\n', 'lines\n', 'more'] True a+
never closed
NotADirectoryError [Errno 20] Not a directory: 'PATH/x'
ValueError must have exactly one of create/read/write/append mode
FileExistsError [Errno 17] File exists: 'PATH'
TypeError expected str, bytes or os.PathLike object, not NoneType
`}, call("", "run", "-c", program, path))
}

func TestExitCodes(t *testing.T) {
	for code, want := range map[string]result{
		"":                                {},
		"import sys; sys.exit(3)":         {code: 3},
		"import sys; sys.exit('gave up')": {code: 1, err: "gave up\n"},
		"raise SystemExit(259)":           {code: 3},
		"raise SystemExit(-1)":            {code: 255},
		"raise SystemExit":                {},
		"1/0":                             {code: 1, err: "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n"},
		"x = = 1":                         {code: 1, err: "  File \"<string>\", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n"},
	} {
		require.Equal(t, want, call("", "run", "-c", code), code)
	}
	require.Equal(t, result{code: 1, err: "Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\nZeroDivisionError: division by zero\n"},
		call("1/0", "run", "-"))
}

func TestFilesThatCannotRun(t *testing.T) {
	folder := t.TempDir()
	missing := filepath.Join(folder, "missing.py")
	got := call("", "run", missing)
	require.Equal(t, 2, got.code)
	require.Equal(t, "minipy: can't open file '"+missing+"': [Errno 2] ", got.err[:strings.Index(got.err, "] ")+2])
	require.Equal(t, result{code: 1, err: "minipy: can't find '__main__' module in '" + folder + "'\n"}, call("", "run", folder))

	latin := write(t, "latin.py", "x = 1\ny = '\xe9'\n")
	require.Equal(t, result{code: 1, err: "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file " + latin +
		" on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details\n"}, call("", "run", latin))
}

func TestWrongCommandLines(t *testing.T) {
	for _, args := range [][]string{{}, {"walk"}, {"run", "--nope", "x.py"}, {"run", "-c"}, {"run", "--compat", "2.7", "x.py"}, {"run", "--recursion-limit", "many", "x.py"}, {"run", "--recursion-limit", "0", "x.py"}} {
		got := call("", args...)
		require.Equal(t, usageError, got.code, args)
		require.Empty(t, got.out, args)
		require.True(t, strings.HasPrefix(got.err, "minipy: "), got.err)
	}
}

func TestHelpAndVersion(t *testing.T) {
	require.Equal(t, result{out: version + "\n"}, call("", "--version"))
	for _, args := range [][]string{{"--help"}, {"run", "--help"}, {"-h"}} {
		got := call("", args...)
		require.Equal(t, 0, got.code)
		require.Contains(t, got.out, "Usage: minipy")
	}
}

func TestRecursionLimitFlag(t *testing.T) {
	const count = `
n = 0
def f():
    global n
    n += 1
    f()
try:
    f()
except RecursionError:
    import sys
    print(n, sys.getrecursionlimit())
`
	require.Equal(t, "999 1000\n", call("", "run", "-c", count).out)
	require.Equal(t, "49 50\n", call("", "run", "--recursion-limit", "50", "-c", count).out)
	require.Equal(t, "199999 200000\n", call("", "run", "--recursion-limit=200000", "-c", count).out)
}

// TestSeedPrograms runs the two programs of the bug as both versions of
// CPython do.
func TestSeedPrograms(t *testing.T) {
	examples, err := filepath.Abs(filepath.Join("..", "..", "examples"))
	require.NoError(t, err)
	normalise := func(text string) string {
		text = strings.ReplaceAll(text, examples+string(filepath.Separator), "")
		return address.ReplaceAllString(text, "0x…")
	}
	for _, compat := range []string{"3.13", "3.10"} {
		for _, name := range []string{"getattr_recursion", "pickle_recursion"} {
			golden := filepath.Join(examples, "golden", name+"-"+compat)
			out, err := os.ReadFile(golden + ".out")
			require.NoError(t, err)
			errs, err := os.ReadFile(golden + ".err")
			require.NoError(t, err)
			got := call("", "run", "--compat", compat, filepath.Join(examples, name+".py"))
			require.Equal(t, string(errs), normalise(got.err), golden)
			require.True(t, string(out) == normalise(got.out), "%s.out: %d lines", golden, strings.Count(got.out, "\n"))
			require.Equal(t, 1, got.code)
		}
	}
}
