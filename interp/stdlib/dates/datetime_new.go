package dates

import "github.com/minipy-go/minipy/objmodel"

var datetimeNames = []string{"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"}

var datetimeParams = objmodel.Params{Names: datetimeNames, MaxPos: 8, Required: 3}

func makeDatetime(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
	if made, ok, err := unpickledDatetime(cls, args); ok {
		return made, err
	}
	var given [9]Value
	if err := datetimeParams.Bind(args, given[:]); err != nil {
		return Value{}, err
	}
	m := &moment{date: date{Header: objmodel.NewHeader(&datetimeType)}, zone: objmodel.None}
	if err := m.fill(t, &given); err != nil {
		return Value{}, err
	}
	return objmodel.Construct(cls, &datetimeType, m.value()), nil
}

// fill sets the parts that are given and checks them all.
func (m *moment) fill(t *Thread, given *[9]Value) error {
	parts := [9]int64{int64(m.year), int64(m.month), int64(m.day), int64(m.hour), int64(m.minute), int64(m.second), int64(m.micro), 0, int64(m.fold)}
	for i, v := range given {
		if v.IsNil() {
			continue
		}
		if i == 7 {
			m.zone = v
			continue
		}
		n, err := cInt(t, v)
		if err != nil {
			return err
		}
		parts[i] = n
	}
	if err := checkDate(parts[0], parts[1], parts[2]); err != nil {
		return err
	}
	if err := checkTime(parts[3:7], parts[8]); err != nil {
		return err
	}
	if !m.zone.IsNone() && !m.zone.Type().IsSubtype(&tzinfoType) {
		return notZone(m.zone)
	}
	m.year, m.month, m.day = uint16(parts[0]), uint8(parts[1]), uint8(parts[2])
	m.hour, m.minute, m.second, m.micro, m.fold = uint8(parts[3]), uint8(parts[4]), uint8(parts[5]), int32(parts[6]), uint8(parts[8])
	return nil
}

func notZone(v Value) error {
	return objmodel.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", v.TypeName())
}

func checkTime(parts []int64, fold int64) error {
	for i, most := range [...]int64{23, 59, 59, microsPerSec - 1} {
		if parts[i] < 0 || parts[i] > most {
			return objmodel.ValueErrorf("%s must be in 0..%d", datetimeNames[3+i], most)
		}
	}
	if fold != 0 && fold != 1 {
		return objmodel.ValueErrorf("fold must be either 0 or 1")
	}
	return nil
}

// unpickledDatetime takes what reduce gives; ok is false for other arguments.
func unpickledDatetime(cls *objmodel.Type, args Args) (made Value, ok bool, err error) {
	if n := len(args.V); n < 1 || n > 2 || len(args.Kw) > 0 {
		return Value{}, false, nil
	}
	s, ok := stateOf(args.V[0], 10)
	if !ok {
		return Value{}, false, nil
	}
	month := s[2] & 0x7f
	if month < 1 || month > 12 { // CPython does not look at the rest either
		return Value{}, false, nil
	}
	m := &moment{date: date{objmodel.NewHeader(&datetimeType), uint16(s[0])<<8 | uint16(s[1]), month, s[3]}, hour: s[4], minute: s[5], second: s[6],
		fold: s[2] >> 7, micro: int32(s[7])<<16 | int32(s[8])<<8 | int32(s[9]), zone: objmodel.None}
	if len(args.V) == 2 {
		if m.zone = args.V[1]; !m.zone.IsNone() && !m.zone.Type().IsSubtype(&tzinfoType) {
			return Value{}, true, objmodel.TypeErrorf("bad tzinfo state arg")
		}
	}
	return objmodel.Construct(cls, &datetimeType, m.value()), true, nil
}

var datetimeReplaceParams = objmodel.Params{Func: "replace", Names: datetimeNames, MaxPos: 8}

func datetimeReplace(t *Thread, a Args) (Value, error) {
	var given [9]Value
	if err := datetimeReplaceParams.Bind(a.Tail(1), given[:]); err != nil {
		return Value{}, err
	}
	m := *asMoment(a.V[0])
	m.Header = objmodel.NewHeader(&datetimeType)
	if err := m.fill(t, &given); err != nil {
		return Value{}, err
	}
	return m.like(t, a.V[0].Type())
}

// datetimeFromISO reads YYYY-MM-DDTHH:MM:SS; Python code reads other forms.
func datetimeFromISO(t *Thread, a Args) (Value, error) {
	s, ok := a.V[1].ToStr()
	if ok && len(s) == 19 && a.V[0].AsType() == &datetimeType && s[10] < 0x80 && s[13] == ':' && s[16] == ':' {
		year, month, day, ok1 := plainDate(s[:10])
		hour, ok2 := digits(s[11:13])
		minute, ok3 := digits(s[14:16])
		second, ok4 := digits(s[17:])
		if ok1 && ok2 && ok3 && ok4 && checkDate(year, month, day) == nil && hour < 24 && minute < 60 && second < 60 {
			m := &moment{date: date{objmodel.NewHeader(&datetimeType), uint16(year), uint8(month), uint8(day)},
				hour: uint8(hour), minute: uint8(minute), second: uint8(second), zone: objmodel.None}
			return m.value(), nil
		}
	}
	return inPython(t, "datetime_fromisoformat", a)
}

func datetimeState(v Value, withFold bool) Value {
	m, day := asMoment(v), dateState(v)
	s := [10]byte{day[0], day[1], day[2], day[3], m.hour, m.minute, m.second, byte(m.micro >> 16), byte(m.micro >> 8), byte(m.micro)}
	if withFold {
		s[2] |= m.fold << 7
	}
	args := objmodel.NewTuple(objmodel.NewBytes(string(s[:])))
	if !m.zone.IsNone() {
		args = objmodel.NewTuple(objmodel.NewBytes(string(s[:])), m.zone)
	}
	return objmodel.NewTuple(v.Type().Value(), args)
}
