package codec

import (
	"bytes"
	"io"
	"math"
	"math/big"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/minipy-go/minipy/pickle/internal/wire"
	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/rename"
)

// Protocol is the version of the format to write.
type Protocol int

// The protocols. Each is read by the Python that is named and all later ones.
const (
	// DefaultProtocol is Protocol4, which CPython 3.13 writes.
	DefaultProtocol Protocol = iota
	// Protocol0 is ASCII, for Python 2.
	Protocol0
	// Protocol1 is the old binary format, for Python 2.
	Protocol1
	// Protocol2 is for Python 2.3.
	Protocol2
	// Protocol3 is for Python 3.0.
	Protocol3
	// Protocol4 is for Python 3.4.
	Protocol4
	// Protocol5 is for Python 3.8.
	Protocol5
)

// number gives the protocol's own number.
func (p Protocol) number() int {
	if p == DefaultProtocol {
		p = Protocol4
	}
	return int(p - Protocol0)
}

// EncodeOptions say how a pickle is written. The zero value writes protocol 4.
type EncodeOptions struct {
	// Protocol is the version to write.
	Protocol Protocol
	// PersistentID gives the persistent ID of a value; ok is false if it has
	// none and is written itself.
	PersistentID func(v any) (id any, ok bool)
	// Python3Names leaves the names of classes as they are in protocols below
	// 3; otherwise they get those that they have in Python 2.
	Python3Names bool
	// Tree says that nothing in the value is shared and nothing contains itself,
	// so that no identities need be kept: what is shared is written again
	// wherever it stands, and a cycle ends with a LimitError. The pickle is
	// shorter and sooner written.
	Tree bool
	// MaxDepth is how deep values may nest; 0 means DefaultMaxDepth.
	MaxDepth int
}

// Marshaler is a type that says what stands for it in a pickle: an *Object, or
// any other value that can be encoded.
type Marshaler interface{ MarshalPickle() (any, error) }

// Encoder writes pickles to a stream, one after the other, each complete in
// itself. It belongs to one goroutine.
type Encoder struct {
	w       io.Writer
	options EncodeOptions
	out     wire.Writer
	depth   int
	limit   int

	numbers numbers        // of containers
	classes map[Class]int  // of classes
	names   map[string]int // of strings that are keys, attributes and names
	next    int            // the next number

	lastClass  *Class // the last one that was fetched, with its number
	lastNumber int
}

// NewEncoder makes an Encoder.
func NewEncoder(w io.Writer, o EncodeOptions) *Encoder {
	e := newEncoder(o)
	e.w = w
	return e
}

func newEncoder(o EncodeOptions) *Encoder {
	return &Encoder{options: o, out: wire.Writer{Proto: o.Protocol.number()}, limit: limit(o.MaxDepth, DefaultMaxDepth)}
}

// Marshal gives the pickle of v. Errors: as Encoder.Encode.
func Marshal(v any, o EncodeOptions) ([]byte, error) {
	e := newEncoder(o)
	if spare, ok := spareBuffers.Get().(*[]byte); ok {
		e.out.Buf = *spare
	}
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	data := e.out.Buf
	if cap(data) < len(data)+len(data)/8 {
		return data, nil
	}
	exact := bytes.Clone(data)
	if cap(data) <= maxSpare {
		spareBuffers.Put(&data)
	}
	return exact, nil
}

// spareBuffers are those of earlier calls of Marshal: a pickle is written into
// one and then copied, as its length is not known before.
var spareBuffers sync.Pool

// maxSpare is the largest buffer that is kept.
const maxSpare = 64 << 20

// Encode writes the pickle of v, as the table of the package's documentation
// says. Errors: *TypeError for what has no pickle, *LimitError, and those of
// the writer and of Marshalers.
func (e *Encoder) Encode(v any) error {
	e.numbers.reset()
	e.classes, e.names, e.next, e.depth, e.lastClass = nil, nil, 0, 0, nil
	e.out.Buf = e.out.Buf[:0]
	if e.options.Protocol < DefaultProtocol || e.options.Protocol > Protocol5 {
		return typeErrorf("%d is no protocol", e.options.Protocol)
	}
	e.out.Begin()
	if err := e.encode(v); err != nil {
		return err
	}
	e.out.End()
	return e.flush()
}

// flush hands what has been written to the stream, if there is one.
func (e *Encoder) flush() error {
	if e.w == nil || len(e.out.Buf) == 0 {
		return nil
	}
	_, err := e.w.Write(e.out.Buf)
	e.out.Buf = e.out.Buf[:0]
	return err
}

// boundary stands between two values: here a frame may end.
func (e *Encoder) boundary() error {
	if !e.out.Full() {
		return nil
	}
	e.out.CloseFrame()
	return e.flush()
}

