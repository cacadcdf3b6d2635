package time

import (
	"math"
	"time"

	"github.com/minipy-go/minipy/interp/stdlib/structseq"
	"github.com/minipy-go/minipy/objmodel"
)

var structTimeType = objmodel.Type{Name: "struct_time", Module: "time", Base: &objmodel.TupleType, Doc: "The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime()."}

// timeFields is how many of the fields are items of the tuple.
const timeFields = 9

var structTimeSpec = structseq.Instantiable(&structTimeType, timeFields, "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff")

var specs = objmodel.Specs{&structTimeSpec}

func toTuple(tm time.Time) Value {
	n := []int{tm.Year(), int(tm.Month()), tm.Day(), tm.Hour(), tm.Minute(), tm.Second(), (int(tm.Weekday()) + 6) % 7, tm.YearDay(), b2i(tm.IsDST())}
	items := make([]Value, len(n), len(n)+2)
	for i, x := range n {
		items[i] = objmodel.Int(int64(x))
	}
	zone, offset := tm.Zone()
	return structseq.New(&structTimeType, len(n), append(items, objmodel.NewStr(zone), objmodel.Int(int64(offset))))
}

// fromTuple reads the first six fields as a local time.
func fromTuple(v Value, name string) (time.Time, error) {
	tuple := v.AsTuple()
	if tuple == nil {
		return time.Time{}, objmodel.TypeErrorf("Tuple or struct_time argument required")
	}
	items := tuple.Items()
	if len(items) != timeFields {
		return time.Time{}, objmodel.TypeErrorf("%s(): illegal time tuple argument", name)
	}
	var n [timeFields]int
	for i, x := range items {
		k, ok := x.ToInt()
		if !ok {
			return time.Time{}, objmodel.TypeErrorf("'%s' object cannot be interpreted as an integer", x.TypeName())
		}
		if k != int64(int32(k)) {
			return time.Time{}, objmodel.OverflowErrorf("Python int too large to convert to C int")
		}
		n[i] = int(k)
	}
	return time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.Local), nil
}

// instant reads the optional argument of gmtime and its like.
func instant(t *Thread, a Args, i int) (time.Time, error) {
	if len(a.V) <= i || a.V[i].IsNone() {
		return time.Now(), nil
	}
	s, err := seconds(t, a.V[i])
	if err != nil {
		return time.Time{}, err
	}
	const limit = 1 << 55 // beyond it the year doesn't fit C's int
	if math.Abs(s) > limit {
		return time.Time{}, objmodel.OverflowErrorf("timestamp out of range for platform time_t")
	}
	return time.Unix(int64(math.Floor(s)), 0), nil
}

func gmtime(t *Thread, a Args) (Value, error) {
	tm, err := instant(t, a, 0)
	return toTuple(tm.UTC()), err
}

func localtime(t *Thread, a Args) (Value, error) {
	tm, err := instant(t, a, 0)
	return toTuple(tm.Local()), err
}

func mktime(t *Thread, a Args) (Value, error) {
	tm, err := fromTuple(a.V[0], "mktime")
	return objmodel.Float(float64(tm.Unix())), err
}
