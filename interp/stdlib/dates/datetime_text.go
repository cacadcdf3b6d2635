package dates

import (
	"strconv"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel"
)

var isoParams = objmodel.Params{Func: "isoformat", Names: []string{"sep", "timespec"}, MaxPos: 2}

func datetimeISO(t *Thread, a Args) (Value, error) {
	var given [2]Value
	if err := isoParams.Bind(a.Tail(1), given[:]); err != nil {
		return Value{}, err
	}
	sep, spec := "T", "auto"
	if v := given[0]; !v.IsNil() {
		s, ok := v.ToStr()
		if !ok || utf8.RuneCountInString(s) != 1 && v.StrObject().Len() != 1 {
			return Value{}, objmodel.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", objmodel.ArgName(v))
		}
		sep = s
	}
	if v := given[1]; !v.IsNil() {
		s, ok := v.ToStr()
		if !ok {
			return Value{}, objmodel.TypeErrorf("isoformat() argument 2 must be str, not %s", objmodel.ArgName(v))
		}
		spec = s
	}
	return isoText(t, a.V[0], sep, spec)
}

func isoText(t *Thread, v Value, sep, spec string) (Value, error) {
	m := asMoment(v)
	var buf [48]byte
	b := append(m.appendDate(buf[:0]), sep...)
	b, ok := m.appendClock(b, spec)
	if !ok {
		return Value{}, objmodel.ValueErrorf("Unknown timespec value")
	}
	ahead, err := offset(t, v)
	if err != nil {
		return Value{}, err
	}
	if ahead != nil {
		b = ahead.appendOffset(b)
	}
	return objmodel.NewStr(string(b)), nil
}

// appendClock writes the time as far as timespec says; ok is false if that
// says nothing.
func (m *moment) appendClock(b []byte, spec string) (out []byte, ok bool) {
	if spec == "auto" {
		if spec = "seconds"; m.micro != 0 {
			spec = "microseconds"
		}
	}
	b = appendPadded(b, int64(m.hour), 2)
	if spec == "hours" {
		return b, true
	}
	b = appendPadded(append(b, ':'), int64(m.minute), 2)
	if spec == "minutes" {
		return b, true
	}
	b = appendPadded(append(b, ':'), int64(m.second), 2)
	switch spec {
	case "seconds":
		return b, true
	case "milliseconds":
		return appendPadded(append(b, '.'), int64(m.micro/1000), 3), true
	case "microseconds":
		return appendPadded(append(b, '.'), int64(m.micro), 6), true
	}
	return b, false
}

// appendOffset writes +HH:MM, with what there is of seconds.
func (d *timedelta) appendOffset(b []byte) []byte {
	n, _ := d.short()
	sign := byte('+')
	if n < 0 {
		sign, n = '-', -n
	}
	seconds, micros := n/microsPerSec, n%microsPerSec
	b = appendPadded(append(b, sign), seconds/3600, 2)
	b = appendPadded(append(b, ':'), seconds/60%60, 2)
	if seconds%60 != 0 || micros != 0 {
		b = appendPadded(append(b, ':'), seconds%60, 2)
	}
	if micros != 0 {
		b = appendPadded(append(b, '.'), micros, 6)
	}
	return b
}

func datetimeStr(t *Thread, v Value) (Value, error) {
	if v.Type() == &datetimeType {
		return isoText(t, v, " ", "auto")
	}
	return objmodel.CallMethod(t, v, objmodel.Name("isoformat"), objmodel.NewStr(" "))
}

func datetimeRepr(t *Thread, v Value) (Value, error) {
	m := asMoment(v)
	b := append([]byte(shownName(v)), '(')
	parts := []int64{int64(m.year), int64(m.month), int64(m.day), int64(m.hour), int64(m.minute), int64(m.second), int64(m.micro)}
	for len(parts) > 5 && parts[len(parts)-1] == 0 {
		parts = parts[:len(parts)-1]
	}
	for i, n := range parts {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendInt(b, n, 10)
	}
	if m.fold != 0 {
		b = append(b, ", fold=1"...)
	}
	if !m.zone.IsNone() {
		zone, err := objmodel.Repr(t, m.zone)
		if err != nil {
			return Value{}, err
		}
		b = append(append(b, ", tzinfo="...), zone...)
	}
	return objmodel.NewStr(string(append(b, ')'))), nil
}
