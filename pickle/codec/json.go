package codec

import (
	"bytes"
	"encoding/base64"
	"io"
	"math"
	"math/big"
	"strconv"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// WriteJSON writes a decoded value as JSON, for people and tools to look at.
// Lists and tuples are arrays, and dicts with string keys are objects. What JSON
// has no form for is an object with one key that starts with a dollar sign:
// $bytes and $bytearray (base64), $dict (pairs), $set, $frozenset, $complex,
// $float (nan, inf, -inf), $datetime, $timedelta (seconds), $timezone, $class,
// and $object with what an Object has. A container that stands in several
// places, or in itself, is {"$id": N, "$value": ...} at the first and
// {"$ref": N} at the others, so that the text is no longer than the data. A
// lone surrogate is its \u escape.
//
// indent is what one level is indented by; "" puts all on one line. Errors:
// *LimitError for a value deeper than DefaultMaxDepth, *TypeError for what is no
// decoded value, and those of w.
func WriteJSON(w io.Writer, v any, indent string) error {
	j := &jsonWriter{indent: indent, shared: sharedIn(v)}
	if err := j.value(v); err != nil {
		return err
	}
	j.out.WriteByte('\n')
	_, err := w.Write(j.out.Bytes())
	return err
}

type jsonWriter struct {
	out    bytes.Buffer
	indent string
	depth  int
	shared map[any]int // of containers met more than once: their number, 0 before the first
	ids    int
}

// sharedIn gives the containers that are met more than once.
func sharedIn(v any) map[any]int {
	seen := map[any]bool{}
	shared := map[any]int{}
	for todo := []any{v}; len(todo) > 0; {
		next := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		id := identity(next)
		switch {
		case id == nil:
		case seen[id]:
			shared[id] = 0
		default:
			seen[id] = true
			todo = append(todo, children(next)...)
		}
	}
	return shared
}

// value writes a value, or a reference to it.
func (j *jsonWriter) value(v any) error {
	if j.depth > DefaultMaxDepth {
		return &LimitError{Limit: "depth", Max: DefaultMaxDepth}
	}
	id := identity(v)
	number, shared := j.shared[id]
	switch {
	case id == nil || !shared:
		return j.plain(v)
	case number > 0:
		return j.object(pair{"$ref", int64(number)})
	}
	j.ids++
	j.shared[id] = j.ids
	return j.object(pair{"$id", int64(j.ids)}, pair{"$value", func() error { return j.plain(v) }})
}

// pair is a key of a JSON object and its value; a function writes it itself.
type pair struct {
	key   string
	value any
}

func (j *jsonWriter) plain(v any) error {
	switch v := v.(type) {
	case nil:
		j.out.WriteString("null")
	case bool:
		j.out.WriteString(strconv.FormatBool(v))
	case int64:
		j.out.WriteString(strconv.FormatInt(v, 10))
	case *big.Int:
		j.out.WriteString(v.String())
	case float64:
		return j.float(v)
	case string:
		j.string(v)
	case *List:
		return j.array(v.Items)
	case Tuple:
		return j.array(v)
	case *Dict:
		return j.dict(v)
	default:
		return j.tagged(v)
	}
	return nil
}

// tagged writes what JSON has no form for.
func (j *jsonWriter) tagged(v any) error {
	switch v := v.(type) {
	case []byte:
		return j.object(pair{"$bytes", base64.StdEncoding.EncodeToString(v)})
	case *ByteArray:
		return j.object(pair{"$bytearray", base64.StdEncoding.EncodeToString(v.Data)})
	case *Set:
		key := "$set"
		if v.Frozen {
			key = "$frozenset"
		}
		members := make([]any, 0, v.Len())
		for member := range v.All() {
			members = append(members, member)
		}
		return j.object(pair{key, NewList(members...)})
	case complex128:
		return j.object(pair{"$complex", Tuple{real(v), imag(v)}})
	case time.Time:
		layout := "2006-01-02T15:04:05.999999Z07:00"
		if v.Location() == Naive {
			layout = "2006-01-02T15:04:05.999999"
		}
		return j.object(pair{"$datetime", v.Format(layout)})
	case time.Duration:
		return j.object(pair{"$timedelta", v.Seconds()})
	case *time.Location:
		return j.object(pair{"$timezone", time.Unix(0, 0).In(v).Format("Z07:00")})
	case *Class:
		return j.object(pair{"$class", v.String()})
	case *Object:
		return j.instance(v)
	}
	return typeErrorf("%T has no JSON", v)
}

func (j *jsonWriter) instance(o *Object) error {
	pairs := []pair{{"$object", o.Class}}
	if c, ok := o.Class.(*Class); ok {
		pairs[0].value = c.String()
	}
	if o.Called {
		pairs = append(pairs, pair{"called", true})
	}
	if len(o.Args) > 0 {
		pairs = append(pairs, pair{"args", o.Args})
	}
	if o.Kwargs != nil {
		pairs = append(pairs, pair{"kwargs", o.Kwargs})
	}
	if o.HasState {
		pairs = append(pairs, pair{"state", o.State})
	}
	if o.Items != nil {
		pairs = append(pairs, pair{"items", NewList(o.Items...)})
	}
	if o.Pairs != nil {
		pairs = append(pairs, pair{"pairs", o.Pairs})
	}
	return j.object(pairs...)
}

// dict writes a dict as an object if its keys can't be taken for a tag.
func (j *jsonWriter) dict(d *Dict) error {
	pairs := make([]pair, 0, d.Len())
	for key, value := range d.All() {
		name, ok := key.(string)
		if !ok || len(name) > 0 && name[0] == '$' {
			return j.object(pair{"$dict", func() error { return j.pairs(d) }})
		}
		pairs = append(pairs, pair{name, value})
	}
	return j.object(pairs...)
}

// pairs writes a dict as an array of keys and values.
func (j *jsonWriter) pairs(d *Dict) error {
	all := make([]any, 0, d.Len())
	for key, value := range d.All() {
		all = append(all, Tuple{key, value})
	}
	return j.array(all)
}

func (j *jsonWriter) object(pairs ...pair) error {
	return j.block('{', '}', len(pairs), func(i int) error {
		j.string(pairs[i].key)
		j.out.WriteByte(':')
		if j.indent != "" {
			j.out.WriteByte(' ')
		}
		if write, ok := pairs[i].value.(func() error); ok {
			return write()
		}
		return j.value(pairs[i].value)
	})
}

func (j *jsonWriter) array(items []any) error {
	return j.block('[', ']', len(items), func(i int) error { return j.value(items[i]) })
}

// block writes n parts between brackets.
func (j *jsonWriter) block(left, right byte, n int, part func(i int) error) error {
	j.out.WriteByte(left)
	j.depth++
	for i := range n {
		if i > 0 {
			j.out.WriteByte(',')
		}
		j.newLine()
		if err := part(i); err != nil {
			return err
		}
	}
	j.depth--
	if n > 0 {
		j.newLine()
	}
	j.out.WriteByte(right)
	return nil
}

// maxIndent is the depth from which on lines are indented no further: the text
// of deep values would grow with the square of their depth.
const maxIndent = 100

func (j *jsonWriter) newLine() {
	if j.indent == "" {
		return
	}
	j.out.WriteByte('\n')
	for range min(j.depth, maxIndent) {
		j.out.WriteString(j.indent)
	}
}

func (j *jsonWriter) float(f float64) error {
	switch {
	case math.IsNaN(f):
		return j.object(pair{"$float", "nan"})
	case math.IsInf(f, 1):
		return j.object(pair{"$float", "inf"})
	case math.IsInf(f, -1):
		return j.object(pair{"$float", "-inf"})
	}
	j.out.WriteString(opcode.ReprFloat(f))
	return nil
}

// string writes a string: what must be escaped in JSON, and what JavaScript
// takes for the end of a line. If it has lone surrogates all that is not ASCII
// is escaped.
func (j *jsonWriter) string(s string) {
	last := rune(utf8.MaxRune)
	if !utf8.ValidString(s) {
		last = '~'
	}
	j.out.WriteByte('"')
	for i := 0; i < len(s); {
		c, n := opcode.CodePoint(s[i:])
		i += n
		j.codePoint(c, last)
	}
	j.out.WriteByte('"')
}

// codePoint writes one code point of a string; those beyond last are escaped.
func (j *jsonWriter) codePoint(c, last rune) {
	switch {
	case c == '"' || c == '\\':
		j.out.Write([]byte{'\\', byte(c)})
	case c < ' ' && shortEscape(c) != 0:
		j.out.Write([]byte{'\\', shortEscape(c)})
	case c < ' ' || c == '\u2028' || c == '\u2029':
		j.escape(c)
	case c <= last:
		j.out.WriteRune(c)
	case c >= 0x10000:
		high, low := utf16.EncodeRune(c)
		j.escape(high)
		j.escape(low)
	default:
		j.escape(c)
	}
}

// shortEscape gives the letter that stands for a control character in an
// escape, or 0.
func shortEscape(c rune) byte {
	switch c {
	case '\b':
		return 'b'
	case '\f':
		return 'f'
	case '\n':
		return 'n'
	case '\r':
		return 'r'
	case '\t':
		return 't'
	}
	return 0
}

func (j *jsonWriter) escape(c rune) {
	const digits = "0123456789abcdef"
	j.out.Write([]byte{'\\', 'u', digits[c>>12&15], digits[c>>8&15], digits[c>>4&15], digits[c&15]})
}