// encode writes a value.
func (e *Encoder) encode(v any) error {
	if e.out.Full() {
		if err := e.boundary(); err != nil {
			return err
		}
	}
	if e.options.PersistentID != nil {
		if id, ok := e.options.PersistentID(v); ok {
			return e.persistent(id)
		}
	}
	switch v := v.(type) {
	case nil:
		e.out.Op(opcode.None)
	case bool:
		e.out.Bool(v)
	case int:
		return e.int(int64(v))
	case int64:
		return e.int(v)
	case float64:
		e.out.Float(v)
	case string:
		return e.text(v)
	case []byte:
		return e.bytes(v)
	case *List:
		if e.options.Tree {
			return e.list(ref{}, nil, v.Items)
		}
		return e.list(refOf(v), v, v.Items)
	case Tuple:
		return e.tuple(v)
	case []any:
		if e.options.Tree || len(v) == 0 {
			return e.list(ref{}, nil, v)
		}
		return e.list(refOfItems(v, kindSlice), &v[0], v)
	case *Dict:
		return e.dict(v)
	case *Object:
		return e.object(v)
	default:
		return e.encodeOther(v)
	}
	return nil
}

// encodeOther writes what is rarer.
func (e *Encoder) encodeOther(v any) error {
	switch v := v.(type) {
	case *big.Int:
		return e.big(v)
	case complex128:
		return e.call(&Class{"builtins", "complex"}, Tuple{real(v), imag(v)})
	case *ByteArray:
		return e.byteArray(v)
	case *Set:
		return e.set(v)
	case *Class:
		return e.class(v)
	case time.Time:
		return e.time(v)
	case time.Duration:
		return e.duration(v)
	case *time.Location:
		return e.zone(v)
	}
	if err := e.deeper(); err != nil {
		return err
	}
	err := e.reflected(v)
	e.depth--
	return err
}

// deeper counts a level, which the caller takes off again. Errors: *LimitError.
func (e *Encoder) deeper() error {
	if e.depth++; e.depth > e.limit {
		return &LimitError{Limit: "depth", Max: int64(e.limit)}
	}
	return nil
}

// persistent writes a persistent ID.
func (e *Encoder) persistent(id any) error {
	if e.out.Proto > 0 {
		hook := e.options.PersistentID
		e.options.PersistentID = nil
		err := e.encode(id)
		e.options.PersistentID = hook
		e.out.Op(opcode.Binpersid)
		return err
	}
	text, ok := id.(string)
	if n, isInt := id.(int64); isInt {
		text, ok = strconv.FormatInt(n, 10), true
	}
	if !ok || !isLine(text) {
		return typeErrorf("%s can't be a persistent ID in protocol 0", pythonType(id))
	}
	e.out.Text(string(opcode.Persid) + text + "\n")
	return nil
}

// isLine reports whether text is ASCII without a newline.
func isLine(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 || text[i] == '\n' {
			return false
		}
	}
	return true
}

// put numbers a container and writes the opcode that stores it. The zero ref is
// that of a value that nothing refers to again; keep holds the container.
func (e *Encoder) put(r ref, keep any) {
	if e.options.Tree {
		return
	}
	if r != (ref{}) {
		e.numbers.put(r, e.next, keep)
	}
	e.putNext()
}

// fetch writes the opcode that fetches a container, if it has been written.
func (e *Encoder) fetch(r ref) (done bool) {
	n, ok := e.numbers.get(r)
	if ok {
		e.out.Get(n)
	}
	return ok
}

func (e *Encoder) int(n int64) error {
	if e.out.Int(n) {
		return nil
	}
	if e.out.Proto < 2 {
		e.out.Text(string(opcode.Long) + strconv.FormatInt(n, 10) + "L\n")
		return nil
	}
	e.out.Long(big.NewInt(n))
	return nil
}

func (e *Encoder) big(n *big.Int) error {
	switch {
	case n.IsInt64():
		return e.int(n.Int64())
	case e.out.Proto < 2:
		e.out.Text(string(opcode.Long) + n.String() + "L\n")
	case !e.out.Long(n):
		return typeErrorf("an int is too large for a pickle")
	}
	return nil
}

// text writes a str that nothing refers to again.
func (e *Encoder) text(s string) error {
	if err := e.plainText(s); err != nil {
		return err
	}
	e.put(ref{}, nil)
	return nil
}

// plainText writes a str without the opcode that stores it.
func (e *Encoder) plainText(s string) error {
	if len(s) <= math.MaxUint8 && e.out.Proto >= 4 && utf8.ValidString(s) {
		e.out.ShortStr(s)
		return nil
	}
	if !utf8.ValidString(s) && opcode.CheckUTF8([]byte(s)) != nil {
		return typeErrorf("a string is not UTF-8")
	}
	if e.out.Proto == 0 {
		e.out.TextStr(s)
		return nil
	}
	header, ok := e.out.StrHeader(len(s))
	if !ok {
		return typeErrorf("a string larger than 4 GiB needs protocol 4")
	}
	return payload(e, header, s)
}

