package dates

import "github.com/minipy-go/minipy/objmodel"

var datetimeType = objmodel.Type{Name: "datetime", Module: "datetime", Base: &dateType, Doc: "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe year, month and day arguments are required. tzinfo may be None, or an\ninstance of a tzinfo subclass. The remaining arguments may be ints.\n"}

// moment is a datetime: a day, a time, and the zone that they are meant in.
type moment struct {
	date
	hour, minute, second, fold uint8
	micro                      int32
	zone                       Value // None, or of a subclass of tzinfo
}

func asMoment(v Value) *moment { return objmodel.Cast[moment](v, &datetimeType) }

func (m *moment) value() Value { return objmodel.FromPtr(&m.Header) }

// inDay gives the microseconds since midnight.
func (m *moment) inDay() int64 {
	return ((int64(m.hour)*60+int64(m.minute))*60+int64(m.second))*microsPerSec + int64(m.micro)
}

// micros gives the microseconds since the day before the first one.
func (m *moment) micros() int64 { return m.ordinal()*microsPerDay + m.inDay() }

// momentAt makes a datetime of the microseconds that micros gives.
// Errors: OverflowError.
func momentAt(micros int64, zone Value) (*moment, error) {
	day := floor(micros, microsPerDay)
	if day < 1 || day > maxOrdinal {
		return nil, objmodel.OverflowErrorf("date value out of range")
	}
	rest := micros - day*microsPerDay
	m := &moment{date: date{Header: objmodel.NewHeader(&datetimeType)}, zone: zone}
	y, mo, d := dayOf(day)
	m.year, m.month, m.day = uint16(y), uint8(mo), uint8(d)
	seconds := rest / microsPerSec
	m.micro = int32(rest - seconds*microsPerSec)
	minutes := seconds / 60
	m.second = uint8(seconds - minutes*60)
	m.hour, m.minute = uint8(minutes/60), uint8(minutes%60)
	return m, nil
}

// like gives m as an object of a class, which is called if it is a subclass.
func (m *moment) like(t *Thread, cls *objmodel.Type) (Value, error) {
	if cls == &datetimeType {
		return m.value(), nil
	}
	made, err := objmodel.Call(t, cls.Value(), objmodel.Int(int64(m.year)), objmodel.Int(int64(m.month)), objmodel.Int(int64(m.day)),
		objmodel.Int(int64(m.hour)), objmodel.Int(int64(m.minute)), objmodel.Int(int64(m.second)), objmodel.Int(int64(m.micro)), m.zone)
	if err == nil && m.fold != 0 {
		if o := asMoment(made); o != nil {
			o.fold = m.fold
		}
	}
	return made, err
}

// moved is the datetime so much later, or earlier where sign is -1.
func moved(t *Thread, v Value, m *moment, d *timedelta, sign int64) (Value, error) {
	// More days than there are need no exact sum, which might not fit.
	days := min(max(int64(d.days), -2*maxOrdinal), 2*maxOrdinal)
	shift := days*microsPerDay + int64(d.seconds)*microsPerSec + int64(d.micros)
	to, err := momentAt(m.micros()+sign*shift, m.zone)
	if err != nil {
		return Value{}, err
	}
	return to.like(t, v.Type())
}

func datetimeAdd(t *Thread, a, b Value) (Value, error) {
	if m, d := asMoment(a), asDelta(b); m != nil && d != nil {
		return moved(t, a, m, d, 1)
	}
	if m, d := asMoment(b), asDelta(a); m != nil && d != nil {
		return moved(t, b, m, d, 1)
	}
	return objmodel.NotImplemented, nil
}

func datetimeSub(t *Thread, a, b Value) (Value, error) {
	m := asMoment(a)
	if m == nil {
		return objmodel.NotImplemented, nil
	}
	if d := asDelta(b); d != nil {
		return moved(t, a, m, d, -1)
	}
	n := asMoment(b)
	if n == nil {
		return objmodel.NotImplemented, nil
	}
	shift := int64(0)
	if !m.zone.Is(n.zone) {
		mine, theirs, err := offsets(t, a, b)
		if err != nil {
			return Value{}, err
		}
		if (mine == nil) != (theirs == nil) {
			return Value{}, objmodel.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
		}
		if mine != nil {
			x, _ := mine.short()
			y, _ := theirs.short()
			shift = y - x
		}
	}
	difference := m.micros() - n.micros() + shift
	days := floor(difference, microsPerDay)
	return newDelta(days, 0, difference-days*microsPerDay)
}

// offsets gives what two datetimes are ahead of UTC, nil where unknown.
func offsets(t *Thread, a, b Value) (mine, theirs *timedelta, err error) {
	if mine, err = offset(t, a); err != nil {
		return nil, nil, err
	}
	theirs, err = offset(t, b)
	return mine, theirs, err
}

func datetimeCompare(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	m, n := asMoment(a), asMoment(b)
	if m == nil || n == nil {
		return objmodel.NotImplemented, nil
	}
	if m.zone.Is(n.zone) {
		if d := m.rank() - n.rank(); d != 0 {
			return ordered(d, op), nil
		}
		return ordered(m.inDay()-n.inDay(), op), nil
	}
	mine, theirs, err := offsets(t, a, b)
	if err != nil {
		return Value{}, err
	}
	same := op == objmodel.EQ || op == objmodel.NE
	if (mine == nil) != (theirs == nil) {
		if same {
			return objmodel.Bool(op == objmodel.NE), nil
		}
		return Value{}, objmodel.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	}
	difference := m.micros() - n.micros()
	if mine != nil {
		x, _ := mine.short()
		y, _ := theirs.short()
		difference += y - x
	}
	if difference == 0 && same {
		doubtful, err := foldMatters(t, a, mine)
		if err == nil && !doubtful {
			doubtful, err = foldMatters(t, b, theirs)
		}
		if err != nil {
			return Value{}, err
		}
		if doubtful {
			difference = 1
		}
	}
	return ordered(difference, op), nil
}

// foldMatters reports whether a datetime is ahead of UTC by something else
// with the other fold: then it equals none of another zone (PEP 495).
func foldMatters(t *Thread, v Value, known *timedelta) (bool, error) {
	m := *asMoment(v)
	m.Header = objmodel.NewHeader(&datetimeType)
	m.fold ^= 1
	other, err := offset(t, m.value())
	if err != nil {
		return false, err
	}
	return (other == nil) != (known == nil) || other != nil && other.compare(known) != 0, nil
}

func datetimeHash(t *Thread, v Value) (int64, error) {
	m := asMoment(v)
	if m.zone.IsNone() {
		return objmodel.HashInt(m.micros()), nil
	}
	at := v
	if m.fold != 0 { // the first of two equal clocks stands for both
		first := *m
		first.Header = objmodel.NewHeader(&datetimeType)
		first.fold = 0
		at = first.value()
	}
	ahead, err := offset(t, at)
	if err != nil {
		return 0, err
	}
	micros := m.micros()
	if ahead != nil {
		x, _ := ahead.short()
		micros -= x
	}
	return objmodel.HashInt(micros), nil
}
