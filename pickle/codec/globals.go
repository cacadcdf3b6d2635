package codec

import (
	"encoding/binary"
	"strings"

	"github.com/minipy-go/minipy/pickle/opcode"
	"github.com/minipy-go/minipy/pickle/rename"
)

func (d *Decoder) global() error {
	line, err := d.argument2()
	if err != nil {
		return err
	}
	return d.pushGlobal(line[0], line[1])
}

// argument2 reads two lines.
func (d *Decoder) argument2() (lines [2]string, err error) {
	for i := range lines {
		line, err := d.in.line()
		if err != nil {
			return lines, err
		}
		if !validText(line) {
			return lines, malformed("a name is not UTF-8")
		}
		lines[i] = string(line[:len(line)-1])
	}
	return lines, nil
}

func (d *Decoder) stackGlobal() error {
	name, err := d.pop()
	if err != nil {
		return err
	}
	module, err := d.pop()
	if err != nil {
		return err
	}
	nameText, ok1 := name.v.(string)
	moduleText, ok2 := module.v.(string)
	if !ok1 || !ok2 {
		return malformed("a class is named by %s and %s", pythonType(module.v), pythonType(name.v))
	}
	return d.pushGlobal(moduleText, nameText)
}

func (d *Decoder) extension(size int) error {
	b, err := d.in.take(uint64(size))
	if err != nil {
		return err
	}
	var full [4]byte
	copy(full[:], b)
	code := int(int32(binary.LittleEndian.Uint32(full[:])))
	class, ok := d.options.Extensions[code]
	if !ok && d.watch != nil {
		class, ok = unknownExtension(code), true
	}
	if !ok {
		return malformed("extension code %d is not known", code)
	}
	return d.pushGlobal(class.Module, class.Name)
}

// pushGlobal puts on the stack what stands for a class.
func (d *Decoder) pushGlobal(module, name string) error {
	if d.proto < 3 && !d.options.Python3Names {
		g := rename.Global{Module: module, Name: name}.ToPython3()
		module, name = g.Module, g.Name
	}
	v, err := d.findClass(Class{module, name})
	if err != nil {
		return err
	}
	d.noteUse(v, Import)
	return d.push(v)
}

// findClass gives what stands for a class, the same at every call.
func (d *Decoder) findClass(c Class) (any, error) {
	if v, ok := d.classes[c]; ok {
		return v, nil
	}
	v, err := d.lookUp(c)
	if err != nil {
		return nil, err
	}
	if d.classes == nil {
		d.classes = make(map[Class]any)
	}
	d.classes[c] = v
	return v, nil
}

// lookUp is findClass at the first mention. Errors: *ForbiddenError, and those
// of the host's FindClass.
func (d *Decoder) lookUp(c Class) (any, error) {
	if nativeOf(c) != nil || isPlain(c) || d.types[c] != nil {
		return &c, nil
	}
	if find := d.options.FindClass; find != nil {
		v, err := find(c.Module, c.Name)
		if err != nil || v != nil {
			return v, err
		}
	}
	if Allows(d.options.Allow, c.Module, c.Name) {
		return &c, nil
	}
	if d.hasInner(c) {
		if d.outer == nil {
			d.outer = make(map[Class]bool)
		}
		d.outer[c] = true
		return &c, nil
	}
	return nil, &ForbiddenError{c.Module, c.Name}
}

// hasInner reports whether a class that is allowed is nested in c: protocols
// below 4 name c first.
func (d *Decoder) hasInner(c Class) bool {
	prefix := c.String() + "."
	for inner := range d.types {
		if strings.HasPrefix(inner.String(), prefix) {
			return true
		}
	}
	for _, allowed := range d.options.Allow {
		if strings.HasPrefix(allowed, prefix) && !strings.HasSuffix(allowed, ".*") {
			return true
		}
	}
	return false
}

// persistent puts the object of a persistent ID on the stack.
func (d *Decoder) persistent(id any) error {
	if d.options.PersistentLoad == nil {
		return malformed("a persistent ID stands for an object, and nothing is there to load it")
	}
	v, err := d.options.PersistentLoad(id)
	if err != nil {
		return err
	}
	return d.push(v)
}

// nextBuffer puts the next out-of-band buffer on the stack.
func (d *Decoder) nextBuffer() error {
	if d.watch != nil {
		return d.push(&ByteArray{})
	}
	if d.buffers >= len(d.options.Buffers) {
		return malformed("there are fewer out-of-band buffers than the pickle needs")
	}
	d.buffers++
	return d.push(&ByteArray{d.options.Buffers[d.buffers-1]})
}

// readOnlyBuffer makes bytes of the buffer on top.
func (d *Decoder) readOnlyBuffer() error {
	top, err := d.top()
	if err != nil {
		return err
	}
	switch v := top.v.(type) {
	case *ByteArray:
		*top = item{v: v.Data}
	case []byte:
	default:
		return malformed("%s is no buffer", pythonType(v))
	}
	return nil
}

// python2String reads a string of Python 2.
func (d *Decoder) python2String(code byte) error {
	b, err := d.python2Bytes(code)
	if err != nil {
		return err
	}
	switch d.options.Encoding {
	case "", "ASCII", "ascii":
		for _, c := range b {
			if c >= 0x80 {
				return malformed("a string of Python 2 is not ASCII")
			}
		}
		return d.push(string(b))
	case "latin1", "latin-1":
		return d.push(opcode.FromLatin1(b))
	case "utf-8", "utf8":
		if !validText(b) {
			return malformed("a string of Python 2 is not UTF-8")
		}
		return d.push(string(b))
	case "bytes":
		return d.push(append([]byte{}, b...))
	}
	return typeErrorf("%q is no encoding of DecodeOptions", d.options.Encoding)
}

// python2Bytes reads the data of a string of Python 2, valid until the next
// read.
func (d *Decoder) python2Bytes(code byte) ([]byte, error) {
	switch code {
	case opcode.ShortBinstring:
		return d.counted(1)
	case opcode.Binstring:
		b, err := d.in.take(4)
		if err != nil {
			return nil, err
		}
		n := int32(binary.LittleEndian.Uint32(b))
		if n < 0 {
			return nil, malformed("a string has a negative size")
		}
		return d.in.take(uint64(n))
	}
	line, err := d.in.line()
	if err != nil {
		return nil, err
	}
	n := len(line) - 1
	for n > 0 && (line[n-1] == ' ' || line[n-1] == '\t' || line[n-1] == '\r') {
		n--
	}
	if n < 2 || line[0] != line[n-1] || line[0] != '\'' && line[0] != '"' {
		return nil, malformed("a string has no quotes")
	}
	return opcode.DecodeEscapes(line[1 : n-1])
}

// validText reports whether b is UTF-8, with lone surrogates as three bytes.
func validText(b []byte) bool { return opcode.CheckUTF8(b) == nil }
