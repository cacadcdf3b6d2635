package objmodel

// strParams binds the arguments of str().
var strParams = Params{Func: "str", Names: []string{"object", "encoding", "errors"}, MaxPos: 3}

func strNew(t *Thread, cls *Type, args Args) (Value, error) {
	if len(args.V) == 1 && len(args.Kw) == 0 {
		if v := args.V[0]; v.p == &intHdr && cls == &StrType {
			return intRepr(t, v)
		}
		r, err := StrValue(t, args.V[0])
		if err != nil || cls == &StrType {
			return r, err
		}
		return Construct(cls, &StrType, r.StrObject().exact()), nil
	}
	if len(args.V) == 2 && len(args.Kw) == 0 && cls == &StrType && args.V[0].p.typ == &BytesType {
		if r := decodeKnown(args.V[0].AsBytes().s, args.V[1]); r.p != nil {
			return r, nil
		}
	}
	if err := CheckPositional("str", args.NPos(), 0, 3); err != nil {
		return Value{}, err
	}
	var out [3]Value
	if err := strParams.Bind(args, out[:]); err != nil {
		return Value{}, err
	}
	r, err := strOf(t, out[0], out[1], out[2])
	if err != nil || cls == &StrType {
		return r, err
	}
	return Construct(cls, &StrType, r.StrObject().exact()), nil
}

// strOf is str(object, encoding, errors); nil stands for what was not given.
func strOf(t *Thread, object, encoding, errors Value) (Value, error) {
	enc, err := optionalText("str", "encoding", encoding)
	if err != nil {
		return Value{}, strArgError(err, "encoding", encoding)
	}
	handler, err := optionalText("str", "errors", errors)
	if err != nil {
		return Value{}, strArgError(err, "errors", errors)
	}
	switch {
	case object.p == nil:
		return Value{p: &emptyStr.Header}, nil
	case encoding.p == nil && errors.p == nil:
		return StrValue(t, object)
	case object.StrObject() != nil:
		return Value{}, TypeErrorf("decoding str is not supported")
	}
	data, ok := BufferOf(object)
	if !ok {
		return Value{}, TypeErrorf("decoding to str: need a bytes-like object, %s found", object.TypeName())
	}
	return Decode(t, data, enc, handler)
}

// strArgError is what CPython says for an argument of str that is no text: it
// names the type in full there.
func strArgError(err error, name string, v Value) error {
	if v.StrObject() != nil {
		return err
	}
	return TypeErrorf("str() argument '%s' must be str, not %s", name, v.p.typ.FullName())
}

// optionalText gives a str argument, "" when it was not given.
func optionalText(fn, name string, v Value) (string, error) {
	if v.p == nil {
		return "", nil
	}
	s := v.StrObject()
	if s == nil {
		return "", TypeErrorf("%s() argument '%s' must be str, not %s", fn, name, ArgName(v))
	}
	for i := 0; i < len(s.s); i++ {
		if s.s[i] == 0 {
			return "", ValueErrorf("embedded null character")
		}
	}
	return s.s, nil
}
