package dates

import (
	"strconv"

	"github.com/minipy-go/minipy/objmodel"
)

var dateType = objmodel.Type{Name: "date", Module: "datetime", Doc: "date(year, month, day) --> date object"}

// date is a day.
type date struct {
	objmodel.Header
	year       uint16
	month, day uint8
}

// asDate takes datetimes too, which are dates.
func asDate(v Value) *date { return objmodel.Cast[date](v, &dateType) }

// justDate gives nil for datetimes.
func justDate(v Value) *date {
	if asMoment(v) != nil {
		return nil
	}
	return asDate(v)
}

// newDate makes a date of parts in their ranges.
func newDate(year, month, day int64) Value {
	d := &date{objmodel.NewHeader(&dateType), uint16(year), uint8(month), uint8(day)}
	return objmodel.FromPtr(&d.Header)
}

func (d *date) ordinal() int64 { return ordinalOf(int64(d.year), int64(d.month), int64(d.day)) }

// rank is a number that orders dates.
func (d *date) rank() int64 { return int64(d.year)<<9 | int64(d.month)<<5 | int64(d.day) }

// weekday counts from Monday, which is 0.
func (d *date) weekday() int64 { return (d.ordinal() + 6) % 7 }

var dateParams = objmodel.Params{Names: []string{"year", "month", "day"}, MaxPos: 3, Required: 3}

func makeDate(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if made, ok := unpickledDate(cls, args); ok {
		return made, nil
	}
	var given [3]Value
	if err := dateParams.Bind(args, given[:]); err != nil {
		return Value{}, err
	}
	parts, err := dateParts(t, given[:])
	if err != nil {
		return Value{}, err
	}
	return objmodel.Construct(cls, &dateType, newDate(parts[0], parts[1], parts[2])), nil
}

// dateParts takes a year, a month and a day.
func dateParts(t *Thread, given []Value) (parts [3]int64, err error) {
	for i := range parts {
		if parts[i], err = cInt(t, given[i]); err != nil {
			return parts, err
		}
	}
	return parts, checkDate(parts[0], parts[1], parts[2])
}

// stateOf gives the bytes that reduce made of an object, also where a pickle
// of Python 2 has them as str; ok is false for everything else.
func stateOf(v Value, length int) (state []byte, ok bool) {
	if b := v.AsBytes(); b != nil {
		data, _ := objmodel.BufferOf(v)
		return []byte(data), len(data) == length
	}
	s := v.StrObject()
	if s == nil || s.Len() != length {
		return nil, false
	}
	for _, r := range s.String() {
		if r > 255 {
			return nil, false
		}
		state = append(state, byte(r))
	}
	return state, len(state) == length
}

func unpickledDate(cls *objmodel.Type, args Args) (Value, bool) {
	if len(args.V) != 1 || len(args.Kw) > 0 {
		return Value{}, false
	}
	state, ok := stateOf(args.V[0], 4)
	if !ok || state[2] < 1 || state[2] > 12 {
		return Value{}, false
	}
	// CPython does not look at the rest either.
	year := int64(state[0])<<8 | int64(state[1])
	return objmodel.Construct(cls, &dateType, newDate(year, int64(state[2]), int64(state[3]))), true
}

// later is the date so many days later, of a class.
func (d *date) later(t *Thread, cls *objmodel.Type, days int64) (Value, error) {
	if day := int64(d.day) + days; day >= 1 && day <= 28 && d.year >= minYear && d.year <= maxYear {
		return dateOf(t, cls, int64(d.year), int64(d.month), day)
	}
	return dateLike(t, cls, d.ordinal()+days)
}

// dateLike makes a date of the type of another by calling it, as CPython does
// for subclasses.
func dateLike(t *Thread, cls *objmodel.Type, ordinal int64) (Value, error) {
	if ordinal < 1 || ordinal > maxOrdinal {
		return Value{}, objmodel.OverflowErrorf("date value out of range")
	}
	year, month, day := dayOf(ordinal)
	return dateOf(t, cls, year, month, day)
}

func dateOf(t *Thread, cls *objmodel.Type, year, month, day int64) (Value, error) {
	if cls == &dateType {
		return newDate(year, month, day), nil
	}
	return objmodel.Call(t, cls.Value(), objmodel.Int(year), objmodel.Int(month), objmodel.Int(day))
}

func dateAdd(t *Thread, a, b Value) (Value, error) {
	if d, e := justDate(a), asDelta(b); d != nil && e != nil {
		return d.later(t, a.Type(), int64(e.days))
	}
	if d, e := justDate(b), asDelta(a); d != nil && e != nil {
		return d.later(t, b.Type(), int64(e.days))
	}
	return objmodel.NotImplemented, nil
}

