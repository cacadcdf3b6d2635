package time

import (
	"fmt"
	"math"
	"strings"
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

func asctime(t *Thread, a Args) (Value, error) {
	tm := time.Now()
	if len(a.V) == 1 {
		var err error
		if tm, err = fromTuple(a.V[0], "asctime"); err != nil {
			return Value{}, err
		}
	}
	return objmodel.NewStr(ctimeText(tm)), nil
}

func ctime(t *Thread, a Args) (Value, error) {
	tm, err := instant(t, a, 0)
	return objmodel.NewStr(ctimeText(tm.Local())), err
}

func ctimeText(tm time.Time) string {
	return tm.Format("Mon Jan _2 15:04:05 ") + fmt.Sprint(tm.Year())
}

func strftime(t *Thread, a Args) (Value, error) {
	layout, ok := a.V[0].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("strftime() argument 1 must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	tm := time.Now()
	if len(a.V) == 2 {
		var err error
		if tm, err = fromTuple(a.V[1], "strftime"); err != nil {
			return Value{}, err
		}
	}
	var b strings.Builder
	for i := 0; i < len(layout); i++ {
		if layout[i] != '%' || i+1 == len(layout) {
			b.WriteByte(layout[i])
			continue
		}
		i++
		b.WriteString(directive(tm, layout[i]))
	}
	return objmodel.NewStr(b.String()), nil
}

// directives are those of C's strftime that Go's layouts can say.
var directives = map[byte]string{
	'a': "Mon", 'A': "Monday", 'b': "Jan", 'B': "January", 'h': "Jan", 'd': "02", 'e': "_2", 'H': "15", 'I': "03", 'm': "01", 'M': "04",
	'p': "PM", 'S': "05", 'y': "06", 'Z': "MST", 'z': "-0700", 'D': "01/02/06", 'x': "01/02/06", 'T': "15:04:05", 'X': "15:04:05",
	'R': "15:04", 'r': "03:04:05 PM", 'F': "2006-01-02", 'j': "002", 'c': "Mon Jan _2 15:04:05 2006",
}

func directive(tm time.Time, c byte) string {
	if layout, ok := directives[c]; ok {
		return tm.Format(layout)
	}
	weekday := int(tm.Weekday())
	switch c {
	case 'Y':
		return fmt.Sprint(tm.Year())
	case 'C':
		return fmt.Sprintf("%02d", tm.Year()/100)
	case 'G', 'g', 'V':
		year, week := tm.ISOWeek()
		switch c {
		case 'G':
			return fmt.Sprint(year)
		case 'g':
			return fmt.Sprintf("%02d", year%100)
		}
		return fmt.Sprintf("%02d", week)
	case 'u':
		return fmt.Sprint((weekday+6)%7 + 1)
	case 'w':
		return fmt.Sprint(weekday)
	case 'U':
		return fmt.Sprintf("%02d", (tm.YearDay()+6-weekday)/7)
	case 'W':
		return fmt.Sprintf("%02d", (tm.YearDay()+6-(weekday+6)%7)/7)
	case 's':
		return fmt.Sprint(tm.Unix())
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case '%':
		return "%"
	}
	return "%" + string(c)
}
