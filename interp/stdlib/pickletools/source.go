package pickletools

import (
	"cmp"
	"encoding/binary"
	"io"
	"iter"
	"maps"
	"math"
	"slices"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle"
	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/pickletools"
)

// source gives the opcodes of a pickle, one by one. Behind STOP it is at its
// end, where it gives io.EOF.
type source interface {
	next() (pickletools.Op, error)
}

// opsOf reads a bytes-like object or a file.
func opsOf(t *objmodel.Thread, v objmodel.Value) (source, error) {
	if data, ok := objmodel.BufferOf(v); ok {
		return &bytesSource{data: []byte(data)}, nil
	}
	f := &fileSource{t: t}
	var err error
	if f.read, err = objmodel.GetAttr(t, v, readName); err != nil {
		return nil, err
	}
	if f.readLine, err = objmodel.FindAttr(t, v, readLineName); err != nil {
		return nil, err
	}
	f.tell, err = objmodel.FindAttr(t, v, tellName)
	return f, err
}

// allBytes reads all of a pickle.
func allBytes(t *objmodel.Thread, v objmodel.Value) ([]byte, error) {
	if data, ok := objmodel.BufferOf(v); ok {
		return []byte(data), nil
	}
	data, err := objmodel.CallMethod(t, v, readName)
	if err != nil {
		return nil, err
	}
	return pickle.BytesLike(data)
}

// opRoom is about how many bytes what is kept of an opcode takes: its line, or
// what becomes of it.
const opRoom = 80

// all walks a source. Errors: the source's, those of Tick and Reserve.
func all(t *objmodel.Thread, s source) iter.Seq2[pickletools.Op, error] {
	return func(yield func(pickletools.Op, error) bool) {
		for n := int64(1); ; n++ {
			op, err := s.next()
			if err == nil {
				err = t.Tick(1)
			}
			if err == nil && n&(n-1) == 0 {
				err = t.Reserve(n, opRoom)
			}
			if err == io.EOF || !yield(op, err) || err != nil {
				return
			}
		}
	}
}

// bytesSource reads bytes that are there.
type bytesSource struct {
	data []byte
	pos  int
	done bool
}

func (b *bytesSource) next() (pickletools.Op, error) {
	if b.done {
		return pickletools.Op{}, io.EOF
	}
	op, err := pickletools.At(b.data, b.pos)
	b.pos, b.done = op.End, err != nil || op.Info.Code == opcode.Stop
	return op, err
}

// fileSource reads a Python file, of which it takes no byte behind STOP.
type fileSource struct {
	t                    *objmodel.Thread
	read, readLine, tell objmodel.Value
	done                 bool
}

func (f *fileSource) next() (pickletools.Op, error) {
	if f.done {
		return pickletools.Op{}, io.EOF
	}
	f.done = true // unless all goes well
	pos, err := f.position()
	if err != nil {
		return pickletools.Op{}, err
	}
	data, err := f.bytes(1)
	if err != nil {
		return pickletools.Op{}, err
	}
	if len(data) == 1 {
		if data, err = f.argument(data); err != nil {
			return pickletools.Op{}, err
		}
	}
	op, err := pickletools.At(data, 0)
	if err != nil {
		return op, unknown(err, data, pos)
	}
	op.Pos, f.done = pos, op.Info.Code == opcode.Stop
	return op, nil
}

// unknown names the place in the error for a byte that is no opcode.
func unknown(err error, data []byte, pos int) error {
	if len(data) == 0 || opcode.Lookup(data[0]) != nil {
		return err
	}
	if pos == pickletools.UnknownPos {
		return objmodel.ValueErrorf("at position <unknown>, opcode %s unknown", opcode.ReprBytes(data[:1]))
	}
	return objmodel.ValueErrorf("at position %d, opcode %s unknown", pos, opcode.ReprBytes(data[:1]))
}

// position asks the file where it is.
func (f *fileSource) position() (int, error) {
	if f.tell.IsNil() {
		return pickletools.UnknownPos, nil
	}
	at, err := objmodel.Call(f.t, f.tell)
	if err != nil || at.IsNone() {
		return pickletools.UnknownPos, err
	}
	return objmodel.IndexInt(f.t, at, nil)
}

// bytes reads up to n bytes.
func (f *fileSource) bytes(n int64) ([]byte, error) {
	data, err := objmodel.Call(f.t, f.read, objmodel.Int(n))
	if err != nil {
		return nil, err
	}
	part, err := pickle.BytesLike(data)
	return append([]byte(nil), part...), err
}

// line reads a line.
func (f *fileSource) line() ([]byte, error) {
	data, err := objmodel.Call(f.t, f.readLine)
	if err != nil {
		return nil, err
	}
	return pickle.BytesLike(data)
}

// argument reads what follows an opcode, as far as the file has it.
func (f *fileSource) argument(code []byte) (data []byte, err error) {
	info := opcode.Lookup(code[0])
	if info == nil || info.Arg == nil {
		return code, nil
	}
	add := func(part []byte, err error) error {
		data = append(data, part...)
		return err
	}
	data = code
	switch size := info.Arg.Size; size {
	case opcode.UpToNewline:
		if err := add(f.line()); err != nil || info.Arg.Name != opcode.ArgStringnlNoescapePair.Name {
			return data, err
		}
		return data, add(f.line())
	case opcode.TakenFrom1:
		err = f.counted(add, 1, &data)
	case opcode.TakenFrom4, opcode.TakenFrom4U:
		err = f.counted(add, 4, &data)
	case opcode.TakenFrom8U:
		err = f.counted(add, 8, &data)
	default:
		err = add(f.bytes(int64(size)))
	}
	return data, err
}

// counted reads a size of some bytes, and as many bytes as it says. A size that
// the reader of the argument refuses is followed by none.
func (f *fileSource) counted(add func([]byte, error) error, width int, data *[]byte) error {
	if err := add(f.bytes(int64(width))); err != nil || len(*data) < 1+width {
		return err
	}
	var full [8]byte
	copy(full[:], (*data)[1:])
	n := binary.LittleEndian.Uint64(full[:])
	if n > math.MaxInt64 || n == 0 {
		return nil
	}
	return add(f.bytes(int64(n)))
}

// readMemo takes the memo of dis from a dict of numbers to StackObjects.
func readMemo(t *objmodel.Thread, v objmodel.Value) (pickletools.Memo, error) {
	memo := pickletools.Memo{}
	if v.IsNil() || v.AsDict() == nil {
		return memo, nil
	}
	for pos := 0; ; {
		key, value, ok := v.AsDict().Next(&pos)
		if !ok {
			return memo, nil
		}
		number, err := objmodel.StrOf(t, key)
		if err != nil {
			return nil, err
		}
		memo[number] = opcode.AnyObject
		if value.Type() == &kindType {
			memo[number] = objmodel.Cast[kind](value, &kindType).name
		}
	}
}

// byNumber sorts decimals.
func byNumber(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }

// writeMemo puts what dis stored into the dict.
func writeMemo(t *objmodel.Thread, v objmodel.Value, memo pickletools.Memo) error {
	if v.IsNil() || v.AsDict() == nil {
		return nil
	}
	for _, number := range slices.SortedFunc(maps.Keys(memo), byNumber) {
		key, err := objmodel.Call(t, objmodel.IntType.Value(), objmodel.NewStr(number))
		if err != nil {
			return err
		}
		k := &kind{objmodel.NewHeader(&kindType), memo[number]}
		if err := v.AsDict().Set(t, key, objmodel.FromPtr(&k.Header)); err != nil {
			return err
		}
	}
	return nil
}
