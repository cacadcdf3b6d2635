package dates

import "github.com/minipy-go/minipy/objmodel"

var datetimeSpec = objmodel.TypeSpec{
	Type: &datetimeType, Object: (*moment)(nil),
	Flags: objmodel.FlagBaseType | objmodel.FlagSameLayout,
	Slots: objmodel.Slots{
		New:     makeDatetime,
		Repr:    datetimeRepr,
		Str:     datetimeStr,
		Hash:    datetimeHash,
		Compare: datetimeCompare,
		Binary:  [objmodel.NumBinary]objmodel.BinaryFunc{objmodel.OpAdd: datetimeAdd, objmodel.OpSub: datetimeSub},
	},
	Classes: []objmodel.MethodDef{
		{Name: "now", Sig: "($type, /, tz=None)", Doc: "The current time, in a time zone or local.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "now", a) }},
		{Name: "utcnow", Kind: objmodel.NoArgs, Sig: "($type, /)", Doc: "Return a new datetime representing UTC day and time.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "utcnow", a) }},
		{Name: "fromtimestamp", Doc: "timestamp[, tz] -> tz's local time from POSIX timestamp.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "fromtimestamp", a) }},
		{Name: "utcfromtimestamp", Kind: objmodel.OneArg, Doc: "Construct a naive UTC datetime from a POSIX timestamp.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "utcfromtimestamp", a) }},
		{Name: "strptime", Kind: objmodel.Positional, Min: 2, Max: 2, Doc: "string, format -> new datetime parsed from a string (like time.strptime()).",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "strptime", a) }},
		{Name: "combine", Doc: "date, time -> datetime with same date and time fields",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "combine", a) }},
		{Name: "fromisoformat", Kind: objmodel.OneArg, Fn: datetimeFromISO, Sig: "($type, object, /)", Doc: "string -> datetime from a string in most ISO 8601 formats"},
	},
	Methods: []objmodel.MethodDef{
		{Name: "date", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return date object with same year, month and day.", Fn: func(t *Thread, a Args) (Value, error) {
			m := asMoment(a.V[0])
			return newDate(int64(m.year), int64(m.month), int64(m.day)), nil
		}},
		{Name: "time", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return time object with same time but with tzinfo=None.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "time_of", a) }},
		{Name: "timetz", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return time object with same time and tzinfo.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "timetz", a) }},
		{Name: "ctime", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return ctime() style string.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "ctime", a) }},
		{Name: "timetuple", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return time tuple, compatible with time.localtime().",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "timetuple", a) }},
		{Name: "timestamp", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return POSIX timestamp as float.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "timestamp", a) }},
		{Name: "utctimetuple", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return UTC time tuple, compatible with time.localtime().",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "utctimetuple", a) }},
		{Name: "isoformat", Fn: datetimeISO, Doc: "[sep] -> the text of ISO 8601, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].\nsep stands between date and time, 'T' by default; timespec says how far the\ntime goes: 'auto', 'hours', 'minutes', 'seconds', 'milliseconds' or\n'microseconds'.\n"},
		{Name: "utcoffset", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return self.tzinfo.utcoffset(self).",
			Fn: func(t *Thread, a Args) (Value, error) {
				return zoneOffset(t, asMoment(a.V[0]).zone, "utcoffset", a.V[0])
			}},
		{Name: "dst", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return self.tzinfo.dst(self).",
			Fn: func(t *Thread, a Args) (Value, error) { return zoneOffset(t, asMoment(a.V[0]).zone, "dst", a.V[0]) }},
		{Name: "tzname", Kind: objmodel.NoArgs, Sig: "($self, /)", Doc: "Return self.tzinfo.tzname(self).",
			Fn: func(t *Thread, a Args) (Value, error) { return zoneName(t, asMoment(a.V[0]).zone, a.V[0]) }},
		{Name: "astimezone", Doc: "tz -> convert to local time in new timezone tz\n",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "astimezone", a) }},
		{Name: "replace", Fn: datetimeReplace, Sig: replaceSig, Doc: "Return datetime with new specified fields."},
		{Name: "__replace__", Fn: datetimeReplace, Sig: replaceSig, Doc: "The same as replace()."},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Fn: func(t *Thread, a Args) (Value, error) { return datetimeState(a.V[0], false), nil }},
		{Name: "__reduce_ex__", Kind: objmodel.OneArg, Doc: "__reduce_ex__(proto) -> return pickle state", Fn: func(t *Thread, a Args) (Value, error) {
			protocol, err := cInt(t, a.V[1])
			return datetimeState(a.V[0], protocol > 3), err
		}},
	},
	GetSets: []objmodel.GetSetDef{
		{Name: "hour", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asMoment(v).hour)), nil }},
		{Name: "minute", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asMoment(v).minute)), nil }},
		{Name: "second", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asMoment(v).second)), nil }},
		{Name: "microsecond", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asMoment(v).micro)), nil }},
		{Name: "tzinfo", Get: func(t *Thread, v Value) (Value, error) { return asMoment(v).zone, nil }},
		{Name: "fold", Get: func(t *Thread, v Value) (Value, error) { return objmodel.Int(int64(asMoment(v).fold)), nil }},
	},
	Attrs: []objmodel.AttrDef{
		{Name: "min", Value: func() Value { return firstMoment(date{year: 1, month: 1, day: 1}, 0) }},
		{Name: "max", Value: func() Value { return firstMoment(date{year: maxYear, month: 12, day: 31}, microsPerDay-1) }},
		{Name: "resolution", Value: func() Value { return plainDelta(0, 0, 1) }},
	},
}

const replaceSig = "($self, /, year=unchanged, month=unchanged, day=unchanged,\n        hour=unchanged, minute=unchanged, second=unchanged,\n        microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)"

// firstMoment makes a datetime without a zone so long after midnight of a day.
func firstMoment(d date, micros int64) Value {
	m, err := momentAt(d.ordinal()*microsPerDay+micros, objmodel.None)
	if err != nil {
		return objmodel.None // for no day that is one
	}
	return m.value()
}
