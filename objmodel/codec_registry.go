package objmodel

import "strings"

// codecRegistry is what codecs.register has brought to an interpreter.
type codecRegistry struct {
	searches []Value
	found    map[string]Value // by normalised name
}

// codecRegistryKey is its key in Interp.State.
type codecRegistryKey struct{}

func (in *Interp) codecRegistry() *codecRegistry {
	if in.State == nil {
		in.State = map[any]any{}
	}
	r, _ := in.State[codecRegistryKey{}].(*codecRegistry)
	if r == nil {
		r = &codecRegistry{found: map[string]Value{}}
		in.State[codecRegistryKey{}] = r
	}
	return r
}

// RegisterCodecs adds a function that finds codecs by name, as codecs.register
// does.
func (in *Interp) RegisterCodecs(search Value) {
	r := in.codecRegistry()
	r.searches = append(r.searches, search)
}

// UnregisterCodecs takes such a function off, and forgets what was found.
func (in *Interp) UnregisterCodecs(search Value) {
	r := in.codecRegistry()
	for i, f := range r.searches {
		if f == search {
			r.searches = append(r.searches[:i:i], r.searches[i+1:]...)
			clear(r.found)
			return
		}
	}
}

// normalEncoding is the name that search functions are asked for.
func normalEncoding(name string) string {
	var b strings.Builder
	gap := false
	for _, c := range []byte(strings.ToLower(name)) {
		if c != '.' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && c < 0x80 {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('_')
		}
		gap = false
		b.WriteByte(c)
	}
	return b.String()
}

// FindCodec asks the registered functions for a codec, which is a tuple of its
// encoder, decoder, stream reader and stream writer. Errors: LookupError,
// TypeError, what the functions raise.
func FindCodec(t *Thread, name string) (Value, error) {
	r := t.Interp.codecRegistry()
	key := normalEncoding(name)
	if v, ok := r.found[key]; ok {
		return v, nil
	}
	for _, f := range append([]Value(nil), r.searches...) {
		v, err := Call(t, f, NewStr(key))
		if err != nil {
			return Value{}, err
		}
		if v.IsNone() {
			continue
		}
		if tuple := v.AsTuple(); tuple == nil || len(tuple.Items()) != 4 {
			return Value{}, TypeErrorf("codec search functions must return 4-tuples")
		}
		r.found[key] = v
		return v, nil
	}
	return Value{}, Errorf(&LookupErrorType, "unknown encoding: %s", name)
}

// RunCodec converts v by a registered codec. Errors: as FindCodec, TypeError,
// what the codec raises.
func RunCodec(t *Thread, codec, v Value, handler string, encode bool) (Value, error) {
	f, what := codec.AsTuple().Items()[1], "decoder"
	if encode {
		f, what = codec.AsTuple().Items()[0], "encoder"
	}
	args := []Value{v}
	if handler != "" {
		args = append(args, NewStr(handler))
	}
	r, err := Call(t, f, args...)
	if err != nil {
		return Value{}, err
	}
	tuple := r.AsTuple()
	if tuple == nil || len(tuple.Items()) != 2 {
		return Value{}, TypeErrorf("%s must return a tuple (object, integer)", what)
	}
	return tuple.Items()[0], nil
}

// textCodec finds a registered codec for str.encode and bytes.decode, which
// take no others than those between str and bytes.
func textCodec(t *Thread, name, module string) (Value, error) {
	c, err := FindCodec(t, name)
	if err != nil {
		return Value{}, err
	}
	flag, err := FindAttr(t, c, isTextEncoding)
	if err != nil {
		return Value{}, err
	}
	if flag.p != nil {
		text, err := Truth(t, flag)
		if err != nil {
			return Value{}, err
		}
		if !text {
			return Value{}, Errorf(&LookupErrorType, "'%s' is not a text encoding; use %s to handle arbitrary codecs", name, module)
		}
	}
	return c, nil
}

var isTextEncoding = staticName("_is_text_encoding")

func encodeRegistered(t *Thread, text, encoding, handler string) (string, error) {
	c, err := textCodec(t, encoding, "codecs.encode()")
	if err != nil {
		return "", err
	}
	r, err := RunCodec(t, c, NewStr(text), handler, true)
	if err != nil {
		return "", err
	}
	if b := r.AsBytes(); b != nil {
		return b.s, nil
	}
	return "", TypeErrorf("'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types", encoding, r.TypeName())
}

func decodeRegistered(t *Thread, data, encoding, handler string) (Value, error) {
	c, err := textCodec(t, encoding, "codecs.decode()")
	if err != nil {
		return Value{}, err
	}
	r, err := RunCodec(t, c, NewBytes(data), handler, false)
	if err != nil {
		return Value{}, err
	}
	if r.StrObject() == nil {
		return Value{}, TypeErrorf("'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types", encoding, r.TypeName())
	}
	return r, nil
}
