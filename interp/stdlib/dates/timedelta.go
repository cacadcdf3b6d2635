package dates

import (
	"strconv"

	"github.com/minipy-go/minipy/objmodel"
)

var timedeltaType = objmodel.Type{Name: "timedelta", Module: "datetime", Doc: "Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)\n\nAll arguments are optional and default to 0.\nArguments may be integers or floats, and may be positive or negative."}

// timedelta is a difference of times: seconds and micros are in their ranges
// and never negative.
type timedelta struct {
	objmodel.Header
	days, seconds, micros int32
}

func asDelta(v Value) *timedelta { return objmodel.Cast[timedelta](v, &timedeltaType) }

const (
	secondsPerDay = 86400
	microsPerSec  = 1000000
	microsPerDay  = secondsPerDay * microsPerSec
	maxDays       = 999999999
)

// newDelta makes a timedelta of parts that may be out of their ranges.
// Errors: OverflowError.
func newDelta(days, seconds, micros int64) (Value, error) {
	if uint64(micros) >= microsPerSec {
		carry := floor(micros, microsPerSec)
		seconds, micros = seconds+carry, micros-carry*microsPerSec
	}
	if uint64(seconds) >= secondsPerDay {
		carry := floor(seconds, secondsPerDay)
		days, seconds = days+carry, seconds-carry*secondsPerDay
	}
	if days < -maxDays || days > maxDays {
		return Value{}, tooManyDays(days)
	}
	return plainDelta(int32(days), int32(seconds), int32(micros)), nil
}

// plainDelta makes a timedelta of parts in their ranges.
func plainDelta(days, seconds, micros int32) Value {
	d := &timedelta{objmodel.NewHeader(&timedeltaType), days, seconds, micros}
	return objmodel.FromPtr(&d.Header)
}

func tooManyDays(days int64) error {
	if days != int64(int32(days)) {
		return objmodel.OverflowErrorf("Python int too large to convert to C int")
	}
	return objmodel.OverflowErrorf("days=%d; must have magnitude <= 999999999", days)
}

// short gives all of it in microseconds, if that fits 64 bits.
func (d *timedelta) short() (micros int64, ok bool) {
	return int64(d.days)*microsPerDay + int64(d.seconds)*microsPerSec + int64(d.micros), d.days > -100000000 && d.days < 100000000
}

func (d *timedelta) compare(e *timedelta) int64 {
	if d.days != e.days {
		return int64(d.days) - int64(e.days)
	}
	if d.seconds != e.seconds {
		return int64(d.seconds - e.seconds)
	}
	return int64(d.micros - e.micros)
}

var timedeltaSpec = objmodel.TypeSpec{
	Type: &timedeltaType, Object: (*timedelta)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New:  newTimedelta,
		Repr: timedeltaRepr,
		Str:  timedeltaStr,
		Hash: func(t *Thread, v Value) (int64, error) { return asDelta(v).hash(), nil },
		Bool: func(t *Thread, v Value) (bool, error) {
			return *asDelta(v) != timedelta{Header: asDelta(v).Header}, nil
		},
		Compare: timedeltaCompare,
		Neg:     func(t *Thread, v Value) (Value, error) { return asDelta(v).negated() },
		Pos: func(t *Thread, v Value) (Value, error) {
			d := asDelta(v)
			return plainDelta(d.days, d.seconds, d.micros), nil
		},
		Abs: func(t *Thread, v Value) (Value, error) {
			d := asDelta(v)
			if d.days < 0 {
				return d.negated()
			}
			return plainDelta(d.days, d.seconds, d.micros), nil
		},
		Binary: [objmodel.NumBinary]objmodel.BinaryFunc{
			objmodel.OpAdd: timedeltaAdd, objmodel.OpSub: timedeltaSub, objmodel.OpMul: timedeltaMul,
			objmodel.OpFloorDiv: timedeltaFloorDiv, objmodel.OpTrueDiv: timedeltaTrueDiv,
			objmodel.OpMod: timedeltaMod, objmodel.OpDivMod: timedeltaDivMod,
		},
	},
	Methods: []objmodel.MethodDef{
		{Name: "total_seconds", Kind: objmodel.NoArgs, Fn: totalSeconds, Sig: "($self, /)", Doc: "Total seconds in the duration."},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			d := asDelta(a.V[0])
			parts := objmodel.NewTuple(objmodel.Int(int64(d.days)), objmodel.Int(int64(d.seconds)), objmodel.Int(int64(d.micros)))
			return objmodel.NewTuple(a.V[0].Type().Value(), parts), nil
		}},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "days", Member: true, Doc: "Number of days.", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asDelta(v).days)), nil }},
		{Name: "seconds", Member: true, Doc: "Number of seconds (>= 0 and less than 1 day).", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asDelta(v).seconds)), nil }},
		{Name: "microseconds", Member: true, Doc: "Number of microseconds (>= 0 and less than 1 second).", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asDelta(v).micros)), nil }},
	},
	Attrs: []objmodel.AttrDef{
		{Name: "min", Value: func() Value { return plainDelta(-maxDays, 0, 0) }},
		{Name: "max", Value: func() Value { return plainDelta(maxDays, secondsPerDay-1, microsPerSec-1) }},
		{Name: "resolution", Value: func() Value { return plainDelta(0, 0, 1) }},
	},
}

