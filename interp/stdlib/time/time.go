// Package time makes the module time.
package time

import (
	"math"
	"time"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("time")
	m.Functions(functions)
	m.Set("struct_time", structTimeType.Value())
	for _, c := range clockNumbers {
		m.Set(c.name, objmodel.Int(int64(c.number)))
	}
	winter := time.Date(time.Now().Year(), time.January, 1, 0, 0, 0, 0, time.Local)
	summer := winter.AddDate(0, 6, 0)
	name, offset := winter.Zone()
	altName, altOffset := summer.Zone()
	if offset > altOffset { // the southern half of the world
		name, offset, altName, altOffset = altName, altOffset, name, offset
	}
	m.Set("timezone", objmodel.Int(int64(-offset)))
	m.Set("altzone", objmodel.Int(int64(-altOffset)))
	m.Set("daylight", objmodel.Int(int64(b2i(offset != altOffset))))
	m.Set("tzname", objmodel.NewTuple(objmodel.NewStr(name), objmodel.NewStr(altName)))
	return m
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// start is the zero of the clocks that only measure differences.
var start = time.Now()

func clock(name string, now func() time.Duration) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.NoArgs, Sig: "($module, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Float(now().Seconds()), nil
	}}
}

func clockNS(name string, now func() time.Duration) objmodel.MethodDef {
	return objmodel.MethodDef{Name: name, Kind: objmodel.NoArgs, Sig: "($module, /)", Fn: func(t *Thread, a Args) (Value, error) {
		return objmodel.Int(int64(now())), nil
	}}
}

func sinceEpoch() time.Duration { return time.Duration(time.Now().UnixNano()) }

func sinceStart() time.Duration { return time.Since(start) }

var functions = []objmodel.MethodDef{
	clock("time", sinceEpoch), clockNS("time_ns", sinceEpoch),
	clock("monotonic", sinceStart), clockNS("monotonic_ns", sinceStart),
	clock("perf_counter", sinceStart), clockNS("perf_counter_ns", sinceStart),
	clock("process_time", processTime), clockNS("process_time_ns", processTime),
	clock("thread_time", processTime), clockNS("thread_time_ns", processTime),
	{Name: "sleep", Fn: sleep, Kind: objmodel.OneArg, Sig: "($module, object, /)"},
	{Name: "gmtime", Fn: gmtime, Kind: objmodel.Positional, Max: 1},
	{Name: "localtime", Fn: localtime, Kind: objmodel.Positional, Max: 1},
	{Name: "mktime", Fn: mktime, Kind: objmodel.OneArg},
	{Name: "asctime", Fn: asctime, Kind: objmodel.Positional, Max: 1},
	{Name: "ctime", Fn: ctime, Kind: objmodel.Positional, Max: 1},
	{Name: "strftime", Fn: strftime, Kind: objmodel.Positional, Min: 1, Max: 2},
	{Name: "strptime", Fn: strptime, Kind: objmodel.Positional, Min: 1, Max: 2},
	{Name: "get_clock_info", Fn: getClockInfo, Kind: objmodel.OneArg},
	{Name: "clock_gettime", Fn: clockGetTime, Kind: objmodel.OneArg, Sig: "($module, clk_id, /)"},
	{Name: "clock_gettime_ns", Fn: clockGetTimeNS, Kind: objmodel.OneArg, Sig: "($module, clk_id, /)"},
	{Name: "clock_getres", Fn: clockGetRes, Kind: objmodel.OneArg},
	{Name: "tzset", Fn: tzset, Kind: objmodel.NoArgs, Sig: "($module, /)"},
}

// seconds reads a number of seconds. Errors: TypeError; ValueError for NaN.
func seconds(t *Thread, v Value) (float64, error) {
	if f := v.Native(&objmodel.FloatType); f.IsFloat() {
		if math.IsNaN(f.AsFloat()) {
			return 0, objmodel.ValueErrorf("Invalid value NaN (not a number)")
		}
		return f.AsFloat(), nil
	}
	i, err := objmodel.Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return math.Inf(1), nil
	}
	return float64(i.AsInt()), nil
}

func sleep(t *Thread, a Args) (Value, error) {
	s, err := seconds(t, a.V[0])
	switch {
	case err != nil:
		return Value{}, err
	case s < 0:
		return Value{}, objmodel.ValueErrorf("sleep length must be non-negative")
	case s > math.MaxInt64/1e9:
		return Value{}, objmodel.OverflowErrorf("timestamp too large to convert to C PyTime_t")
	}
	_, err = t.Wait(nil, time.Duration(s*1e9))
	return objmodel.None, err
}
