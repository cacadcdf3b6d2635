// Package dates makes the module _dates: the types date, datetime, timedelta
// and tzinfo of the module datetime. What programs rarely ask of them, and the
// types time and timezone, is Python on top of it, in the module _datetools.
package dates

import (
	"math"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

var specs = objmodel.Specs{&timedeltaSpec, &dateSpec, &datetimeSpec, &tzinfoSpec}

// New makes the module.
func New(t *Thread) *objmodel.Module {
	objmodel.Register(specs)
	m := objmodel.NewModule("_dates")
	m.Functions(functions)
	for _, typ := range []*objmodel.Type{&timedeltaType, &dateType, &datetimeType, &tzinfoType} {
		m.Set(typ.Name, typ.Value())
	}
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "ordinal", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: ordinal, Doc: "The number of a day, 1 for 1 January of year 1."},
	{Name: "from_ordinal", Kind: objmodel.OneArg, Fn: fromOrdinal, Doc: "The year, month and day of a day's number."},
	{Name: "offset_of", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: offsetFrom, Doc: "What a method of a time zone gives for a datetime, which must be a timedelta or None."},
	{Name: "name_of", Kind: objmodel.Positional, Min: 2, Max: 2, Fn: nameFrom, Doc: "The name of a time zone for a datetime."},
}

// inPython calls a function of the module _datetools.
func inPython(t *Thread, name string, a Args) (Value, error) {
	m, err := t.Interp.Import(t, "_datetools")
	if err != nil {
		return Value{}, err
	}
	f, err := objmodel.GetAttr(t, m, objmodel.Name(name))
	if err != nil {
		return Value{}, err
	}
	return objmodel.CallArgs(t, f, a)
}

// cInt takes an argument for a C int, in CPython's words.
func cInt(t *Thread, v Value) (int64, error) {
	if !v.IsInt() {
		n, err := objmodel.Index(t, v)
		if err != nil {
			return 0, err
		}
		if v = n; v.IsBig() {
			return 0, objmodel.OverflowErrorf("Python int too large to convert to C long")
		}
	}
	n, _ := v.ToInt()
	switch {
	case n > math.MaxInt32:
		return 0, objmodel.OverflowErrorf("signed integer is greater than maximum")
	case n < math.MinInt32:
		return 0, objmodel.OverflowErrorf("signed integer is less than minimum")
	}
	return n, nil
}

// shownName is how repr names the type of an object.
func shownName(v Value) string {
	if typ := v.Type(); typ.IsHeap() {
		return typ.Name
	}
	return v.Type().FullName()
}

// appendPadded writes the last digits of a number, width <= 6 of them.
func appendPadded(b []byte, n int64, width int) []byte {
	start := len(b)
	b = append(b, "000000"[:width]...)
	for i := len(b) - 1; i >= start; i-- {
		b[i] += byte(n % 10)
		n /= 10
	}
	return b
}
