package structs

import (
	"math"

	"github.com/minipy-go/minipy/objmodel"
)

// layout is a parsed format.
type layout struct {
	items  []item
	size   int // of the whole in bytes
	values int // how many it packs
}

// item is a code of a format: repeat values of size bytes each from offset on,
// or for s and p one value of size bytes.
type item struct {
	code         byte
	offset, size int
	repeat       int
	big          bool // the first byte is the highest
	native       bool
}

// itemSize is about how many bytes an item takes.
const itemSize = 48

// modes are the sizes and alignment of the codes.
type mode struct {
	big    bool
	native bool
}

// modeOf gives the mode that the first character of a format chooses, and
// whether it chooses any.
func modeOf(c byte) (m mode, chosen bool) {
	switch c {
	case '@':
		return mode{false, true}, true
	case '=', '<':
		return mode{false, false}, true
	case '>', '!':
		return mode{true, false}, true
	}
	return mode{false, true}, false
}

// sizeOf gives the size of a code, 0 for an unknown one. Native sizes are those
// of 64-bit Unix; alignment is to the size.
func (m mode) sizeOf(code byte) int {
	switch code {
	case 'x', 'b', 'B', 'c', 's', 'p', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'l', 'L':
		if m.native {
			return 8
		}
		return 4
	case 'q', 'Q', 'd':
		return 8
	case 'n', 'N', 'P':
		if m.native {
			return 8
		}
	}
	return 0
}

// parse reads a format. Errors: struct.error.
func parse(t *objmodel.Thread, format string) (*layout, error) {
	for i := range len(format) {
		if format[i] == 0 {
			return nil, fail(t, "embedded null character")
		}
	}
	l := &layout{}
	m := mode{false, true}
	if format != "" {
		chosen := false
		if m, chosen = modeOf(format[0]); chosen {
			format = format[1:]
		}
	}
	for i := 0; i < len(format); i++ {
		if err := t.Tick(1); err != nil {
			return nil, err
		}
		c := format[i]
		if c == ' ' || c >= '\t' && c <= '\r' {
			continue
		}
		repeat := 1
		if c >= '0' && c <= '9' {
			repeat = 0
			for ; i < len(format) && format[i] >= '0' && format[i] <= '9'; i++ {
				t.Spend(1)
				d := int(format[i] - '0')
				if repeat > (math.MaxInt-d)/10 {
					return nil, fail(t, "total struct size too long")
				}
				repeat = repeat*10 + d
			}
			if i == len(format) {
				return nil, fail(t, "repeat count given without format specifier")
			}
			c = format[i]
		}
		if err := l.add(t, m, c, repeat); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// add appends a code that stands repeat times.
func (l *layout) add(t *objmodel.Thread, m mode, c byte, repeat int) error {
	size := m.sizeOf(c)
	if size == 0 {
		return fail(t, "bad char in struct format")
	}
	if m.native {
		if pad := -l.size & (size - 1); l.size > math.MaxInt-pad {
			return fail(t, "total struct size too long")
		} else {
			l.size += pad
		}
	}
	if repeat > (math.MaxInt-l.size)/size {
		return fail(t, "total struct size too long")
	}
	it := item{code: c, offset: l.size, size: size, repeat: repeat, big: m.big, native: m.native}
	switch c {
	case 's', 'p':
		it.size, it.repeat = repeat, 1
		l.values++
	case 'x':
		it.repeat = 0
	default:
		l.values += repeat
	}
	l.size += size * repeat
	if it.repeat > 0 {
		if err := t.Room(2*len(l.items)+2, 2*cap(l.items), itemSize); err != nil {
			return err
		}
		l.items = append(l.items, it)
	}
	return nil
}
