package dates

import "github.com/minipy-go/minipy/objmodel"

var dateSpec = objmodel.TypeSpec{
	Type: &dateType, Object: (*date)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{
		New:     makeDate,
		Repr:    dateRepr,
		Str:     dateStr,
		Hash:    func(t *Thread, v Value) (int64, error) { return objmodel.HashInt(asDate(v).rank()), nil },
		Compare: dateCompare,
		Binary:  [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpAdd: dateAdd, objmodel.OpSub: dateSub},
	},
	Classes: []objmodel.MethodDef{
		{Name: "fromtimestamp", Kind: objmodel.OneArg, Sig: "($type, timestamp, /)", Doc: "The date there is, in local time, at a POSIX timestamp.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "date_fromtimestamp", a) }},
		{Name: "today", Kind: objmodel.NoArgs, Sig: "($type, /)", Doc: "Current date or datetime:  same as self.__class__.fromtimestamp(time.time()).",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "date_today", a) }},
		{Name: "fromordinal", Kind: objmodel.OneArg, Fn: dateFromOrdinal, Doc: "int -> date corresponding to a proleptic Gregorian ordinal."},
		{Name: "fromisoformat", Kind: objmodel.OneArg, Fn: dateFromISO, Sig: "($type, object, /)", Doc: "str -> Construct a date from a string in ISO 8601 format."},
		{Name: "fromisocalendar", Doc: "int, int, int -> Construct a date from the ISO year, week number and weekday.\n\nThis is the inverse of the date.isocalendar() function",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "fromisocalendar", a) }},
	},
	Methods: []objmodel.MethodDef{
		{Name: "ctime", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return ctime() style string.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "date_ctime", a) }},
		{Name: "strftime", Doc: "format -> strftime() style string.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "strftime", a) }},
		{Name: "__format__", Kind: objmodel.OneArg, Fn: dateFormat, Doc: "Formats self with strftime."},
		{Name: "isoformat", Kind: objmodel.NoArgs, Fn: dateISO, Sig: "($self, /)", Doc: "Return string in ISO 8601 format, YYYY-MM-DD."},
		{Name: "isoweekday", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7",
			Fn: func(t *Thread, a Args) (Value, error) { return objmodel.Int(asDate(a.V[0]).weekday() + 1), nil }},
		{Name: "weekday", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6",
			Fn: func(t *Thread, a Args) (Value, error) { return objmodel.Int(asDate(a.V[0]).weekday()), nil }},
		{Name: "toordinal", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.",
			Fn: func(t *Thread, a Args) (Value, error) { return objmodel.Int(asDate(a.V[0]).ordinal()), nil }},
		{Name: "isocalendar", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return a named tuple containing ISO year, week number, and weekday.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "isocalendar", a) }},
		{Name: "timetuple", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return time tuple, compatible with time.localtime().",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "date_timetuple", a) }},
		{Name: "replace", Fn: dateReplace, Sig: "($self, /, year=unchanged, month=unchanged, day=unchanged)", Doc: "Return date with new specified fields."},
		{Name: "__replace__", Fn: dateReplace, Sig: "($self, /, year=unchanged, month=unchanged, day=unchanged)", Doc: "The same as replace()."},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) {
			state := dateState(a.V[0])
			return objmodel.NewTuple(a.V[0].Type().Value(), objmodel.NewTuple(objmodel.NewBytes(string(state[:])))), nil
		}},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "year", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asDate(v).year)), nil }},
		{Name: "month", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asDate(v).month)), nil }},
		{Name: "day", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asDate(v).day)), nil }},
	},
	Attrs: []objmodel.AttrDef{
		{Name: "min", Value: func() Value { return newDate(1, 1, 1) }},
		{Name: "max", Value: func() Value { return newDate(maxYear, 12, 31) }},
		{Name: "resolution", Value: func() Value { return plainDelta(1, 0, 0) }},
	},
}
