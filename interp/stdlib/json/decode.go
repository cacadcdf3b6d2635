// Package json makes the module _json: the reading and writing of JSON text
// that the Python module json stands on.
package json

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("_json")
	m.Functions(functions)
	return m
}

var functions = []objmodel.MethodDef{
	{Name: "scan", Kind: objmodel.Positional, Min: 9, Max: 9, Fn: scan},
	{Name: "encode", Kind: objmodel.Positional, Min: 10, Max: 10, Fn: encode},
}

// decoder reads one text. The hooks are nil where json's own way serves.
type decoder struct {
	t    *Thread
	text Value
	s    string
	pos  int // byte offset

	strict                              bool
	objectHook, pairsHook               Value
	parseFloat, parseInt, parseConstant Value
	errorClass                          Value
	keys                                []Value        // in the order they came first; equal keys are one object
	places                              map[string]int // where they are among the keys
	next                                int            // which of the keys is likely to come next
	items                               []Value        // of the arrays and objects that are being read
}

func orNil(v Value) Value {
	if v.IsNone() {
		return Value{}
	}
	return v
}

// scan reads the value at an index (in code points) of a text: scan(text,
// index, strict, object_hook, object_pairs_hook, parse_float, parse_int,
// parse_constant, error class) gives the value and the index after it.
func scan(t *Thread, a Args) (Value, error) {
	s, ok := a.V[0].ToStr()
	if !ok {
		return Value{}, objmodel.TypeErrorf("first argument must be a string, not %s", a.V[0].TypeName())
	}
	index, err := objmodel.IndexInt(t, a.V[1], &objmodel.OverflowErrorType)
	if err != nil {
		return Value{}, err
	}
	strict, err := objmodel.Truth(t, a.V[2])
	if err != nil {
		return Value{}, err
	}
	d := &decoder{t: t, text: a.V[0], s: s, strict: strict, objectHook: orNil(a.V[3]), pairsHook: orNil(a.V[4]),
		parseFloat: orNil(a.V[5]), parseInt: orNil(a.V[6]), parseConstant: orNil(a.V[7]), errorClass: a.V[8]}
	if index < 0 {
		return Value{}, objmodel.ValueErrorf("idx cannot be negative")
	}
	ascii, n := d.text.StrObject().IsASCII(), len(s)
	if !ascii {
		n = wtf8.RuneCount(s)
	}
	if index > n {
		return Value{}, d.failAt("Expecting value", index)
	}
	if d.pos = index; !ascii {
		d.pos = wtf8.Offset(s, index)
	}
	defer t.Drop(t.Hold(d))
	v, err := d.value()
	if err != nil {
		return Value{}, err
	}
	if ascii {
		return objmodel.NewTuple(v, objmodel.Int(int64(d.pos))), nil
	}
	return objmodel.NewTuple(v, objmodel.Int(int64(wtf8.RuneCount(s[:d.pos])))), nil
}

// fail makes the JSONDecodeError for a place.
func (d *decoder) fail(msg string, at int) error {
	return d.failAt(msg, wtf8.RuneCount(d.s[:min(at, len(d.s))]))
}

// failAt is fail for a place counted in characters.
func (d *decoder) failAt(msg string, at int) error {
	e, err := objmodel.Call(d.t, d.errorClass, objmodel.NewStr(msg), d.text, objmodel.Int(int64(at)))
	if err != nil {
		return err
	}
	if x := e.AsException(); x != nil {
		return x
	}
	return objmodel.ValueErrorf("%s", msg)
}

// peek gives the byte at the position, 0 at the end.
func (d *decoder) peek() byte {
	if d.pos < len(d.s) {
		return d.s[d.pos]
	}
	return 0
}

func (d *decoder) space() {
	for d.pos < len(d.s) {
		switch d.s[d.pos] {
		case ' ', '\t', '\n', '\r':
			d.pos++
		default:
			return
		}
	}
}

var literals = []struct {
	text  string
	value Value
}{
	{"null", objmodel.None}, {"true", objmodel.True}, {"false", objmodel.False},
	{"NaN", objmodel.Float(objmodel.NaN())}, {"Infinity", objmodel.Float(math.Inf(1))}, {"-Infinity", objmodel.Float(math.Inf(-1))},
}

