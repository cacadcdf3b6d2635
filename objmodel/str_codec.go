package objmodel

import (
	"errors"
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel/codecs"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// encodeParams binds the arguments of str.encode.
var encodeParams = Params{Func: "encode", Names: []string{"encoding", "errors"}, MaxPos: 2}

func strEncode(t *Thread, a Args) (Value, error) {
	s := a.V[0].StrObject()
	if len(a.V) == 1 && s.IsASCII() {
		return NewBytes(s.s), nil
	}
	if len(a.V) == 2 && len(a.Kw) == 0 {
		if v := encodeKnown(s, a.V[1]); v.p != nil {
			return v, nil
		}
	}
	enc, handler, err := codecArgs(a, &encodeParams)
	if err != nil {
		return Value{}, err
	}
	data, err := Encode(t, a.V[0].StrObject().s, enc, handler)
	if err != nil {
		return Value{}, err
	}
	return NewBytes(data), nil
}

// asciiBased says which of the encodings whose first 128 characters are ASCII a
// str names in the usual ways: 'u' for UTF-8, 'l' for Latin-1, 'a' for ASCII, 0
// for any other.
func asciiBased(encoding Value) byte {
	if s := encoding.AsStr(); s != nil {
		switch s.s {
		case "utf-8", "utf8", "UTF-8":
			return 'u'
		case "latin-1", "latin1", "iso-8859-1":
			return 'l'
		case "ascii", "us-ascii", "ASCII":
			return 'a'
		}
	}
	return 0
}

// encodeKnown encodes text by a codec that asciiBased knows, where nothing of it
// can fail; nil for all else.
func encodeKnown(s *Str, encoding Value) Value {
	kind := asciiBased(encoding)
	if kind == 0 {
		return Value{}
	}
	if s.IsASCII() {
		return NewBytes(s.s)
	}
	n := s.Len()
	if kind != 'l' || n > smallRequest {
		return Value{}
	}
	v, data := allocBytes(n)
	for i, j := 0, 0; i < len(s.s); j++ {
		c := s.s[i]
		switch {
		case c < 0x80:
			i++
		case c&^1 == 0xC2:
			c = c&1<<6 | s.s[i+1]&0x3F | 0x80
			i += 2
		default:
			return Value{}
		}
		data[j] = c
	}
	return v
}

// decodeKnown decodes bytes by a codec that asciiBased knows, where nothing of them
// can fail; nil for all else.
func decodeKnown(data string, encoding Value) Value {
	kind := asciiBased(encoding)
	switch {
	case kind == 0:
		return Value{}
	case IsASCII(data):
		return NewASCII(data)
	case kind == 'u' && len(data) < bigText && utf8.ValidString(data):
		return NewStr(data)
	case kind != 'l' || len(data) > smallRequest:
		return Value{}
	}
	size := len(data)
	for i := range len(data) {
		size += int(data[i] >> 7)
	}
	o, text := allocFor(size, false)
	for i := range len(data) {
		text = text[len(utf8.AppendRune(text[:0], rune(data[i]))):]
	}
	return o.Value()
}

// codecArgs gives the arguments of encode and decode, "" for what was not given.
func codecArgs(a Args, params *Params) (encoding, handler string, err error) {
	var out [2]Value
	if err = params.Bind(a.Tail(1), out[:]); err != nil {
		return
	}
	if encoding, err = optionalText(params.Func, "encoding", out[0]); err != nil {
		return
	}
	if out[0].p != nil && encoding == "" {
		return "", "", Errorf(&LookupErrorType, "unknown encoding: ")
	}
	handler, err = optionalText(params.Func, "errors", out[1])
	return
}

// isUTF8Name reports whether an encoding has one of the commonest names of UTF-8.
func isUTF8Name(encoding string) bool {
	return encoding == "" || encoding == "utf-8" || encoding == "utf8"
}

// LookupCodec gives the codec of that name that needs no registration, nil if
// there is none.
func (in *Interp) LookupCodec(name string) *codecs.Codec {
	if c := codecs.Lookup(name); c != nil || in.Codecs == nil {
		return c
	}
	return in.Codecs(codecs.Normal(name))
}

// findCodec gives the codec of that name, UTF-8 for "". Errors: LookupError.
func findCodec(t *Thread, name string) (*codecs.Codec, error) {
	if name == "" {
		name = "utf-8"
	}
	if c := t.Interp.LookupCodec(name); c != nil {
		return c, nil
	}
	return nil, Errorf(&LookupErrorType, "unknown encoding: %s", name)
}

// Encode gives text in an encoding ("" is UTF-8) with an error handler ("" is
// strict). Errors: UnicodeEncodeError, LookupError, what a handler raises.
func Encode(t *Thread, text, encoding, handler string) (string, error) {
	if isUTF8Name(encoding) && utf8.ValidString(text) {
		return text, nil
	}
	c, err := findCodec(t, encoding)
	if err != nil {
		return encodeRegistered(t, text, encoding, handler)
	}
	if err := t.Reserve(int64(len(text)), 4); err != nil {
		return "", err
	}
	if data, done, err := encodeLong(t, c, text, handler); done {
		return data, err
	}
	data, err := c.Encode(text, func(e *codecs.EncodeError) (codecs.Replacement, error) {
		if err := t.Tick(1); err != nil {
			return codecs.Replacement{}, err
		}
		if h := codecs.EncodeHandlerFor(orStrict(handler)); h != nil {
			return h(e)
		}
		exc, err := encodeException(t, e)
		if err != nil {
			return codecs.Replacement{}, err
		}
		return callHandler(t, handler, exc, wtf8.RuneCount(e.Object), true)
	})
	return data, codecException(t, err)
}

// Decode gives bytes as a str. encoding and handler are as in Encode. Errors:
// UnicodeDecodeError, LookupError, what a handler raises. No bytes are text in
// any encoding, known or not.
func Decode(t *Thread, data, encoding, handler string) (Value, error) {
	if data == "" {
		return Value{p: &emptyStr.Header}, nil
	}
	c, err := findCodec(t, encoding)
	if err != nil {
		return decodeRegistered(t, data, encoding, handler)
	}
	if err := t.Reserve(int64(len(data)), 2); err != nil {
		return Value{}, err
	}
	if text, done, err := decodeLong(t, c, data, handler); done {
		return NewStr(text), err
	}
	text, err := c.Decode(data, func(e *codecs.DecodeError) (codecs.Replacement, error) {
		if err := t.Tick(1); err != nil {
			return codecs.Replacement{}, err
		}
		if h := codecs.DecodeHandlerFor(orStrict(handler)); h != nil {
			return h(e)
		}
		exc, err := decodeException(t, e)
		if err != nil {
			return codecs.Replacement{}, err
		}
		return callHandler(t, handler, exc, len(e.Object), false)
	})
	if err != nil {
		return Value{}, codecException(t, err)
	}
	return NewStr(text), nil
}

func orStrict(handler string) string {
	if handler == "" {
		return "strict"
	}
	return handler
}

// codecException makes the errors of package codecs exceptions.
func codecException(t *Thread, err error) error {
	var enc *codecs.EncodeError
	var dec *codecs.DecodeError
	var unsupported *codecs.UnsupportedError
	exc := Value{}
	switch {
	case err == nil:
		return nil
	case errors.As(err, &enc):
		exc, err = encodeException(t, enc)
	case errors.As(err, &dec):
		exc, err = decodeException(t, dec)
	case errors.As(err, &unsupported):
		return TypeErrorf("%s", unsupported.Error())
	default:
		return err
	}
	if err != nil {
		return err
	}
	return exc.AsException()
}

func encodeException(t *Thread, e *codecs.EncodeError) (Value, error) {
	return Call(t, UnicodeEncodeErrorType.Value(), NewStr(e.Encoding), NewStr(e.Object),
		Int(int64(e.Start)), Int(int64(e.End)), NewStr(e.Reason))
}

func decodeException(t *Thread, e *codecs.DecodeError) (Value, error) {
	return Call(t, UnicodeDecodeErrorType.Value(), NewStr(e.Encoding), NewBytes(e.Object),
		Int(int64(e.Start)), Int(int64(e.End)), NewStr(e.Reason))
}

// errorHandlersKey is the key of an interpreter's own error handlers, a
// map[string]Value, in Interp.State.
type errorHandlersKey struct{}

// RegisterErrorHandler sets the function that the error handler name calls, as
// codecs.register_error does.
func (in *Interp) RegisterErrorHandler(name string, handler Value) {
	if in.State == nil {
		in.State = map[any]any{}
	}
	handlers, _ := in.State[errorHandlersKey{}].(map[string]Value)
	if handlers == nil {
		handlers = map[string]Value{}
		in.State[errorHandlersKey{}] = handlers
	}
	handlers[name] = handler
}

// ErrorHandler gives what RegisterErrorHandler set, nil if there is none.
func (in *Interp) ErrorHandler(name string) Value {
	handlers, _ := in.State[errorHandlersKey{}].(map[string]Value)
	return handlers[name]
}

// callHandler asks a handler made in Python about an error at a text of the
// given length. Errors: LookupError, TypeError, IndexError.
func callHandler(t *Thread, name string, exc Value, length int, encoding bool) (codecs.Replacement, error) {
	var rep codecs.Replacement
	h := t.Interp.ErrorHandler(name)
	if h.p == nil {
		return rep, Errorf(&LookupErrorType, "unknown error handler name '%s'", name)
	}
	r, err := Call(t, h, exc)
	if err != nil {
		return rep, err
	}
	pair := r.AsTuple()
	what := "decoding error handler must return (str, int) tuple"
	if encoding {
		what = "encoding error handler must return (str/bytes, int) tuple"
	}
	if pair == nil || len(pair.Items()) != 2 {
		return rep, TypeErrorf("%s", what)
	}
	text, isText := pair.Items()[0].ToStr()
	if !isText && encoding {
		if b := pair.Items()[0].AsBytes(); b != nil {
			text, isText, rep.Raw = b.s, true, true
		}
	}
	if !isText {
		return rep, TypeErrorf("%s", what)
	}
	at, err := IndexInt(t, pair.Items()[1], &IndexErrorType)
	if err != nil {
		return rep, err
	}
	resume := at
	if resume < 0 {
		resume += length
	}
	if resume < 0 || resume > length {
		return rep, IndexErrorf("position %d from error handler out of bounds", at)
	}
	rep.Text, rep.Resume = text, resume
	return rep, t.Tick(1)
}
