package pickletools

import (
	"encoding/binary"
	"fmt"
	"iter"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// The sizes of frames, as in package pickle.
const (
	frameTarget = 64 * 1024
	frameMin    = 4
)

// Optimize gives a pickle of the same value without the opcodes that store what
// is never fetched, and with new frames, as CPython's pickletools.optimize
// does. Errors: those of Genops.
func Optimize(data []byte) ([]byte, error) { return OptimizeOps(data, Genops(data)) }

// OptimizeOps is Optimize of data whose opcodes another walks. Errors: those of
// the walk.
func OptimizeOps(data []byte, ops iter.Seq2[Op, error]) ([]byte, error) {
	o := optimizer{data: data, stored: map[string]bool{}, fetched: map[string]int{}}
	for op, err := range ops {
		if err != nil {
			return nil, err
		}
		o.note(op)
	}
	return o.rewrite(), nil
}

// optimizer is the state of one Optimize.
type optimizer struct {
	data    []byte
	steps   []step
	stored  map[string]bool // indexes of the memo that are stored into
	fetched map[string]int  // indexes that are fetched, and their new numbers
	proto   int
	header  []byte // a PROTO at the start
}

// step is what one opcode becomes: a store or a fetch, or its own bytes.
type step struct {
	op  Op
	key string // of the memo; "" for other opcodes
}

// note takes down one opcode.
func (o *optimizer) note(op Op) {
	switch op.Info.Code {
	case opcode.Put, opcode.Binput, opcode.LongBinput:
		o.store(op, memoKey(op.Arg))
	case opcode.Memoize:
		o.store(op, fmt.Sprint(len(o.stored)))
	case opcode.Frame:
	case opcode.Get, opcode.Binget, opcode.LongBinget:
		o.proto = max(o.proto, op.Info.Proto)
		o.fetched[memoKey(op.Arg)] = 0
		o.steps = append(o.steps, step{op, memoKey(op.Arg)})
	case opcode.Proto:
		o.proto = max(o.proto, int(op.Arg.(int64)))
		if op.Pos == 0 {
			o.header = o.data[:op.End]
			return
		}
		o.steps = append(o.steps, step{op: op})
	default:
		o.steps = append(o.steps, step{op: op})
	}
}

func (o *optimizer) store(op Op, key string) {
	o.stored[key] = true
	o.steps = append(o.steps, step{op, key})
}

// rewrite puts the steps together again.
func (o *optimizer) rewrite() []byte {
	f := framer{out: append([]byte(nil), o.header...), framing: o.proto >= 4}
	next := 0
	for _, s := range o.steps {
		var part []byte
		switch s.op.Info.Code {
		case opcode.Put, opcode.Binput, opcode.LongBinput, opcode.Memoize:
			if _, ok := o.fetched[s.key]; !ok {
				continue
			}
			part = o.put(next)
			o.fetched[s.key] = next
			next++
		case opcode.Get, opcode.Binget, opcode.LongBinget:
			part = o.get(o.fetched[s.key])
		default:
			part = o.data[s.op.Pos:s.op.End]
			if len(part) > frameTarget {
				f.commit(true)
				f.out = append(f.out, part...)
				continue
			}
		}
		f.commit(false)
		f.write(part)
	}
	f.end()
	return f.out
}

// put makes the opcode that stores under a number, in the pickle's protocol.
func (o *optimizer) put(i int) []byte {
	if o.proto >= 4 {
		return []byte{opcode.Memoize}
	}
	return o.indexed(i, opcode.Put, opcode.Binput, opcode.LongBinput)
}

// get makes the opcode that fetches a number.
func (o *optimizer) get(i int) []byte {
	return o.indexed(i, opcode.Get, opcode.Binget, opcode.LongBinget)
}

func (o *optimizer) indexed(i int, text, short, long byte) []byte {
	switch {
	case o.proto == 0:
		return fmt.Appendf([]byte{text}, "%d\n", i)
	case i < 256:
		return []byte{short, byte(i)}
	}
	return binary.LittleEndian.AppendUint32([]byte{long}, uint32(i))
}

// framer collects opcodes into frames.
type framer struct {
	out     []byte
	frame   []byte
	framing bool
}

func (f *framer) write(part []byte) {
	if f.framing {
		f.frame = append(f.frame, part...)
	} else {
		f.out = append(f.out, part...)
	}
}

// commit ends the frame if it is full, or if force is set.
func (f *framer) commit(force bool) {
	if !f.framing || !force && len(f.frame) < frameTarget {
		return
	}
	if len(f.frame) >= frameMin {
		f.out = binary.LittleEndian.AppendUint64(append(f.out, opcode.Frame), uint64(len(f.frame)))
	}
	f.out = append(f.out, f.frame...)
	f.frame = f.frame[:0]
}

func (f *framer) end() {
	if len(f.frame) > 0 {
		f.commit(true)
	}
	f.framing = false
}
