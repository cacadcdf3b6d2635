package codec

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// step runs one opcode.
func (d *Decoder) step(code byte) error {
	switch code {
	case opcode.Proto:
		return d.protocol()
	case opcode.Frame:
		_, err := d.in.take(8)
		return err
	case opcode.None:
		return d.push(nil)
	case opcode.Newtrue:
		return d.push(true)
	case opcode.Newfalse:
		return d.push(false)
	case opcode.Binint, opcode.Binint1, opcode.Binint2:
		return d.binaryInt(code)
	case opcode.Binfloat:
		return d.binaryFloat()
	case opcode.ShortBinunicode, opcode.Binunicode, opcode.Binunicode8:
		return d.unicode(code)
	case opcode.ShortBinbytes, opcode.Binbytes, opcode.Binbytes8, opcode.Bytearray8:
		return d.bytes(code)
	case opcode.Long1, opcode.Long4:
		return d.long(code)
	case opcode.Int, opcode.Long, opcode.Float, opcode.Unicode, opcode.Persid:
		return d.textArgument(code)
	case opcode.String, opcode.Binstring, opcode.ShortBinstring:
		return d.python2String(code)
	case opcode.Memoize, opcode.Put, opcode.Binput, opcode.LongBinput:
		return d.put(code)
	case opcode.Get, opcode.Binget, opcode.LongBinget:
		return d.get(code)
	case opcode.Mark:
		return d.pushMark()
	case opcode.Pop:
		return d.popValue()
	case opcode.PopMark:
		height, err := d.slice()
		if err == nil {
			d.drop(height)
		}
		return err
	case opcode.Dup:
		top, err := d.top()
		if err != nil {
			return err
		}
		return d.pushItem(*top)
	}
	return d.stepContainer(code)
}

// emptyTuple is the one that all pickles have.
var emptyTuple any = Tuple{}

// stepContainer runs the opcodes that make and fill containers.
func (d *Decoder) stepContainer(code byte) error {
	switch code {
	case opcode.EmptyList:
		return d.pushItem(item{&List{nest: nesting{depth: 1}}, 1})
	case opcode.EmptyDict:
		return d.pushItem(item{&Dict{nest: nesting{depth: 1}}, 1})
	case opcode.EmptySet:
		return d.pushItem(item{&Set{nest: nesting{depth: 1}}, 1})
	case opcode.EmptyTuple:
		return d.pushItem(item{emptyTuple, 1})
	case opcode.Tuple1, opcode.Tuple2, opcode.Tuple3:
		height := len(d.stack) - int(code-opcode.Tuple1) - 1
		if height < d.fence {
			return d.underflow()
		}
		return d.tuple(height)
	case opcode.Tuple, opcode.List, opcode.Dict, opcode.Frozenset:
		height, err := d.slice()
		if err != nil {
			return err
		}
		return d.collect(code, height)
	case opcode.Append:
		if len(d.stack)-2 < d.fence {
			return d.underflow()
		}
		return d.appendOne()
	case opcode.Setitem:
		if len(d.stack)-3 < d.fence {
			return d.underflow()
		}
		return d.setItems(len(d.stack) - 2)
	case opcode.Appends, opcode.Setitems, opcode.Additems:
		height, err := d.slice()
		if err != nil {
			return err
		}
		if height-1 < d.fence {
			return d.underflow()
		}
		switch code {
		case opcode.Appends:
			return d.appendTo(height)
		case opcode.Setitems:
			return d.setItems(height)
		}
		return d.addItems(height)
	}
	return d.stepObject(code)
}

// stepObject runs the opcodes that name classes and make instances.
func (d *Decoder) stepObject(code byte) error {
	switch code {
	case opcode.Global:
		return d.global()
	case opcode.StackGlobal:
		return d.stackGlobal()
	case opcode.Reduce:
		return d.reduce()
	case opcode.Newobj:
		return d.newObject(false)
	case opcode.NewobjEx:
		return d.newObject(true)
	case opcode.Inst:
		return d.inst()
	case opcode.Obj:
		return d.obj()
	case opcode.Build:
		return d.build()
	case opcode.Binpersid:
		id, err := d.pop()
		if err != nil {
			return err
		}
		return d.persistent(id.v)
	case opcode.Ext1:
		return d.extension(1)
	case opcode.Ext2:
		return d.extension(2)
	case opcode.Ext4:
		return d.extension(4)
	case opcode.NextBuffer:
		return d.nextBuffer()
	case opcode.ReadonlyBuffer:
		return d.readOnlyBuffer()
	}
	return malformed("0x%02x is no opcode", code)
}

func (d *Decoder) protocol() error {
	version, err := d.in.byte1()
	if err != nil {
		return err
	}
	if version > opcode.HighestProtocol {
		return malformed("protocol %d is not known", version)
	}
	d.proto = int(version)
	return nil
}

func (d *Decoder) binaryInt(code byte) error {
	switch code {
	case opcode.Binint1:
		b, err := d.in.byte1()
		if err != nil {
			return err
		}
		return d.push(int64(b))
	case opcode.Binint2:
		b, err := d.in.take(2)
		if err != nil {
			return err
		}
		return d.push(int64(binary.LittleEndian.Uint16(b)))
	}
	b, err := d.in.take(4)
	if err != nil {
		return err
	}
	return d.push(int64(int32(binary.LittleEndian.Uint32(b))))
}

