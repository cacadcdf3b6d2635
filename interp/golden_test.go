package interp_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/minipy-go/minipy/interp"
)

// The golden programs are Python files whose output CPython wrote: NAME.out is
// what it printed, NAME.err what it said on stderr, NAME.code its exit code if
// that isn't 0. Tests need no Python; -update runs it to write them anew, e.g.
//
//	go test ./interp -run TestGolden -update -python python3.13 -python310 python3.10
var (
	update    = flag.Bool("update", false, "write the goldens anew by running CPython")
	python313 = flag.String("python", "python3.13", "CPython 3.13, for -update")
	python310 = flag.String("python310", "python3.10", "CPython 3.10, for -update")
)

// programTime is more than any program of the goldens takes.
const programTime = 10 * time.Second

// outcome is what a program leaves behind: its two outputs, normalised, and
// its exit code.
type outcome struct {
	stdout, stderr string
	code           int
}

var (
	address    = regexp.MustCompile(`\bat 0x[0-9a-fA-F]+`)
	moduleFile = regexp.MustCompile(`(cannot import name '[^']*' from '[^']*') \([^)]*\)`)
)

// normalise takes out of a text what differs from machine to machine: the
// folder that the programs are in, the file that a module of the standard
// library comes from, and addresses of objects.
func normalise(text, folder string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, folder+string(filepath.Separator), "")
	text = moduleFile.ReplaceAllString(text, "$1 (…)")
	return address.ReplaceAllString(text, "at 0x…")
}

// programArgs reads the arguments that a program wants from its first line:
// "# args: one two".
func programArgs(source string) []string {
	first, _, _ := strings.Cut(source, "\n")
	if words, ok := strings.CutPrefix(first, "# args:"); ok {
		return strings.Fields(words)
	}
	return nil
}

// runReference runs a program on CPython.
func runReference(t *testing.T, python, path string) outcome {
	source, err := os.ReadFile(path)
	require.NoError(t, err)
	cmd := exec.Command(python, append([]string{path}, programArgs(string(source))...)...)
	cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0", "PYTHONUTF8=1", "PYTHONDONTWRITEBYTECODE=1", "NO_COLOR=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	folder := filepath.Dir(path)
	code := cmd.ProcessState.ExitCode()
	if code == -1 {
		code = 130 // died of SIGINT, as a shell reports it
	}
	return outcome{normalise(stdout.String(), folder), normalise(stderr.String(), folder), code}
}

// writeGolden writes an outcome beside its program.
func writeGolden(t *testing.T, path string, o outcome) {
	base := strings.TrimSuffix(path, ".py")
	write := func(suffix, text string, wanted bool) {
		if !wanted {
			if err := os.Remove(base + suffix); !errors.Is(err, os.ErrNotExist) {
				require.NoError(t, err)
			}
			return
		}
		require.NoError(t, os.WriteFile(base+suffix, []byte(text), 0o644))
	}
	write(".out", o.stdout, true)
	write(".err", o.stderr, o.stderr != "")
	write(".code", strconv.Itoa(o.code)+"\n", o.code != 0)
}

// readGolden reads what writeGolden wrote.
func readGolden(t *testing.T, path string) outcome {
	base := strings.TrimSuffix(path, ".py")
	read := func(suffix string) string {
		text, err := os.ReadFile(base + suffix)
		if !errors.Is(err, os.ErrNotExist) {
			require.NoError(t, err)
		}
		return string(text)
	}
	o := outcome{stdout: read(".out"), stderr: read(".err")}
	if code := strings.TrimSpace(read(".code")); code != "" {
		var err error
		o.code, err = strconv.Atoi(code)
		require.NoError(t, err)
	}
	return o
}

// goldenPrograms lists the absolute paths of a folder's programs.
func goldenPrograms(t *testing.T, folder string) []string {
	absolute, err := filepath.Abs(folder)
	require.NoError(t, err)
	paths, err := filepath.Glob(filepath.Join(absolute, "*.py"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	return paths
}

// runProgram runs a program on an interpreter of its own.
func runProgram(t *testing.T, path string, compat interp.Compat) outcome {
	source, err := os.ReadFile(path)
	require.NoError(t, err)
	var stdout, stderr bytes.Buffer
	in, err := interp.New(interp.Config{
		Stdout: &stdout,
		Stderr: &stderr,
		Args:   append([]string{path}, programArgs(string(source))...),
		Path:   []string{filepath.Dir(path)},
		Compat: compat,
		Open:   func(name string, _ int, _ fs.FileMode) (interp.File, error) { return os.Open(name) },
	})
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), programTime)
	defer cancel()
	defer noPanic(t)
	code := in.Exit(ctx, in.RunFile(ctx, path))
	folder := filepath.Dir(path)
	return outcome{normalise(stdout.String(), folder), normalise(stderr.String(), folder), code}
}

func TestGolden(t *testing.T) {
	goldens(t, filepath.Join("testdata", "golden"), *python313, interp.Compat313)
}

func TestCompat310(t *testing.T) {
	goldens(t, filepath.Join("testdata", "compat310"), *python310, interp.Compat310)
}

func goldens(t *testing.T, folder, python string, compat interp.Compat) {
	for _, path := range goldenPrograms(t, folder) {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".py"), func(t *testing.T) {
			if *update {
				writeGolden(t, path, runReference(t, python, path))
			}
			require.FileExists(t, strings.TrimSuffix(path, ".py")+".out")
			want, got := readGolden(t, path), runProgram(t, path, compat)
			require.Equal(t, want.stdout, got.stdout, "stdout")
			require.Equal(t, want.stderr, got.stderr, "stderr")
			require.Equal(t, want.code, got.code, "exit code")
		})
	}
}