// name writes a str that is written once and then referred to: keys, attributes
// and the names of classes, which CPython's programs share as well.
func (e *Encoder) name(s string) error {
	if n, ok := e.names[s]; ok {
		e.out.Get(n)
		return nil
	}
	if err := e.boundary(); err != nil {
		return err
	}
	if len(e.names) >= maxNames {
		return e.text(s)
	}
	if err := e.plainText(s); err != nil {
		return err
	}
	if e.names == nil {
		e.names = make(map[string]int)
	}
	e.names[s] = e.next
	e.putNext()
	return nil
}

// maxNames bounds how many names are remembered: what has more keys than this
// has data for keys.
const maxNames = 4096

// payload writes a header and its data, long ones outside of frames.
func payload[T string | []byte](e *Encoder, header wire.Header, data T) error {
	if len(data) < wire.FrameTarget {
		wire.Short(&e.out, header.Bytes(), data)
		return nil
	}
	e.out.Outside(header.Bytes())
	if e.w == nil {
		e.out.Reserve(len(data))
		e.out.Buf = append(e.out.Buf, data...)
		return nil
	}
	if err := e.flush(); err != nil {
		return err
	}
	var err error
	switch data := any(data).(type) {
	case []byte:
		_, err = e.w.Write(data)
	case string:
		_, err = io.WriteString(e.w, data)
	}
	return err
}

func (e *Encoder) bytes(data []byte) error {
	if e.out.Proto < 3 {
		if len(data) == 0 {
			return e.call(&Class{"builtins", "bytes"}, nil)
		}
		return e.call(&Class{"_codecs", "encode"}, Tuple{opcode.FromLatin1(data), name("latin1")})
	}
	header, ok := e.out.BytesHeader(len(data))
	if !ok {
		return typeErrorf("bytes larger than 4 GiB need protocol 4")
	}
	if err := payload(e, header, data); err != nil {
		return err
	}
	e.put(ref{}, nil)
	return nil
}

// name is a string that is written by Encoder.name.
type name string

func (e *Encoder) byteArray(b *ByteArray) error {
	r := refOf(b)
	if e.fetch(r) {
		return nil
	}
	if e.out.Proto < 5 {
		args := Tuple{}
		if len(b.Data) > 0 {
			args = Tuple{b.Data}
		}
		if err := e.callNoPut(&Class{"builtins", "bytearray"}, args); err != nil {
			return err
		}
	} else if err := payload(e, wire.ByteArrayHeader(len(b.Data)), b.Data); err != nil {
		return err
	}
	e.put(r, b)
	return nil
}

// class writes a class by its name.
func (e *Encoder) class(c *Class) error {
	if c == e.lastClass {
		e.out.Get(e.lastNumber)
		return nil
	}
	if n, ok := e.classes[*c]; ok {
		e.lastClass, e.lastNumber = c, n
		e.out.Get(n)
		return nil
	}
	switch {
	case e.out.Proto >= 4:
		if err := e.name(c.Module); err != nil {
			return err
		}
		if err := e.name(c.Name); err != nil {
			return err
		}
		e.out.Op(opcode.StackGlobal)
	case hasDot(c.Name):
		return e.innerClass(c)
	default:
		g := rename.Global{Module: c.Module, Name: c.Name}
		if e.out.Proto < 3 && !e.options.Python3Names {
			g = g.ToPython2()
		}
		if e.out.Proto < 3 && !(isLine(g.Module) && isLine(g.Name)) {
			return typeErrorf("the class %s needs protocol 3", c)
		}
		e.out.Text(string(opcode.Global) + g.Module + "\n" + g.Name + "\n")
	}
	e.putClass(c)
	return nil
}

// putClass numbers a class and writes the opcode that stores it.
func (e *Encoder) putClass(c *Class) {
	if e.classes == nil {
		e.classes = make(map[Class]int)
	}
	e.classes[*c] = e.next
	e.putNext()
}

// putNext writes the opcode that stores what gets the next number.
func (e *Encoder) putNext() {
	e.out.Put(e.next)
	e.next++
}

func hasDot(name string) bool {
	for i := range len(name) {
		if name[i] == '.' {
			return true
		}
	}
	return false
}

// innerClass writes a nested class for protocols that have no opcode for it: as
// getattr(Outer, "Inner").
func (e *Encoder) innerClass(c *Class) error {
	dot := len(c.Name) - 1
	for c.Name[dot] != '.' {
		dot--
	}
	if err := e.callNoPut(&Class{"builtins", "getattr"}, Tuple{&Class{c.Module, c.Name[:dot]}, name(c.Name[dot+1:])}); err != nil {
		return err
	}
	e.putClass(c)
	return nil
}
