package time

import (
	"fmt"
	"strings"
	"time"

	"github.com/minipy-go/minipy/objmodel"
)

// parts is a broken-down time, whose fields need not fit together: a program
// may put any into a tuple.
type parts struct {
	year, month, day     int // month and day from 1
	hour, minute, second int
	weekday              int // from Monday, 0
	yearday              int // from 1
	zone                 string
	offset               int // seconds east of Greenwich
}

func partsOf(tm time.Time) parts {
	zone, offset := tm.Zone()
	return parts{tm.Year(), int(tm.Month()), tm.Day(), tm.Hour(), tm.Minute(), tm.Second(),
		(int(tm.Weekday()) + 6) % 7, tm.YearDay(), zone, offset}
}

// localParts reads the optional tuple of asctime and strftime, the time as it
// is without one. Errors: TypeError; ValueError for a field out of range.
func localParts(a Args, i int, name string) (parts, error) {
	if len(a.V) <= i {
		return partsOf(time.Now()), nil
	}
	tm, err := fromTuple(a.V[i], name)
	if err != nil {
		return parts{}, err
	}
	p := partsOf(tm)
	for k, x := range a.V[i].AsTuple().Items()[:timeFields-1] {
		n, _ := x.ToInt()
		*fields(&p)[k].at = int(n)
	}
	if p.month == 0 {
		p.month = 1
	}
	if p.day == 0 {
		p.day = 1
	}
	if p.yearday == 0 {
		p.yearday = 1
	}
	for k, f := range fields(&p) {
		if k > 0 && (*f.at < f.least || *f.at > f.most) {
			return p, objmodel.ValueErrorf("%s out of range", f.name)
		}
	}
	p.weekday = (p.weekday%7 + 7) % 7
	return p, nil
}

// bound is a field with its least and greatest value.
type bound struct {
	at          *int
	least, most int
	name        string
}

// fields gives the fields in the order of the tuple.
func fields(p *parts) [timeFields - 1]bound {
	const anyDay = 1 << 31
	return [...]bound{
		{&p.year, 0, 0, "year"}, {&p.month, 1, 12, "month"}, {&p.day, 1, 31, "day of month"}, {&p.hour, 0, 23, "hour"},
		{&p.minute, 0, 59, "minute"}, {&p.second, 0, 61, "seconds"}, {&p.weekday, -1, anyDay, "day of week"},
		{&p.yearday, 1, 366, "day of year"},
	}
}

func asctime(t *Thread, a Args) (Value, error) {
	p, err := localParts(a, 0, "asctime")
	if err != nil {
		return Value{}, err
	}
	return objmodel.NewStr(p.line()), nil
}

func ctime(t *Thread, a Args) (Value, error) {
	tm, err := instant(t, a, 0)
	p := partsOf(tm.Local())
	return objmodel.NewStr(p.line()), err
}

// line is the time as asctime gives it.
func (p *parts) line() string {
	return fmt.Sprintf("%s %s%3d %02d:%02d:%02d %d", p.dayName()[:3], p.monthName()[:3], p.day, p.hour, p.minute, p.second, p.year)
}

func (p *parts) dayName() string { return time.Weekday((p.weekday + 1) % 7).String() }

func (p *parts) monthName() string { return time.Month(p.month).String() }

func strftime(t *Thread, a Args) (Value, error) {
	layout, ok := a.V[0].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("strftime() argument 1 must be str, not %s", objmodel.ArgName(a.V[0]))
	}
	p, err := localParts(a, 1, "strftime")
	if err != nil {
		return Value{}, err
	}
	text, err := p.format(t, layout)
	return objmodel.NewStr(text), err
}

