package posix

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/minipy-go/minipy/interp/stdlib/entropy"
	"github.com/minipy-go/minipy/interp/stdlib/structseq"
	"github.com/minipy-go/minipy/objmodel"
)

var (
	terminalSizeType = objmodel.Type{Name: "terminal_size", Module: "os", Base: &objmodel.TupleType, Doc: "A tuple of (columns, lines) for holding terminal window size"}
	timesResultType  = objmodel.Type{Name: "times_result", Module: "posix", Base: &objmodel.TupleType, Doc: "times_result: Result from os.times()."}
	unameResultType  = objmodel.Type{Name: "uname_result", Module: "posix", Base: &objmodel.TupleType, Doc: "uname_result: Result from os.uname()."}

	terminalSizeSpec = structseq.Instantiable(&terminalSizeType, 0, "columns", "lines")
	timesResultSpec  = structseq.Instantiable(&timesResultType, 0, "user", "system", "children_user", "children_system", "elapsed")
	unameResultSpec  = structseq.Instantiable(&unameResultType, 0, "sysname", "nodename", "release", "version", "machine")
)

var processFunctions = []function{
	{"getpid", "()", "Return the current process id.", func(c *call) (Value, error) { return objmodel.Int(c.t.Interp.PID), nil }},
	{"getppid", "()", "Return the parent's process id.", func(c *call) (Value, error) { return objmodel.Int(c.t.Interp.ParentPID), nil }},
	{"_exit", "(status)", "Exit to the system with specified status, without normal exit processing.", exitNow},
	{"getuid", "()", "Return the current process's user id.", number(os.Getuid)},
	{"geteuid", "()", "Return the current process's effective user id.", number(os.Geteuid)},
	{"getgid", "()", "Return the current process's group id.", number(os.Getgid)},
	{"getegid", "()", "Return the current process's effective group id.", number(os.Getegid)},
	{"cpu_count", "()", "Return the number of logical CPUs in the system.", number(runtime.NumCPU)},
	{"urandom", "(size, /)", "Return a bytes object containing random bytes suitable for cryptographic use.", urandom},
	{"strerror", "(code, /)", "Translate an error code to a message string.", strerror},
	{"times", "()", "Return a collection containing process timing information.", times},
	{"uname", "()", "Return an object identifying the current operating system.", uname},
	{"get_terminal_size", "(fd=1, /)", "Return the size of the terminal window as (columns, lines).", terminalSize},
	{"putenv", "(name, value, /)", "Change or add an environment variable.", nothing},
	{"unsetenv", "(name, /)", "Delete an environment variable.", nothing},
}

func exitNow(c *call) (Value, error) {
	status, err := c.int(0, 0)
	if err == nil {
		err = objmodel.ExitNow{Status: status}
	}
	return Value{}, err
}

func number(f func() int) func(*call) (Value, error) {
	return func(*call) (Value, error) { return objmodel.Int(int64(f())), nil }
}

// nothing is what changes of the environment do here: the host's stays as it
// is, and os.environ keeps the interpreter's own.
func nothing(*call) (Value, error) { return objmodel.None, nil }

func urandom(c *call) (Value, error) {
	n, err := objmodel.IndexInt(c.t, c.v[0], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	if n < 0 {
		return Value{}, objmodel.ValueErrorf("negative argument not allowed")
	}
	if err := c.t.Reserve(int64(n), 1); err != nil {
		return Value{}, err
	}
	data := make([]byte, n)
	const piece = 1 << 20
	for at := 0; at < n; at += piece {
		if err := entropy.Read(data[at:min(at+piece, n)]); err != nil {
			return Value{}, failed(err)
		}
		if err := c.t.Tick(piece >> 8); err != nil {
			return Value{}, err
		}
	}
	return objmodel.BytesOf(data), nil
}

func strerror(c *call) (Value, error) {
	n, err := c.int(0, 0)
	if err != nil {
		return Value{}, err
	}
	if n == 0 {
		return objmodel.NewASCII("Success"), nil
	}
	text := syscall.Errno(n).Error()
	if n < 0 || text == "" || strings.HasPrefix(text, "errno ") {
		return objmodel.NewStr("Unknown error " + strconv.Itoa(n)), nil
	}
	return objmodel.NewStr(strings.ToUpper(text[:1]) + text[1:]), nil
}

var started = time.Now()

func times(c *call) (Value, error) {
	user, system := processorTime()
	items := make([]Value, 0, 5)
	for _, d := range []time.Duration{user, system, 0, 0, time.Since(started)} {
		items = append(items, objmodel.Float(d.Seconds()))
	}
	return structseq.New(&timesResultType, len(items), items), nil
}

func uname(c *call) (Value, error) {
	name := strings.ToUpper(runtime.GOOS[:1]) + runtime.GOOS[1:]
	node, err := os.Hostname()
	if err != nil {
		node = ""
	}
	machine := map[string]string{"amd64": "x86_64", "arm64": "aarch64", "386": "i686"}[runtime.GOARCH]
	if machine == "" {
		machine = runtime.GOARCH
	}
	number, version := release()
	items := make([]Value, 0, 5)
	for _, text := range []string{name, node, number, version, machine} {
		items = append(items, objmodel.NewStr(text))
	}
	return structseq.New(&unameResultType, len(items), items), nil
}

func terminalSize(c *call) (Value, error) { return Value{}, failed(syscall.ENOTTY) }

// environment makes the dict of bytes that os.environ reads at the start.
func environment(t *Thread, rows []string) (Value, error) {
	d := objmodel.NewDict(len(rows))
	for _, row := range rows {
		if name, value, ok := strings.Cut(row, "="); ok && name != "" {
			if err := d.Set(t, objmodel.NewBytes(name), objmodel.NewBytes(value)); err != nil {
				return Value{}, err
			}
		}
	}
	return d.Value(), nil
}
