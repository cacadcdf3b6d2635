// Package calendars makes the module _calendars: the arithmetic of the proleptic
// Gregorian calendar, on which the module datetime stands.
package calendars

import "github.com/minipy-go/minipy/objmodel"

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_calendars")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "ordinal", Kind: objmodel.Positional, Min: 3, Max: 3, Fn: ordinal, Doc: "The number of a day, 1 for 1 January of year 1."},
	{Name: "from_ordinal", Kind: objmodel.OneArg, Fn: fromOrdinal, Doc: "The year, month and day of a day's number."},
}

// before has the days of a year before each month.
var before = [13]int16{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func isLeap(year int64) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func ordinal(t *Thread, a Args) (Value, error) {
	var date [3]int64
	for i := range date {
		n, err := objmodel.IndexInt(t, a.V[i], &objmodel.OverflowErrorType)
		if err != nil {
			return Value{}, err
		}
		date[i] = int64(n)
	}
	year, month, day := date[0], date[1], date[2]
	if month < 1 || month > 12 {
		return Value{}, objmodel.ValueErrorf("month must be in 1..12")
	}
	y := year - 1
	n := y*365 + floor(y, 4) - floor(y, 100) + floor(y, 400) + int64(before[month-1]) + day
	if month > 2 && isLeap(year) {
		n++
	}
	return objmodel.Int(n), nil
}

// floor divides a by b > 0 and rounds down.
func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func fromOrdinal(t *Thread, a Args) (Value, error) {
	given, err := objmodel.IndexInt(t, a.V[0], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	n := int64(given) - 1
	cycles := floor(n, 146097) // of 400 years
	n -= cycles * 146097
	centuries := min(n/36524, 3)
	n -= centuries * 36524
	fours := n / 1461
	n -= fours * 1461
	ones := min(n/365, 3)
	n -= ones * 365
	year := cycles*400 + centuries*100 + fours*4 + ones + 1
	leap := isLeap(year)
	if leap && n == 59 {
		return dateOf(year, 2, 29), nil
	}
	if leap && n > 59 {
		n--
	}
	month := n/31 + 1 // or the next one
	if int64(before[month]) <= n {
		month++
	}
	return dateOf(year, month, n-int64(before[month-1])+1), nil
}

func dateOf(year, month, day int64) Value {
	return objmodel.NewTuple(objmodel.Int(year), objmodel.Int(month), objmodel.Int(day))
}
