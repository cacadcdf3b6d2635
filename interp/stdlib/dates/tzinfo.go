package dates

import "github.com/minipy-go/minipy/objmodel"

var tzinfoType = objmodel.Type{Name: "tzinfo", Module: "datetime", Doc: "Abstract base class for time zone info objects."}

// zone is a tzinfo, which has nothing in it.
type zone struct{ objmodel.Header }

var tzinfoSpec = objmodel.TypeSpec{
	Type: &tzinfoType, Object: (*zone)(nil),
	Flags: objmodel.FlagBaseType,
	Slots: objmodel.Slots{New: func(t *Thread, cls *objmodel.Type, args Args) (Value, error) {
		z := &zone{objmodel.NewHeader(&tzinfoType)}
		return objmodel.Construct(cls, &tzinfoType, objmodel.FromPtr(&z.Header)), nil
	}},
	Methods: []objmodel.MethodDef{
		{Name: "tzname", Kind: objmodel.OneArg, Sig: "($self, object, /)", Doc: "datetime -> string name of time zone.",
			Fn: func(t *Thread, a Args) (Value, error) { return Value{}, unknown("tzname") }},
		{Name: "utcoffset", Kind: objmodel.OneArg, Sig: "($self, object, /)", Doc: "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC",
			Fn: func(t *Thread, a Args) (Value, error) { return Value{}, unknown("utcoffset") }},
		{Name: "dst", Kind: objmodel.OneArg, Sig: "($self, object, /)", Doc: "datetime -> DST offset as timedelta positive east of UTC.",
			Fn: func(t *Thread, a Args) (Value, error) { return Value{}, unknown("dst") }},
		{Name: "fromutc", Kind: objmodel.OneArg, Sig: "($self, object, /)", Doc: "datetime in UTC -> datetime in local time.",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "fromutc", a) }},
		{Name: "__reduce__", Kind: objmodel.NoArgs, Doc: "-> (cls, state)",
			Fn: func(t *Thread, a Args) (Value, error) { return inPython(t, "zone_reduce", a) }},
	},
}

func unknown(method string) error {
	return objmodel.Errorf(&objmodel.NotImplementedErrorType, "a tzinfo subclass must implement %s()", method)
}

// zoneOffset asks a zone for one of its two offsets.
func zoneOffset(t *Thread, zone Value, method string, at Value) (Value, error) {
	if zone.IsNone() {
		return zone, nil
	}
	r, err := objmodel.CallMethod(t, zone, objmodel.Name(method), at)
	if err != nil || r.IsNone() {
		return r, err
	}
	d := asDelta(r)
	if d == nil {
		return Value{}, objmodel.TypeErrorf("tzinfo.%s() must return None or timedelta, not '%s'", method, r.TypeName())
	}
	if n, ok := d.short(); !ok || n <= -microsPerDay || n >= microsPerDay {
		return Value{}, objmodel.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
	}
	return r, nil
}

// offset gives what a datetime is ahead of UTC, nil if it doesn't know.
func offset(t *Thread, v Value) (*timedelta, error) {
	r, err := zoneOffset(t, asMoment(v).zone, "utcoffset", v)
	if err != nil {
		return nil, err
	}
	return asDelta(r), nil
}

func zoneName(t *Thread, zone, at Value) (Value, error) {
	if zone.IsNone() {
		return zone, nil
	}
	r, err := objmodel.CallMethod(t, zone, objmodel.Name("tzname"), at)
	if err == nil && !r.IsNone() && r.StrObject() == nil {
		return Value{}, objmodel.TypeErrorf("tzinfo.tzname() must return None or a string, not '%s'", r.TypeName())
	}
	return r, err
}

// offsetFrom is zoneOffset for Python code: a zone, a method and a datetime.
func offsetFrom(t *Thread, a Args) (Value, error) {
	method, _ := a.V[1].ToStr()
	return zoneOffset(t, a.V[0], method, a.V[2])
}

func nameFrom(t *Thread, a Args) (Value, error) { return zoneName(t, a.V[0], a.V[1]) }