func (p *parts) format(t *objmodel.Thread, layout string) (string, error) {
	var b strings.Builder
	room := 0
	for i := 0; i < len(layout); i++ {
		if layout[i] != '%' || i+1 == len(layout) {
			b.WriteByte(layout[i])
			continue
		}
		i++
		if err := t.Tick(1); err != nil {
			return "", err
		}
		if b.Len() > room {
			room = 2*b.Len() + len(layout)
			if err := t.Reserve(int64(room), 1); err != nil {
				return "", err
			}
		}
		if whole := compound(layout[i]); whole != "" {
			text, err := p.format(t, whole)
			if err != nil {
				return "", err
			}
			b.WriteString(text)
			continue
		}
		b.WriteString(p.directive(layout[i]))
	}
	return b.String(), nil
}

// hour12 is the hour of a clock with twelve.
func (p *parts) hour12() int { return (p.hour+11)%12 + 1 }

// directive gives what C's strftime gives for a directive, in the C locale.
func (p *parts) directive(c byte) string {
	two := func(n int) string { return fmt.Sprintf("%02d", n) }
	switch c {
	case 'a':
		return p.dayName()[:3]
	case 'A':
		return p.dayName()
	case 'b', 'h':
		return p.monthName()[:3]
	case 'B':
		return p.monthName()
	case 'C':
		return fmt.Sprint(p.year / 100)
	case 'd':
		return two(p.day)
	case 'e':
		return fmt.Sprintf("%2d", p.day)
	case 'G':
		year, _ := p.isoWeek()
		return fmt.Sprint(year)
	case 'g':
		year, _ := p.isoWeek()
		return two(year % 100)
	case 'V':
		_, week := p.isoWeek()
		return two(week)
	case 'H':
		return two(p.hour)
	case 'I':
		return two(p.hour12())
	case 'k':
		return fmt.Sprintf("%2d", p.hour)
	case 'l':
		return fmt.Sprintf("%2d", p.hour12())
	case 'j':
		return fmt.Sprintf("%03d", p.yearday)
	case 'm':
		return two(p.month)
	case 'M':
		return two(p.minute)
	case 'p', 'P':
		half := "am"
		if p.hour >= 12 {
			half = "pm"
		}
		if c == 'p' {
			return strings.ToUpper(half)
		}
		return half
	case 's':
		return fmt.Sprint(time.Date(p.year, time.Month(p.month), p.day, p.hour, p.minute, p.second, 0, time.Local).Unix())
	case 'S':
		return two(p.second)
	case 'u':
		return fmt.Sprint(p.weekday + 1)
	case 'w':
		return fmt.Sprint((p.weekday + 1) % 7)
	case 'U':
		return two((p.yearday + 6 - (p.weekday+1)%7) / 7)
	case 'W':
		return two((p.yearday + 6 - p.weekday) / 7)
	case 'y':
		return two((p.year%100 + 100) % 100)
	case 'Y':
		return fmt.Sprint(p.year)
	case 'Z':
		return p.zone
	case 'z':
		sign, minutes := '+', p.offset/60
		if minutes < 0 {
			sign, minutes = '-', -minutes
		}
		return fmt.Sprintf("%c%02d%02d", sign, minutes/60, minutes%60)
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case '%':
		return "%"
	}
	return "%" + string(rune(c))
}

// compound spells out the directives that stand for several.
func compound(c byte) string {
	switch c {
	case 'c':
		return "%a %b %e %H:%M:%S %Y"
	case 'D', 'x':
		return "%m/%d/%y"
	case 'F':
		return "%Y-%m-%d"
	case 'r':
		return "%I:%M:%S %p"
	case 'R':
		return "%H:%M"
	case 'T', 'X':
		return "%H:%M:%S"
	}
	return ""
}

// isoWeek is the year and the week of ISO 8601.
func (p *parts) isoWeek() (year, week int) {
	year, week = p.year, (p.yearday-p.weekday+9)/7
	switch {
	case week < 1:
		year--
		last := partsOf(time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC))
		last.weekday = (p.weekday - p.yearday%7 + 7) % 7
		_, week = last.isoWeek()
	case week == 53:
		days := time.Date(p.year, time.December, 31, 0, 0, 0, 0, time.UTC).YearDay()
		if days-p.yearday < 3-p.weekday {
			year, week = year+1, 1
		}
	}
	return year, week
}
