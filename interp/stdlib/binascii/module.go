// Package binascii makes the module binascii: bytes written as text and back,
// and checksums.
package binascii

import (
	"hash/crc32"

	"github.com/minipy-go/minipy/objmodel"
)

type (
	// Value, Thread and Args are objmodel's.
	Value  = objmodel.Value
	Thread = objmodel.Thread
	Args   = objmodel.Args
)

// New makes the module.
func New(t *Thread) *objmodel.Module {
	m := objmodel.NewModule("binascii")
	m.Functions(functions)
	if class, err := errorClass(t, "Error", &objmodel.ValueErrorType); err == nil {
		m.Set("Error", class.Value())
	}
	if class, err := errorClass(t, "Incomplete", &objmodel.ExceptionType); err == nil {
		m.Set("Incomplete", class.Value())
	}
	return m
}

// errorKey is the key of an exception among the interpreter's state.
type errorKey string

// errorClass gives an exception of the module, made at the first call.
func errorClass(t *Thread, name string, base *objmodel.Type) (*objmodel.Type, error) {
	if class, ok := t.Interp.State[errorKey(name)].(*objmodel.Type); ok {
		return class, nil
	}
	ns := objmodel.NewDict(1)
	ns.SetString("__module__", objmodel.NewStr("binascii"))
	class, err := objmodel.NewClass(t, &objmodel.TypeType, objmodel.Name(name), []*objmodel.Type{base}, ns, Args{})
	if err != nil {
		return nil, err
	}
	if t.Interp.State == nil {
		t.Interp.State = make(map[any]any)
	}
	t.Interp.State[errorKey(name)] = class
	return class, nil
}

// fail gives a binascii.Error.
func fail(t *Thread, format string, args ...any) error {
	class, err := errorClass(t, "Error", &objmodel.ValueErrorType)
	if err != nil {
		return err
	}
	return objmodel.Errorf(class, format, args...)
}

// binary takes bytes out of an argument.
func binary(v Value) (string, error) {
	data, ok := objmodel.BufferOf(v)
	if !ok {
		return "", objmodel.TypeErrorf("a bytes-like object is required, not '%s'", v.TypeName())
	}
	return data, nil
}

// ascii takes bytes, or a str of ASCII only, out of an argument.
func ascii(v Value) (string, error) {
	if s := v.StrObject(); s != nil {
		if !s.IsASCII() {
			return "", objmodel.ValueErrorf("string argument should contain only ASCII characters")
		}
		return s.String(), nil
	}
	data, ok := objmodel.BufferOf(v)
	if !ok {
		return "", objmodel.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", v.TypeName())
	}
	return data, nil
}

var functions = []objmodel.MethodDef{
	{Name: "hexlify", Fn: toHex("hexlify"), Sig: "($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", Doc: "Hexadecimal representation of binary data."},
	{Name: "b2a_hex", Fn: toHex("b2a_hex"), Sig: "($module, /, data, sep=<unrepresentable>, bytes_per_sep=1)", Doc: "Hexadecimal representation of binary data."},
	{Name: "unhexlify", Kind: objmodel.OneArg, Fn: fromHex, Sig: "($module, hexstr, /)", Doc: "Binary data of hexadecimal representation."},
	{Name: "a2b_hex", Kind: objmodel.OneArg, Fn: fromHex, Sig: "($module, hexstr, /)", Doc: "Binary data of hexadecimal representation."},
	{Name: "b2a_base64", Fn: toBase64, Sig: "($module, data, /, *, newline=True)", Doc: "Base64-code line of data."},
	{Name: "a2b_base64", Fn: fromBase64, Sig: "($module, data, /, *, strict_mode=False)", Doc: "Decode a line of base64 data."},
	{Name: "b2a_uu", Fn: toUU, Sig: "($module, data, /, *, backtick=False)", Doc: "Uuencode line of data."},
	{Name: "a2b_uu", Kind: objmodel.OneArg, Fn: fromUU, Sig: "($module, data, /)", Doc: "Decode a line of uuencoded data."},
	{Name: "crc32", Kind: objmodel.Positional, Min: 1, Max: 2, Sig: "($module, data, crc=0, /)", Doc: "Compute CRC-32 incrementally.", Fn: checksum(func(data string, start uint32) uint32 {
		return crc32.Update(start, crc32.IEEETable, []byte(data))
	})},
	{Name: "crc_hqx", Kind: objmodel.Positional, Min: 2, Max: 2, Sig: "($module, data, crc, /)", Doc: "Compute CRC-CCITT incrementally.", Fn: checksum(crcCCITT)},
}

// checksum makes a function of a checksum that goes on from a start value, of
// which the low 32 bits count.
func checksum(f func(data string, start uint32) uint32) objmodel.Func {
	return func(t *Thread, a Args) (Value, error) {
		data, err := binary(a.V[0])
		if err == nil {
			err = t.Tick(int64(len(data) >> 8))
		}
		if err != nil {
			return Value{}, err
		}
		start := uint32(0)
		if len(a.V) > 1 {
			n, err := objmodel.Index(t, a.V[1])
			if err != nil {
				return Value{}, err
			}
			b, _ := n.ToBig()
			for i, w := range b.Bits() {
				if i == 0 {
					start = uint32(w)
				}
			}
			if b.Sign() < 0 {
				start = -start
			}
		}
		return objmodel.Int(int64(f(data, start))), nil
	}
}

// crcCCITT is the checksum of BinHex 4: the polynomial x**16+x**12+x**5+1.
func crcCCITT(data string, crc uint32) uint32 {
	crc &= 0xFFFF
	for i := range len(data) {
		crc ^= uint32(data[i]) << 8
		for range 8 {
			if crc <<= 1; crc&0x10000 != 0 {
				crc ^= 0x11021
			}
		}
	}
	return crc
}
