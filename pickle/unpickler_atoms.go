package pickle

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/big"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// maxLength is the largest length that CPython takes, PY_SSIZE_T_MAX.
const maxLength = math.MaxInt64

// unsigned reads a number of 1, 2, 4 or 8 bytes, least first.
func (u *Unpickler) unsigned(size int) (uint64, error) {
	b, err := u.in.next(u, size)
	if err != nil {
		return 0, err
	}
	switch size {
	case 1:
		return uint64(b[0]), nil
	case 2:
		return uint64(binary.LittleEndian.Uint16(b)), nil
	case 4:
		return uint64(binary.LittleEndian.Uint32(b)), nil
	}
	return binary.LittleEndian.Uint64(b), nil
}

// counted reads a length of size bytes and then as many bytes. what names the
// opcode in the OverflowError for a length that no machine has.
func (u *Unpickler) counted(size int, what string) ([]byte, error) {
	n, err := u.unsigned(size)
	if err != nil {
		return nil, err
	}
	if what == "BINBYTES" && n >= maxBytes && n <= maxLength {
		return nil, objmodel.OverflowErrorf("byte string is too large")
	}
	if n > maxLength {
		return nil, objmodel.OverflowErrorf("%s exceeds system's maximum size of %d bytes", what, uint64(maxLength))
	}
	return u.in.next(u, int(n))
}

// maxBytes is the size from which on CPython makes no bytes object.
const maxBytes = math.MaxInt64 - 32

// countedBytes is counted for bytes, which CPython reads straight into the
// object: with nothing left of the input, it misses even no bytes at all.
func (u *Unpickler) countedBytes(size int, what string) ([]byte, error) {
	b, err := u.counted(size, what)
	if err != nil {
		return nil, err
	}
	if len(b) == 0 && u.in.file == nil && u.in.pos == len(u.in.buf) {
		return nil, u.truncated()
	}
	return b, nil
}

func (u *Unpickler) loadBinInt1() error {
	b, err := u.in.byte1(u)
	if err != nil {
		return err
	}
	return u.push(objmodel.Int(int64(b)))
}

func (u *Unpickler) loadBinInt2() error {
	n, err := u.unsigned(2)
	if err != nil {
		return err
	}
	return u.push(objmodel.Int(int64(n)))
}

func (u *Unpickler) loadBinInt() error {
	n, err := u.unsigned(4)
	if err != nil {
		return err
	}
	return u.push(objmodel.Int(int64(int32(n))))
}

func (u *Unpickler) loadCountedLong(size int) error {
	n, err := u.unsigned(size)
	if err != nil {
		return err
	}
	if size == 4 && int32(n) < 0 {
		return u.state.unpicklingErrorf("LONG pickle has negative byte count")
	}
	b, err := u.in.next(u, int(n))
	if err != nil {
		return err
	}
	return u.push(DecodeLong(b))
}

// DecodeLong reads an int in two's complement, least byte first; no bytes
// are 0.
func DecodeLong(b []byte) objmodel.Value {
	switch n := opcode.DecodeLong(b).(type) {
	case int64:
		return objmodel.Int(n)
	case *big.Int:
		return objmodel.NewBig(n)
	}
	return objmodel.Int(0)
}

func (u *Unpickler) loadBinFloat() error {
	b, err := u.in.next(u, 8)
	if err != nil {
		return err
	}
	return u.push(objmodel.Float(math.Float64frombits(binary.BigEndian.Uint64(b))))
}

func (u *Unpickler) loadUnicode() error {
	line, err := u.in.lineOf(u, 1)
	if err != nil {
		return err
	}
	text, err := opcode.DecodeRawUnicodeEscape(line[:len(line)-1])
	if err != nil {
		return pythonError(err)
	}
	return u.push(objmodel.NewStr(text))
}

func (u *Unpickler) loadCountedUnicode(size int) error {
	b, err := u.counted(size, "BINUNICODE")
	if err != nil {
		return err
	}
	if isASCII(b) {
		return u.push(objmodel.CopyASCII(b))
	}
	if bad := opcode.CheckUTF8(b); bad != nil {
		return decodeError("utf-8", b, bad)
	}
	if len(b) == 2 {
		return u.push(objmodel.NewStr(string(b))) // may be one of the shared characters
	}
	return u.push(objmodel.CopyText(b))
}

func (u *Unpickler) loadString() error {
	line, err := u.in.line(u)
	if err != nil {
		return err
	}
	line = line[:len(line)-1]
	n := len(line)
	if n < 2 || line[0] != line[n-1] || line[0] != '"' && line[0] != '\'' {
		return u.state.unpicklingErrorf("the STRING opcode argument must be quoted")
	}
	b, err := opcode.DecodeEscapes(line[1 : n-1])
	if err != nil {
		return pythonError(err)
	}
	return u.pushOldString(b)
}

func (u *Unpickler) loadCountedString(size int) error {
	b, err := u.counted(size, "BINSTRING")
	if err != nil {
		return err
	}
	return u.pushOldString(b)
}

// pushOldString pushes a str of Python 2, decoded as the caller wishes.
func (u *Unpickler) pushOldString(b []byte) error {
	switch u.options.Encoding {
	case "bytes":
		return u.push(objmodel.BytesOf(bytes.Clone(b)))
	case "", "ASCII":
		if (u.options.Errors == "" || u.options.Errors == "strict") && isASCII(b) {
			return u.push(objmodel.NewStr(string(b)))
		}
	}
	return u.pushResult(decode(u.t, b, u.options.Encoding, u.options.Errors))
}

// isASCII reports whether every byte is below 0x80.
func isASCII(b []byte) bool {
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

func (u *Unpickler) loadCountedBytes(size int) error {
	b, err := u.countedBytes(size, "BINBYTES")
	if err != nil {
		return err
	}
	return u.push(objmodel.BytesOf(u.in.object(b)))
}

func (u *Unpickler) loadByteArray() error {
	b, err := u.countedBytes(8, "BYTEARRAY8")
	if err != nil {
		return err
	}
	return u.push(objmodel.NewByteArray(bytes.Clone(b)))
}