func (d *decoder) value() (Value, error) {
	if err := d.t.Tick(1); err != nil {
		return Value{}, err
	}
	switch c := d.peek(); {
	case c == '"':
		d.pos++
		at := d.pos
		s, err := d.str()
		if err == nil && len(s) == d.pos-at-1 {
			return objmodel.PartOf(d.s, at, d.pos-1), nil
		}
		return objmodel.NewStr(s), err
	case c == '{':
		return d.nested((*decoder).object, " while decoding a JSON object from a unicode string")
	case c == '[':
		return d.nested((*decoder).array, " while decoding a JSON array from a unicode string")
	case '0' <= c && c <= '9':
		return d.number()
	}
	for i, l := range literals {
		if strings.HasPrefix(d.s[d.pos:], l.text) {
			d.pos += len(l.text)
			if i >= 3 && !d.parseConstant.IsNil() {
				return objmodel.Call(d.t, d.parseConstant, objmodel.NewStr(l.text))
			}
			return l.value, nil
		}
	}
	return d.number()
}

func (d *decoder) nested(f func(*decoder) (Value, error), where string) (Value, error) {
	if err := d.t.EnterNative(where); err != nil {
		return Value{}, err
	}
	d.pos++
	v, err := f(d)
	d.t.LeaveNative()
	return v, err
}

// digits gives the end of the digits at i.
func (d *decoder) digits(i int) int {
	for i < len(d.s) && d.s[i] >= '0' && d.s[i] <= '9' {
		i++
	}
	return i
}

func (d *decoder) number() (Value, error) {
	start := d.pos
	i := start
	if i < len(d.s) && d.s[i] == '-' {
		i++
	}
	end := d.digits(i)
	if end == i {
		return Value{}, d.fail("Expecting value", start)
	}
	if d.s[i] == '0' {
		end = i + 1
	}
	isFloat := false
	if end+1 < len(d.s) && d.s[end] == '.' {
		if e := d.digits(end + 1); e > end+1 {
			end, isFloat = e, true
		}
	}
	if end < len(d.s) && (d.s[end] == 'e' || d.s[end] == 'E') {
		j := end + 1
		if j < len(d.s) && (d.s[j] == '+' || d.s[j] == '-') {
			j++
		}
		if e := d.digits(j); e > j {
			end, isFloat = e, true
		}
	}
	d.pos = end
	text := d.s[start:end]
	if isFloat {
		if !d.parseFloat.IsNil() {
			return objmodel.Call(d.t, d.parseFloat, objmodel.NewASCII(text))
		}
		f, _ := strconv.ParseFloat(text, 64)
		return objmodel.Float(f), nil
	}
	if !d.parseInt.IsNil() {
		return objmodel.Call(d.t, d.parseInt, objmodel.NewASCII(text))
	}
	if len(text) <= 18 {
		n := int64(0)
		for _, c := range []byte(text[i-start:]) {
			n = n*10 + int64(c-'0')
		}
		if i > start {
			n = -n
		}
		return objmodel.Int(n), nil
	}
	return objmodel.Call(d.t, objmodel.IntType.Value(), objmodel.NewASCII(text))
}

func (d *decoder) array() (Value, error) {
	d.space()
	if d.peek() == ']' {
		d.pos++
		return objmodel.NewList(nil), nil
	}
	first := len(d.items)
	for {
		v, err := d.value()
		if err != nil {
			return Value{}, err
		}
		d.items = append(d.items, v)
		d.space()
		switch d.peek() {
		case ']':
			d.pos++
			items := slices.Clone(d.items[first:])
			d.items = d.items[:first]
			return objmodel.NewList(items), nil
		case ',':
		default:
			return Value{}, d.fail("Expecting ',' delimiter", d.pos)
		}
		comma := d.pos
		d.pos++
		d.space()
		if d.peek() == ']' {
			return Value{}, d.fail("Illegal trailing comma before end of array", comma)
		}
	}
}

func (d *decoder) object() (Value, error) {
	first := len(d.items)
	d.space()
	if d.peek() != '}' {
		for {
			key, v, err := d.member()
			if err != nil {
				return Value{}, err
			}
			d.items = append(d.items, key, v)
			d.space()
			if d.peek() == '}' {
				break
			}
			if d.peek() != ',' {
				return Value{}, d.fail("Expecting ',' delimiter", d.pos)
			}
			comma := d.pos
			d.pos++
			d.space()
			if d.peek() == '}' {
				return Value{}, d.fail("Illegal trailing comma before end of object", comma)
			}
		}
	}
	d.pos++
	items := d.items[first:]
	d.items = d.items[:first]
	if !d.pairsHook.IsNil() {
		var pairs []Value
		for i := 0; i < len(items); i += 2 {
			pairs = append(pairs, objmodel.NewTuple(items[i], items[i+1]))
		}
		return objmodel.Call(d.t, d.pairsHook, objmodel.NewList(pairs))
	}
	if err := d.t.Reserve(int64(len(items)), entrySize); err != nil {
		return Value{}, err
	}
	dict := objmodel.NewDict(len(items) / 2)
	for i := 0; i < len(items); i += 2 {
		dict.SetStr(items[i].AsStr(), items[i+1])
	}
	if !d.objectHook.IsNil() {
		return objmodel.Call(d.t, d.objectHook, dict.Value())
	}
	return dict.Value(), nil
}