func (d *Decoder) binaryFloat() error {
	b, err := d.in.take(8)
	if err != nil {
		return err
	}
	return d.push(math.Float64frombits(binary.BigEndian.Uint64(b)))
}

// counted reads the data of an opcode that says their size first, in as many
// bytes as width.
func (d *Decoder) counted(width int) ([]byte, error) {
	if width == 1 {
		n, err := d.in.byte1()
		if err != nil {
			return nil, err
		}
		return d.in.take(uint64(n))
	}
	b, err := d.in.take(uint64(width))
	if err != nil {
		return nil, err
	}
	if width == 4 {
		return d.in.take(uint64(binary.LittleEndian.Uint32(b)))
	}
	return d.in.take(binary.LittleEndian.Uint64(b))
}

func (d *Decoder) unicode(code byte) error {
	width := 1
	switch code {
	case opcode.Binunicode:
		width = 4
	case opcode.Binunicode8:
		width = 8
	}
	b, err := d.counted(width)
	if err != nil {
		return err
	}
	if !validText(b) {
		return malformed("a string is not UTF-8")
	}
	return d.push(d.in.text(b))
}

func (d *Decoder) bytes(code byte) error {
	width := 8
	switch code {
	case opcode.ShortBinbytes:
		width = 1
	case opcode.Binbytes:
		width = 4
	}
	b, err := d.counted(width)
	if err != nil {
		return err
	}
	if code == opcode.Bytearray8 {
		return d.push(&ByteArray{append([]byte{}, b...)})
	}
	return d.push(d.keep(b))
}

// keep gives bytes of the input that stay as they are.
func (d *Decoder) keep(b []byte) []byte {
	if d.options.ShareInput && d.in.r == nil {
		return b
	}
	return append(make([]byte, 0, len(b)), b...)
}

func (d *Decoder) long(code byte) error {
	width := 1
	if code == opcode.Long4 {
		width = 4
	}
	b, err := d.counted(width)
	if err != nil {
		return err
	}
	return d.push(opcode.DecodeLong(b))
}

// argument reads the argument of an opcode that is a line.
func (d *Decoder) argument(arg *opcode.Arg) (any, error) {
	line, err := d.in.line()
	if err != nil {
		return nil, err
	}
	return arg.Read(opcode.NewReader(line))
}

func (d *Decoder) textArgument(code byte) error {
	v, err := d.argument(opcode.Lookup(code).Arg)
	if err != nil {
		return err
	}
	if code == opcode.Persid {
		return d.persistent(v)
	}
	if n, ok := v.(*big.Int); ok && n.IsInt64() {
		v = n.Int64()
	}
	return d.push(v)
}

// put remembers the top of the stack.
func (d *Decoder) put(code byte) error {
	top, err := d.top()
	if err != nil {
		return err
	}
	if code == opcode.Memoize {
		if d.memo == nil && len(d.dense) < min(cap(d.dense), d.maxMemo) {
			d.dense = append(d.dense, *top)
			return nil
		}
		return d.remember(int64(d.memoLen()), *top)
	}
	index, err := d.memoIndex(code, opcode.Binput, opcode.LongBinput)
	if err != nil {
		return err
	}
	return d.remember(index, *top)
}

// get puts a remembered value on the stack.
func (d *Decoder) get(code byte) error {
	index, err := d.memoIndex(code, opcode.Binget, opcode.LongBinget)
	if err != nil {
		return err
	}
	var it item
	if index < int64(len(d.dense)) {
		it = d.dense[index]
	} else {
		var ok bool
		if it, ok = d.memo[index]; !ok {
			return malformed("the memo has no entry %d", index)
		}
	}
	return d.pushItem(it)
}

// memoIndex reads the index of an opcode of the memo, as text, in one byte or
// in four.
func (d *Decoder) memoIndex(code, short, long byte) (int64, error) {
	switch code {
	case short:
		b, err := d.in.byte1()
		return int64(b), err
	case long:
		b, err := d.in.take(4)
		if err != nil {
			return 0, err
		}
		return int64(binary.LittleEndian.Uint32(b)), nil
	}
	v, err := d.argument(&opcode.ArgDecimalnlLong)
	if err != nil {
		return 0, err
	}
	index, ok := v.(int64)
	if !ok || index < 0 {
		return 0, malformed("%v is no index of the memo", v)
	}
	return index, nil
}

// memoLen is the number of entries of the memo.
func (d *Decoder) memoLen() int { return len(d.dense) + len(d.memo) }

// remember puts a value into the memo: a list for the indexes that writers give
// out, from 0 on, and a map for others.
func (d *Decoder) remember(index int64, it item) error {
	switch {
	case index < int64(len(d.dense)):
		d.dense[index] = it
		return nil
	case d.memoLen() >= d.maxMemo:
		return &LimitError{Limit: "memo", Max: int64(d.maxMemo)}
	case index == int64(len(d.dense)):
		delete(d.memo, index)
		if len(d.dense) == cap(d.dense) {
			d.dense = slices.Grow(d.dense, max(64, len(d.dense)))
		}
		d.dense = append(d.dense, it)
	case d.memo == nil:
		d.memo = map[int64]item{index: it}
	default:
		d.memo[index] = it
	}
	return nil
}

// popValue is POP, which takes a mark if that is on top.
func (d *Decoder) popValue() error {
	if n := len(d.marks); n > 0 && d.marks[n-1] == len(d.stack) {
		_, err := d.slice()
		return err
	}
	_, err := d.pop()
	return err
}
