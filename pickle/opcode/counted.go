package opcode

import (
	"encoding/binary"
	"math"
)

// count1 reads a length of one byte.
func count1(r *Reader, _ string) (uint64, error) {
	b, err := r.fixed(1, "uint1")
	if err != nil {
		return 0, err
	}
	return uint64(b[0]), nil
}

// count4 reads a length of four bytes that the format calls signed.
func count4(r *Reader, name string) (uint64, error) {
	b, err := r.fixed(4, "int4")
	if err != nil {
		return 0, err
	}
	n := int32(binary.LittleEndian.Uint32(b))
	if n < 0 {
		return 0, valueErrorf("%s byte count < 0: %d", name, n)
	}
	return uint64(n), nil
}

// count4u reads a length of four bytes.
func count4u(r *Reader, _ string) (uint64, error) {
	b, err := r.fixed(4, "uint4")
	if err != nil {
		return 0, err
	}
	return uint64(binary.LittleEndian.Uint32(b)), nil
}

// count8u reads a length of eight bytes, which must fit Python's ssize_t.
func count8u(r *Reader, name string) (uint64, error) {
	b, err := r.fixed(8, "uint8")
	if err != nil {
		return 0, err
	}
	n := binary.LittleEndian.Uint64(b)
	if n > math.MaxInt64 {
		return 0, valueErrorf("%s byte count > sys.maxsize: %d", name, n)
	}
	return n, nil
}

// counted reads a length with count and then as many bytes.
func counted(r *Reader, name string, count func(*Reader, string) (uint64, error)) ([]byte, error) {
	n, err := count(r, name)
	if err != nil {
		return nil, err
	}
	part, ok := r.Next(n)
	if !ok {
		return nil, valueErrorf("expected %d bytes in a %s, but only %d remain", n, name, len(part))
	}
	return part, nil
}

func readString1(r *Reader) (any, error) { return latin1(counted(r, "string1", count1)) }
func readString4(r *Reader) (any, error) { return latin1(counted(r, "string4", count4)) }

func readBytes1(r *Reader) (any, error) { return asBytes(counted(r, "bytes1", count1)) }
func readBytes4(r *Reader) (any, error) { return asBytes(counted(r, "bytes4", count4u)) }
func readBytes8(r *Reader) (any, error) { return asBytes(counted(r, "bytes8", count8u)) }

func readByteArray8(r *Reader) (any, error) {
	part, err := counted(r, "bytearray8", count8u)
	if err != nil {
		return nil, err
	}
	return ByteArray(part), nil
}

func readUnicode1(r *Reader) (any, error) { return utf8Text(counted(r, "unicodestring1", count1)) }
func readUnicode4(r *Reader) (any, error) { return utf8Text(counted(r, "unicodestring4", count4u)) }
func readUnicode8(r *Reader) (any, error) { return utf8Text(counted(r, "unicodestring8", count8u)) }

func readLong1(r *Reader) (any, error) { return readLong(r, "long1", count1) }
func readLong4(r *Reader) (any, error) { return readLong(r, "long4", count4) }

func readLong(r *Reader, name string, count func(*Reader, string) (uint64, error)) (any, error) {
	n, err := count(r, name)
	if err != nil {
		return nil, err
	}
	part, err := r.fixed(n, name)
	if err != nil {
		return nil, err
	}
	return DecodeLong(part), nil
}

func readFloat8(r *Reader) (any, error) {
	b, err := r.fixed(8, "float8")
	if err != nil {
		return nil, err
	}
	return math.Float64frombits(binary.BigEndian.Uint64(b)), nil
}

func asBytes(b []byte, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return b, nil
}

// latin1 makes text of bytes of Python 2, one code point a byte.
func latin1(b []byte, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return FromLatin1(b), nil
}

func utf8Text(b []byte, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	if bad := CheckUTF8(b); bad != nil {
		return nil, bad.pythonError("utf-8", b)
	}
	return string(b), nil
}
