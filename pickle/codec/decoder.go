package codec

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"sync"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// Decoder decodes the pickles of a stream, one after the other. It belongs to
// one goroutine.
type Decoder struct {
	options DecodeOptions
	in      input
	types   map[Class]*structType

	proto   int
	stack   []item
	marks   []int
	fence   int // height of the topmost mark, which the stack must not fall below
	memo    map[int64]item
	dense   []item // the memo's entries 0 to n
	classes map[Class]any
	objects int
	buffers int
	cost    keyCost
	pending []pendingState
	targets map[reflect.Type]bool // types whose classes are allowed
	watch   *watcher              // nil unless a pickle is only watched
	at      int64                 // offset of the opcode, for the watcher
	outer   map[Class]bool        // classes that are allowed as the way to nested ones alone
	late    bool                  // something was put into a container that another one holds

	maxDepth, maxMemo, maxObjects int
}

// item is a value on the stack, and how deep it nests.
type item struct {
	v     any
	depth int32
}

// pendingState is the state of a struct, which is stored at the end of the
// pickle, when all that it holds is complete.
type pendingState struct {
	target any
	state  any
}

// NewDecoder makes a Decoder of a stream. It reads ahead: what follows the last
// pickle that is decoded may have been read from r.
func NewDecoder(r io.Reader, o DecodeOptions) *Decoder {
	d := newDecoder(o)
	d.in.r = r
	return d
}

func newDecoder(o DecodeOptions) *Decoder {
	return &Decoder{
		options:  o,
		in:       input{max: limit(o.MaxBytes, DefaultMaxBytes)},
		maxDepth: limit(o.MaxDepth, DefaultMaxDepth),
		maxMemo:  limit(o.MaxMemo, limit(Unlimited, 0)), maxObjects: limit(o.MaxObjects, limit(Unlimited, 0)),
	}
}

// Decode gives the value of a pickle as the table of the package's
// documentation says; what follows its STOP is ignored. Errors:
// *MalformedError, *ForbiddenError, *LimitError, *TypeError, and those of the
// hooks in o.
func Decode(data []byte, o DecodeOptions) (any, error) {
	d := newDecoder(o)
	if int64(len(data)) > d.in.max {
		return nil, &LimitError{Limit: "bytes", Max: d.in.max}
	}
	d.in.buf = data
	d.borrow()
	defer d.giveBack()
	v, err := d.Next()
	if err == io.EOF {
		return nil, &MalformedError{Reason: "no data"}
	}
	return v, err
}

// Unmarshal decodes a pickle and stores it in what target points to; see
// Decoder.Decode. Errors: those of Decode.
func Unmarshal(data []byte, target any, o DecodeOptions) error {
	d := newDecoder(o)
	if int64(len(data)) > d.in.max {
		return &LimitError{Limit: "bytes", Max: d.in.max}
	}
	d.in.buf = data
	d.borrow()
	defer d.giveBack()
	err := d.Decode(target)
	if err == io.EOF {
		return &MalformedError{Reason: "no data"}
	}
	return err
}

// room is what a Decoder keeps values in while it decodes.
type room struct{ stack, dense []item }

// rooms are those of earlier calls of Decode and Unmarshal.
var rooms sync.Pool

// maxRoom is the number of items up to which a room is kept.
const maxRoom = 1 << 16

// borrow takes a room.
func (d *Decoder) borrow() {
	if r, ok := rooms.Get().(*room); ok {
		d.stack, d.dense = r.stack, r.dense
	}
}

// giveBack leaves an empty room for others.
func (d *Decoder) giveBack() {
	if cap(d.stack) > maxRoom || cap(d.dense) > maxRoom {
		return
	}
	clear(d.stack)
	clear(d.dense)
	rooms.Put(&room{d.stack[:0], d.dense[:0]})
	d.stack, d.dense = nil, nil
}

// Next gives the value of the next pickle of the stream, io.EOF if there is
// none. Errors: those of Decode, and those of the reader.
func (d *Decoder) Next() (any, error) {
	if err := d.prepare(); err != nil {
		return nil, err
	}
	for {
		at := d.in.offset()
		d.at = at
		code, err := d.in.byte1()
		if err == nil {
			if code == opcode.Stop {
				return d.finish(at)
			}
			err = d.step(code)
		}
		if err != nil {
			return nil, d.locate(err, at)
		}
	}
}