func dateSub(t *Thread, a, b Value) (Value, error) {
	d := justDate(a)
	if d == nil {
		return objmodel.NotImplemented, nil
	}
	if e := asDelta(b); e != nil {
		return d.later(t, a.Type(), -int64(e.days))
	}
	if e := justDate(b); e != nil {
		return plainDelta(int32(d.ordinal()-e.ordinal()), 0, 0), nil
	}
	return objmodel.NotImplemented, nil
}

func dateCompare(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	d, e := justDate(a), justDate(b)
	if d == nil || e == nil {
		return objmodel.NotImplemented, nil
	}
	return ordered(d.rank()-e.rank(), op), nil
}

// appendDate writes YYYY-MM-DD.
func (d *date) appendDate(b []byte) []byte {
	b = append(appendPadded(b, int64(d.year), 4), '-')
	b = append(appendPadded(b, int64(d.month), 2), '-')
	return appendPadded(b, int64(d.day), 2)
}

func dateISO(t *Thread, a Args) (Value, error) {
	var b [10]byte
	return objmodel.CopyASCII(asDate(a.V[0]).appendDate(b[:0])), nil
}

func dateStr(t *Thread, v Value) (Value, error) {
	if v.Type() == &dateType {
		return dateISO(t, Args{V: []Value{v}})
	}
	return objmodel.CallMethod(t, v, objmodel.Name("isoformat"))
}

func dateRepr(t *Thread, v Value) (Value, error) {
	d := asDate(v)
	b := append([]byte(shownName(v)), '(')
	b = append(strconv.AppendInt(b, int64(d.year), 10), ", "...)
	b = append(strconv.AppendInt(b, int64(d.month), 10), ", "...)
	b = append(strconv.AppendInt(b, int64(d.day), 10), ')')
	return objmodel.NewStr(string(b)), nil
}

func dateFormat(t *Thread, a Args) (Value, error) {
	spec := a.V[1].StrObject()
	if spec == nil {
		return Value{}, objmodel.TypeErrorf("__format__() argument 1 must be str, not %s", objmodel.ArgName(a.V[1]))
	}
	if spec.String() == "" {
		s, err := objmodel.StrOf(t, a.V[0])
		return objmodel.NewStr(s), err
	}
	return objmodel.CallMethod(t, a.V[0], objmodel.Name("strftime"), a.V[1])
}

var dateReplaceParams = objmodel.Params{Func: "replace", Names: dateParams.Names, MaxPos: 3}

func dateReplace(t *Thread, a Args) (Value, error) {
	var given [3]Value
	if err := dateReplaceParams.Bind(a.Tail(1), given[:]); err != nil {
		return Value{}, err
	}
	d := asDate(a.V[0])
	parts := [3]int64{int64(d.year), int64(d.month), int64(d.day)}
	for i, v := range given {
		if v.IsNil() {
			continue
		}
		n, err := cInt(t, v)
		if err != nil {
			return Value{}, err
		}
		parts[i] = n
	}
	if cls := a.V[0].Type(); cls != &dateType {
		return dateOf(t, cls, parts[0], parts[1], parts[2])
	}
	if err := checkDate(parts[0], parts[1], parts[2]); err != nil {
		return Value{}, err
	}
	return newDate(parts[0], parts[1], parts[2]), nil
}

func dateFromOrdinal(t *Thread, a Args) (Value, error) {
	n, err := cInt(t, a.V[1])
	if err != nil {
		return Value{}, err
	}
	if n < 1 {
		return Value{}, objmodel.ValueErrorf("ordinal must be >= 1")
	}
	year, month, day := dayOf(n)
	if n > maxOrdinal {
		return Value{}, objmodel.ValueErrorf("year %d is out of range", year)
	}
	return dateOf(t, a.V[0].AsType(), year, month, day)
}

// dateFromISO reads YYYY-MM-DD; Python code reads the other forms.
func dateFromISO(t *Thread, a Args) (Value, error) {
	if s, ok := a.V[1].ToStr(); ok && len(s) == 10 && a.V[0].AsType() == &dateType {
		if year, month, day, ok := plainDate(s); ok && checkDate(year, month, day) == nil {
			return newDate(year, month, day), nil
		}
	}
	return inPython(t, "date_fromisoformat", a)
}

// plainDate reads the ten characters of YYYY-MM-DD.
func plainDate(s string) (year, month, day int64, ok bool) {
	if s[4] != '-' || s[7] != '-' {
		return 0, 0, 0, false
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	return year, month, day, ok1 && ok2 && ok3
}

func digits(s string) (n int64, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int64(s[i]-'0')
	}
	return n, true
}

func dateState(v Value) [4]byte {
	d := asDate(v)
	return [4]byte{byte(d.year >> 8), byte(d.year), d.month, d.day}
}