func (d *timedelta) hash() int64 {
	h := uint64(objmodel.HashInt(int64(d.days)*secondsPerDay+int64(d.seconds)))*1000003 + uint64(d.micros)
	if int64(h) == -1 {
		return -2
	}
	return int64(h)
}

func (d *timedelta) negated() (Value, error) {
	return newDelta(-int64(d.days), -int64(d.seconds), -int64(d.micros))
}

func timedeltaCompare(t *Thread, a, b Value, op objmodel.CompareOp) (Value, error) {
	d, e := asDelta(a), asDelta(b)
	if d == nil || e == nil {
		return objmodel.NotImplemented, nil
	}
	return ordered(d.compare(e), op), nil
}

// ordered is the outcome of a comparison whose sides differ so much.
func ordered(difference int64, op objmodel.CompareOp) Value {
	switch op {
	case objmodel.LT:
		return objmodel.Bool(difference < 0)
	case objmodel.LE:
		return objmodel.Bool(difference <= 0)
	case objmodel.GT:
		return objmodel.Bool(difference > 0)
	case objmodel.GE:
		return objmodel.Bool(difference >= 0)
	case objmodel.EQ:
		return objmodel.Bool(difference == 0)
	}
	return objmodel.Bool(difference != 0)
}

func timedeltaRepr(t *Thread, v Value) (Value, error) {
	d := asDelta(v)
	b := append([]byte(shownName(v)), '(')
	start := len(b)
	for _, part := range [...]struct {
		name  string
		value int32
	}{{"days=", d.days}, {"seconds=", d.seconds}, {"microseconds=", d.micros}} {
		if part.value == 0 {
			continue
		}
		if len(b) > start {
			b = append(b, ", "...)
		}
		b = strconv.AppendInt(append(b, part.name...), int64(part.value), 10)
	}
	if len(b) == start {
		b = append(b, '0')
	}
	return objmodel.NewStr(string(append(b, ')'))), nil
}

func timedeltaStr(t *Thread, v Value) (Value, error) {
	d := asDelta(v)
	b := make([]byte, 0, 40)
	if d.days != 0 {
		b = append(strconv.AppendInt(b, int64(d.days), 10), " day"...)
		if d.days != 1 && d.days != -1 {
			b = append(b, 's')
		}
		b = append(b, ", "...)
	}
	b = append(strconv.AppendInt(b, int64(d.seconds/3600), 10), ':')
	b = append(appendPadded(b, int64(d.seconds/60%60), 2), ':')
	b = appendPadded(b, int64(d.seconds%60), 2)
	if d.micros != 0 {
		b = appendPadded(append(b, '.'), int64(d.micros), 6)
	}
	return objmodel.CopyASCII(b), nil
}