// entrySize is about how many bytes of a dict a key or a value takes.
const entrySize = 32

// key gives the str of a key. Objects often have the keys of the ones before, in
// the same order.
func (d *decoder) key(s string) Value {
	if d.next >= len(d.keys) {
		d.next = 0
	}
	if d.next < len(d.keys) && d.keys[d.next].AsStr().String() == s {
		d.next++
		return d.keys[d.next-1]
	}
	at, ok := d.places[s]
	if !ok {
		if d.places == nil {
			d.places = map[string]int{}
		}
		at = len(d.keys)
		key := objmodel.PartOf(s, 0, len(s))
		d.keys = append(d.keys, key)
		d.places[key.AsStr().String()] = at
	}
	d.next = at + 1
	return d.keys[at]
}

// member reads a key and its value.
func (d *decoder) member() (key, value Value, err error) {
	if d.peek() != '"' {
		return Value{}, Value{}, d.fail("Expecting property name enclosed in double quotes", d.pos)
	}
	d.pos++
	s, err := d.str()
	if err != nil {
		return Value{}, Value{}, err
	}
	key = d.key(s)
	d.space()
	if d.peek() != ':' {
		return Value{}, Value{}, d.fail("Expecting ':' delimiter", d.pos)
	}
	d.pos++
	d.space()
	value, err = d.value()
	return key, value, err
}

const (
	escapes = "\"\\/bfnrt"
	escaped = "\"\\/\b\f\n\r\t" // what they stand for
)

// str reads a string after its opening quote.
func (d *decoder) str() (string, error) {
	begin := d.pos - 1
	var b []byte // what was read, once there was an escape
	start, look := d.pos, d.pos+1<<16
	for d.pos < len(d.s) {
		switch c := d.s[d.pos]; {
		case c == '"':
			d.pos++
			if b == nil {
				return d.s[start : d.pos-1], nil
			}
			return string(append(b, d.s[start:d.pos-1]...)), nil
		case c == '\\':
			b = append(b, d.s[start:d.pos]...)
			r, err := d.escape(begin)
			if err != nil {
				return "", err
			}
			b = wtf8.AppendRune(b, r)
			start = d.pos
			if d.pos > look {
				look = d.pos + 1<<16
				if err := d.t.Tick(1 << 9); err != nil {
					return "", err
				}
			}
		case c < 0x20 && d.strict:
			return "", d.fail("Invalid control character at", d.pos)
		default:
			d.pos++
		}
	}
	return "", d.fail("Unterminated string starting at", begin)
}

// escape reads an escape, both halves of a surrogate pair together.
func (d *decoder) escape(begin int) (rune, error) {
	at := d.pos
	d.pos++
	if d.pos >= len(d.s) {
		return 0, d.fail("Unterminated string starting at", begin)
	}
	c := d.s[d.pos]
	if c != 'u' {
		i := strings.IndexByte(escapes, c)
		if i < 0 {
			return 0, d.fail("Invalid \\escape", at)
		}
		d.pos++
		return rune(escaped[i]), nil
	}
	r, ok := d.hex(d.pos + 1)
	if !ok {
		return 0, d.fail("Invalid \\uXXXX escape", d.pos)
	}
	d.pos += 5
	if r >= 0xd800 && r < 0xdc00 && strings.HasPrefix(d.s[d.pos:], "\\u") {
		if low, ok := d.hex(d.pos + 2); ok && low >= 0xdc00 && low < 0xe000 {
			d.pos += 6
			r = 0x10000 + (r-0xd800)<<10 + (low - 0xdc00)
		}
	}
	return r, nil
}

// hex reads four hexadecimal digits.
func (d *decoder) hex(i int) (rune, bool) {
	if i+4 > len(d.s) {
		return 0, false
	}
	n, err := strconv.ParseUint(d.s[i:i+4], 16, 16)
	return rune(n), err == nil
}
