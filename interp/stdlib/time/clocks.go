package time

import (
	"syscall"
	"time"

	"github.com/minipy-go/minipy/interp/stdlib/importlib"
	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

// The numbers of the clocks that clock_gettime knows, Linux's.
const (
	clockRealtime = iota
	clockMonotonic
	clockProcess
	clockThread
	clockMonotonicRaw
	clockBoottime = 7
	clockTAI      = 11
)

var clockNumbers = [...]struct {
	name   string
	number int
}{
	{"CLOCK_REALTIME", clockRealtime}, {"CLOCK_MONOTONIC", clockMonotonic}, {"CLOCK_PROCESS_CPUTIME_ID", clockProcess},
	{"CLOCK_THREAD_CPUTIME_ID", clockThread}, {"CLOCK_MONOTONIC_RAW", clockMonotonicRaw}, {"CLOCK_BOOTTIME", clockBoottime},
	{"CLOCK_TAI", clockTAI},
}

// readClock is clock_gettime. Errors: OSError EINVAL for an unknown clock.
func readClock(t *Thread, a Args) (time.Duration, error) {
	n, err := objmodel.IndexInt(t, a.V[0], &objmodel.OverflowErrorType)
	if err != nil {
		return 0, err
	}
	switch n {
	case clockRealtime, clockTAI:
		return sinceEpoch(), nil
	case clockMonotonic, clockMonotonicRaw, clockBoottime:
		return sinceStart(), nil
	case clockProcess, clockThread:
		return processTime(), nil
	}
	return 0, stdio.OSError(syscall.EINVAL)
}

func clockGetTime(t *Thread, a Args) (Value, error) {
	d, err := readClock(t, a)
	return objmodel.Float(d.Seconds()), err
}

func clockGetTimeNS(t *Thread, a Args) (Value, error) {
	d, err := readClock(t, a)
	return objmodel.Int(int64(d)), err
}

func clockGetRes(t *Thread, a Args) (Value, error) {
	_, err := readClock(t, a)
	return objmodel.Float(1e-9), err
}

// getClockInfo is get_clock_info(name).
func getClockInfo(t *Thread, a Args) (Value, error) {
	name, ok := a.V[0].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("get_clock_info() argument 1 must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	var source string
	switch name {
	case "time":
		source = "clock_gettime(CLOCK_REALTIME)"
	case "monotonic", "perf_counter":
		source = "clock_gettime(CLOCK_MONOTONIC)"
	case "process_time":
		source = "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"
	case "thread_time":
		source = "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"
	default:
		return Value{}, objmodel.ValueErrorf("unknown clock")
	}
	types, err := importlib.Import(t, "types")
	if err != nil {
		return Value{}, err
	}
	namespace, err := objmodel.GetAttr(t, types, objmodel.Name("SimpleNamespace"))
	if err != nil {
		return Value{}, err
	}
	fields := objmodel.NewDict(4)
	fields.SetString("implementation", objmodel.NewStr(source))
	fields.SetString("monotonic", objmodel.Bool(name != "time"))
	fields.SetString("adjustable", objmodel.Bool(name == "time"))
	fields.SetString("resolution", objmodel.Float(1e-9))
	return objmodel.Call(t, namespace, fields.Value())
}

// strptime is strptime(string, format), which is written in Python.
func strptime(t *Thread, a Args) (Value, error) {
	m, err := importlib.Import(t, "_strptime")
	if err != nil {
		return Value{}, err
	}
	parse, err := objmodel.GetAttr(t, m, objmodel.Name("_strptime_time"))
	if err != nil {
		return Value{}, err
	}
	return objmodel.Call(t, parse, a.V...)
}

func tzset(t *Thread, a Args) (Value, error) { return objmodel.None, nil }