// prepare empties what does not last from pickle to pickle. Errors: io.EOF.
func (d *Decoder) prepare() error {
	if d.types == nil {
		types, err := structTypes(d.options.Types)
		if err != nil {
			return err
		}
		d.types = types
	}
	clear(d.stack)
	clear(d.dense)
	d.stack, d.marks, d.fence, d.dense, d.memo = d.stack[:0], d.marks[:0], 0, d.dense[:0], nil
	d.classes, d.pending, d.outer, d.late = nil, nil, nil, false
	d.proto, d.objects = 0, 0
	d.cost = keyCost{keyBudget}
	d.in.start = d.in.offset()
	if d.in.pos == len(d.in.buf) {
		if err := d.in.more(); err != nil {
			if err == io.ErrUnexpectedEOF {
				return io.EOF
			}
			return err
		}
	}
	return nil
}

// finish gives the value at STOP.
func (d *Decoder) finish(at int64) (any, error) {
	top, err := d.pop()
	if err == nil && d.in.size() > d.in.max {
		err = &LimitError{Limit: "bytes", Max: d.in.max}
	}
	if err == nil && d.late {
		err = checkDepth(top.v, d.maxDepth)
	}
	if err == nil {
		err = d.storeStates()
	}
	if err != nil {
		return nil, d.locate(err, at)
	}
	return top.v, nil
}

// locate adds the offset of the opcode to an error.
func (d *Decoder) locate(err error, at int64) error {
	var wrong *MalformedError
	if errors.As(err, &wrong) {
		wrong.Offset = at
		return err
	}
	if err == io.ErrUnexpectedEOF {
		return &MalformedError{Reason: "the data end too early", Offset: at}
	}
	var argument *opcode.Error
	if errors.As(err, &argument) {
		return &MalformedError{Reason: argument.Msg, Offset: at}
	}
	return err
}

//go:noinline
func malformed(format string, args ...any) error {
	return &MalformedError{Reason: fmt.Sprintf(format, args...)}
}

// push puts a value without contents on the stack.
func (d *Decoder) push(v any) error { return d.pushItem(item{v: v}) }

func (d *Decoder) pushItem(it item) error {
	if d.objects++; d.objects > d.maxObjects {
		return &LimitError{Limit: "objects", Max: int64(d.maxObjects)}
	}
	d.stack = append(d.stack, it)
	return nil
}

// pop takes the top of the stack.
func (d *Decoder) pop() (item, error) {
	n := len(d.stack) - 1
	if n < d.fence {
		return item{}, d.underflow()
	}
	it := d.stack[n]
	d.stack[n] = item{}
	d.stack = d.stack[:n]
	return it, nil
}

// top gives the top of the stack.
func (d *Decoder) top() (*item, error) {
	if len(d.stack) <= d.fence {
		return nil, d.underflow()
	}
	return &d.stack[len(d.stack)-1], nil
}

func (d *Decoder) underflow() error {
	if len(d.marks) > 0 {
		return malformed("the stack has no value above the mark")
	}
	return malformed("the stack is empty")
}

func (d *Decoder) pushMark() error {
	if len(d.marks) >= d.maxDepth {
		return &LimitError{Limit: "depth", Max: int64(d.maxDepth)}
	}
	d.marks = append(d.marks, len(d.stack))
	d.fence = len(d.stack)
	return nil
}

// slice gives what is above the topmost mark and removes the mark; drop removes
// the values.
func (d *Decoder) slice() (height int, err error) {
	n := len(d.marks) - 1
	if n < 0 {
		return 0, malformed("there is no mark")
	}
	height = d.marks[n]
	d.marks = d.marks[:n]
	d.fence = 0
	if n > 0 {
		d.fence = d.marks[n-1]
	}
	return height, nil
}

func (d *Decoder) drop(height int) {
	clear(d.stack[height:])
	d.stack = d.stack[:height]
}

// values gives the values from a height on as a slice of their own, and how
// deep they nest; a container is going to hold them.
func (d *Decoder) values(height int) (values []any, depth int32) {
	part := d.stack[height:]
	if len(part) == 0 {
		return nil, 0
	}
	values = make([]any, len(part))
	for i := range part {
		values[i] = part[i].v
		if part[i].depth > 0 {
			depth = max(depth, part[i].hold())
		}
	}
	return values, depth
}

// hold notes that a container is going to hold the value, and gives how deep
// it nests now, which may be deeper than when it was put on the stack.
func (it *item) hold() int32 {
	if nest := nestingOf(it.v); nest != nil {
		nest.held = true
		return nest.depth
	}
	return it.depth
}

// deepen notes that a container holds values of a depth now.
func (d *Decoder) deepen(at *item, depth int32) error {
	h := nestingOf(at.v)
	if depth+1 <= h.depth {
		return nil
	}
	if h.held {
		d.late = true
	}
	h.depth = depth + 1
	at.depth = h.depth
	return d.checkDepth(h.depth)
}

func (d *Decoder) checkDepth(depth int32) error {
	if int(depth) > d.maxDepth {
		return &LimitError{Limit: "depth", Max: int64(d.maxDepth)}
	}
	return nil
}
