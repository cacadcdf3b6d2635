package dates

import "github.com/minipy-go/minipy/objmodel"

// The years of a date, and the number of its last day.
const (
	minYear    = 1
	maxYear    = 9999
	maxOrdinal = 3652059
)

// before has the days of a year before each month.
var before = [13]int16{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func isLeap(year int64) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func monthLength(year, month int64) int64 {
	n := int64(before[month] - before[month-1])
	if month == 2 && isLeap(year) {
		n++
	}
	return n
}

// ordinalOf gives the number of a day, 1 for 1 January of year 1. The month
// must be right.
func ordinalOf(year, month, day int64) int64 {
	y := year - 1
	n := y*365 + floor(y, 4) - floor(y, 100) + floor(y, 400) + int64(before[month-1]) + day
	if month > 2 && isLeap(year) {
		n++
	}
	return n
}

// floor divides a by b > 0 and rounds down.
func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// dayOf is the inverse of ordinalOf.
func dayOf(ordinal int64) (year, month, day int64) {
	n := ordinal - 1
	cycles := floor(n, 146097) // of 400 years
	n -= cycles * 146097
	centuries := min(n/36524, 3)
	n -= centuries * 36524
	fours := n / 1461
	n -= fours * 1461
	ones := min(n/365, 3)
	n -= ones * 365
	year = cycles*400 + centuries*100 + fours*4 + ones + 1
	leap := ones == 3 && (fours != 24 || centuries == 3)
	if leap && n == 59 {
		return year, 2, 29
	}
	if leap && n > 59 {
		n--
	}
	month = n/31 + 1 // or the next one
	if int64(before[month]) <= n {
		month++
	}
	return year, month, n - int64(before[month-1]) + 1
}

// checkDate says what is wrong with a year, a month and a day, if anything.
func checkDate(year, month, day int64) error {
	switch {
	case year < minYear || year > maxYear:
		return objmodel.ValueErrorf("year %d is out of range", year)
	case month < 1 || month > 12:
		return objmodel.ValueErrorf("month must be in 1..12")
	case day < 1 || day > 28 && day > monthLength(year, month):
		return objmodel.ValueErrorf("day is out of range for month")
	}
	return nil
}

func ordinal(t *Thread, a Args) (Value, error) {
	var parts [3]int64
	for i := range parts {
		n, err := cInt(t, a.V[i])
		if err != nil {
			return Value{}, err
		}
		parts[i] = n
	}
	if parts[1] < 1 || parts[1] > 12 {
		return Value{}, objmodel.ValueErrorf("month must be in 1..12")
	}
	return objmodel.Int(ordinalOf(parts[0], parts[1], parts[2])), nil
}

func fromOrdinal(t *Thread, a Args) (Value, error) {
	n, err := cInt(t, a.V[0])
	if err != nil {
		return Value{}, err
	}
	year, month, day := dayOf(n)
	return objmodel.NewTuple(objmodel.Int(year), objmodel.Int(month), objmodel.Int(day)), nil
}
