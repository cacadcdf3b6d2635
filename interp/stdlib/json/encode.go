package json

import (
	"math"
	"strconv"
	"sync"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// encoder writes one value.
type encoder struct {
	t                       *Thread
	out                     []byte
	fallback                Value // default(); nil: there is none
	ascii, circular, sort   bool
	skip, nan, indented     bool
	indent, itemSep, keySep string
	line                    string  // what an indented line begins with
	open                    []Value // the containers that are being written
	mark                    int     // the length of out at which memory is asked for
}

var sortName, itemsName = objmodel.Name("sort"), objmodel.Name("items")

// encode gives the JSON text of a value: encode(obj, default, ensure_ascii,
// check_circular, indent, item_separator, key_separator, sort_keys, skipkeys,
// allow_nan). indent is a str or None.
func encode(t *Thread, a Args) (Value, error) {
	e := &encoder{t: t, fallback: orNil(a.V[1])}
	for _, flag := range [...]struct {
		i  int
		to *bool
	}{{2, &e.ascii}, {3, &e.circular}, {7, &e.sort}, {8, &e.skip}, {9, &e.nan}} {
		on, err := objmodel.Truth(t, a.V[flag.i])
		if err != nil {
			return Value{}, err
		}
		*flag.to = on
	}
	for _, separator := range [...]struct {
		i  int
		to *string
	}{{6, &e.keySep}, {5, &e.itemSep}} {
		s, ok := a.V[separator.i].ToStr()
		if !ok {
			// CPython's encoder takes them in the other order.
			return Value{}, objmodel.TypeErrorf("make_encoder() argument %d must be str, not %s", 11-separator.i, a.V[separator.i].TypeName())
		}
		*separator.to = s
	}
	e.indent, e.indented = a.V[4].ToStr()
	scratch := outputs.Get().(*[]byte)
	e.out = (*scratch)[:0]
	err := e.value(a.V[0])
	var text Value
	if err == nil {
		text = objmodel.CopyText(e.out)
	}
	if cap(e.out) <= maxScratch {
		*scratch = e.out
		outputs.Put(scratch)
	}
	return text, err
}

// outputs holds buffers for texts that are being written; those of more than
// maxScratch bytes are not kept.
var outputs = sync.Pool{New: func() any { b := make([]byte, 0, 512); return &b }}

const maxScratch = 64 << 10

// reserve asks for the memory of the text whenever it has doubled: a value that
// stands in many places is written in each of them.
func (e *encoder) reserve() error {
	e.mark = 2 * max(len(e.out), maxScratch)
	return e.t.Reserve(int64(e.mark), 1)
}

func (e *encoder) value(v Value) error {
	if err := e.t.Tick(1); err != nil {
		return err
	}
	if len(e.out) > e.mark {
		if err := e.reserve(); err != nil {
			return err
		}
	}
	switch {
	case v.IsNone():
		e.out = append(e.out, "null"...)
		return nil
	case v.IsBool():
		e.out = append(e.out, boolText(v)...)
		return nil
	}
	if s, ok := v.ToStr(); ok {
		return e.text(s)
	}
	if ok, err := e.number(v); ok || err != nil {
		return err
	}
	write := (*encoder).fromDefault
	switch {
	case v.AsList() != nil:
		write = (*encoder).list
	case v.AsTuple() != nil:
		write = (*encoder).tuple
	case v.AsDict() != nil:
		write = (*encoder).object
	case e.fallback.IsNil():
		return objmodel.TypeErrorf("Object of type %s is not JSON serializable", v.Type().Name)
	}
	return e.container(v, write)
}

func (e *encoder) list(v Value) error  { return e.array(v.AsList().Items()) }
func (e *encoder) tuple(v Value) error { return e.array(v.AsTuple().Items()) }

// fromDefault writes what default() gives for a value.
func (e *encoder) fromDefault(v Value) error {
	r, err := objmodel.Call(e.t, e.fallback, v)
	if err != nil {
		return err
	}
	return e.value(r)
}

// number writes an int or a float; ok is false for anything else.
func (e *encoder) number(v Value) (ok bool, err error) {
	if v.IsInt() {
		e.out = strconv.AppendInt(e.out, v.AsInt(), 10)
		return true, nil
	}
	text, ok, err := e.numberText(v)
	e.out = append(e.out, text...)
	return ok, err
}

func boolText(v Value) string {
	if v.AsBool() {
		return "true"
	}
	return "false"
}

// numberText writes an int or a float; ok is false for anything else.
func (e *encoder) numberText(v Value) (text string, ok bool, err error) {
	if i := v.Native(&objmodel.IntType); !i.IsNil() {
		text, err = objmodel.Repr(e.t, i)
		return text, true, err
	}
	x := v.Native(&objmodel.FloatType)
	if x.IsNil() {
		return "", false, nil
	}
	f := x.AsFloat()
	if !math.IsNaN(f) && !math.IsInf(f, 0) {
		return format.ReprFloat(f), true, nil
	}
	if !e.nan {
		return "", true, objmodel.ValueErrorf("Out of range float values are not JSON compliant: %s", format.ReprFloat(f))
	}
	switch {
	case math.IsNaN(f):
		return "NaN", true, nil
	case f > 0:
		return "Infinity", true, nil
	}
	return "-Infinity", true, nil
}

// container writes what holds other values, once on the way down.
func (e *encoder) container(v Value, write func(*encoder, Value) error) error {
	if e.circular && contains(e.open, v) {
		return objmodel.ValueErrorf("Circular reference detected")
	}
	if err := e.t.EnterNative(" while encoding a JSON object"); err != nil {
		return err
	}
	if e.circular {
		e.open = append(e.open, v)
	}
	err := write(e, v)
	if e.circular {
		e.open = e.open[:len(e.open)-1]
	}
	e.t.LeaveNative()
	return err
}

func (e *encoder) array(items []Value) error {
	if len(items) == 0 {
		e.out = append(e.out, "[]"...)
		return nil
	}
	e.line += e.indent
	e.out = append(e.out, '[')
	for i, v := range items {
		e.separate(i)
		if err := e.value(v); err != nil {
			return err
		}
	}
	e.close(']')
	return nil
}

// separate writes what stands before item i of a container.
func (e *encoder) separate(i int) {
	if i > 0 {
		e.out = append(e.out, e.itemSep...)
	}
	if e.indented {
		e.out = append(append(e.out, '\n'), e.line...)
	}
}

func (e *encoder) close(c byte) {
	e.line = e.line[:len(e.line)-len(e.indent)]
	if e.indented {
		e.out = append(append(e.out, '\n'), e.line...)
	}
	e.out = append(e.out, c)
}

// object writes the items of a dict, those that items() gives if it is of a
// class of its own.
func (e *encoder) object(v Value) error {
	if v.AsDict().Len() == 0 {
		e.out = append(e.out, "{}"...)
		return nil
	}
	e.line += e.indent
	e.out = append(e.out, '{')
	if e.indented {
		e.separate(0)
	}
	var err error
	if e.sort || v.Type() != &objmodel.DictType {
		err = e.listedMembers(v)
	} else {
		err = e.members(v.AsDict())
	}
	if err != nil {
		return err
	}
	e.close('}')
	return nil
}

// members writes the members of a dict.
func (e *encoder) members(d *objmodel.Dict) error {
	for n, pos := 0, 0; ; {
		k, v, ok := d.Next(&pos)
		if !ok {
			return nil
		}
		var err error
		if n, err = e.member(n, k, v); err != nil {
			return err
		}
	}
}

// listedMembers is members for a dict whose items are to be sorted, or that items()
// gives.
func (e *encoder) listedMembers(v Value) error {
	pairs, err := e.pairs(v)
	if err != nil {
		return err
	}
	n := 0
	for _, p := range pairs {
		if n, err = e.member(n, p.key, p.value); err != nil {
			return err
		}
	}
	return nil
}

// member writes a key and its value as member n, unless the key is left out,
// and returns how many there are then.
func (e *encoder) member(n int, k, v Value) (int, error) {
	key, ok, err := e.key(k)
	if err != nil || !ok {
		return n, err
	}
	if n > 0 {
		e.separate(n)
	}
	if err := e.text(key); err != nil {
		return n, err
	}
	e.out = append(e.out, e.keySep...)
	return n + 1, e.value(v)
}

// pair is an item of a dict.
type pair struct{ key, value Value }

// pairs gives the items of a dict in the order of its keys, or those of a
// subclass's items(), sorted if they are to be.
func (e *encoder) pairs(v Value) ([]pair, error) {
	if v.Type() != &objmodel.DictType {
		return e.ownPairs(v)
	}
	d := v.AsDict()
	keys := make([]Value, 0, d.Len())
	for pos := 0; ; {
		k, _, ok := d.Next(&pos)
		if !ok {
			break
		}
		keys = append(keys, k)
	}
	list := objmodel.NewList(keys)
	if _, err := objmodel.CallMethod(e.t, list, sortName); err != nil {
		return nil, err
	}
	pairs := make([]pair, 0, len(keys))
	for _, k := range list.AsList().Items() {
		item, err := d.Get(e.t, k)
		if err != nil {
			return nil, err
		}
		if !item.IsNil() { // unless comparing took it away
			pairs = append(pairs, pair{k, item})
		}
	}
	return pairs, nil
}

// ownPairs gives what items() of a subclass of dict gives.
func (e *encoder) ownPairs(v Value) ([]pair, error) {
	items, err := objmodel.CallMethod(e.t, v, itemsName)
	if err != nil {
		return nil, err
	}
	list, err := objmodel.Call(e.t, objmodel.ListType.Value(), items)
	if err != nil {
		return nil, err
	}
	if e.sort {
		if _, err := objmodel.CallMethod(e.t, list, sortName); err != nil {
			return nil, err
		}
	}
	var pairs []pair
	for _, item := range list.AsList().Items() {
		two := item.AsTuple()
		if two == nil || len(two.Items()) != 2 {
			return nil, objmodel.ValueErrorf("items must return 2-tuples")
		}
		pairs = append(pairs, pair{two.Items()[0], two.Items()[1]})
	}
	return pairs, nil
}

// key gives the text of a key; ok is false for one that is left out.
func (e *encoder) key(k Value) (text string, ok bool, err error) {
	if s, ok := k.ToStr(); ok {
		return s, true, nil
	}
	switch {
	case k.IsNone():
		return "null", true, nil
	case k.IsBool():
		return boolText(k), true, nil
	}
	if text, ok, err := e.numberText(k); ok || err != nil {
		return text, true, err
	}
	if e.skip {
		return "", false, nil
	}
	return "", false, objmodel.TypeErrorf("keys must be str, int, float, bool or None, not %s", k.Type().Name)
}

const hexDigits = "0123456789abcdef"

// text writes a string in quotes. Errors: what ends the run.
func (e *encoder) text(s string) error {
	e.out = append(e.out, '"')
	var err error
	if len(s) < longText {
		e.escaped(s)
	} else {
		err = e.t.EachPiece(s, func(piece string) bool {
			e.escaped(piece)
			return true
		})
	}
	e.out = append(e.out, '"')
	return err
}

// longText is from which length strings are written in pieces.
const longText = 1 << 16

// escaped writes what stands between the quotes.
func (e *encoder) escaped(s string) {
	out := e.out
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && (c < 0x7f || !e.ascii) {
			i++
			continue
		}
		out = append(out, s[start:i]...)
		r, n := wtf8.DecodeRune(s[i:])
		out = appendEscape(out, r)
		i += n
		start = i
	}
	e.out = append(out, s[start:]...)
}

func appendEscape(out []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(out, '\\', byte(r))
	case '\n':
		return append(out, `\n`...)
	case '\r':
		return append(out, `\r`...)
	case '\t':
		return append(out, `\t`...)
	case '\f':
		return append(out, `\f`...)
	case '\b':
		return append(out, `\b`...)
	}
	if r > 0xffff {
		r -= 0x10000
		return appendUnit(appendUnit(out, 0xd800+r>>10), 0xdc00+r&0x3ff)
	}
	return appendUnit(out, r)
}

// appendUnit writes a UTF-16 unit as \uXXXX.
func appendUnit(out []byte, r rune) []byte {
	return append(out, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// contains looks for the very object, the innermost first.
func contains(open []Value, v Value) bool {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].Is(v) {
			return true
		}
	}
	return false
}
