package objmodel

import (
	"strings"

	"github.com/minipy-go/minipy/objmodel/codecs"
	"github.com/minipy-go/minipy/objmodel/format"
	"github.com/minipy-go/minipy/objmodel/unicodedata"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// textPiece is how many bytes of a text are worked on between two looks at
// whether the run has ended.
const textPiece = 1 << 18

// pieceTicks is what working on a piece counts.
const pieceTicks = textPiece >> 8

// EachPiece calls f with the parts of a text one after the other until it gives
// false. They are cut between code points. Errors: as Tick.
func (t *Thread) EachPiece(s string, f func(piece string) bool) error {
	for len(s) > textPiece {
		n := textPiece
		for n > 1 && s[n]&0xC0 == 0x80 {
			n--
		}
		if !f(s[:n]) {
			return nil
		}
		s = s[n:]
		if err := t.Tick(pieceTicks); err != nil {
			return err
		}
	}
	f(s)
	return nil
}

// eachOfBytes is EachPiece for bytes.
func (t *Thread) eachOfBytes(s string, f func(piece string)) error {
	for len(s) > textPiece {
		f(s[:textPiece])
		s = s[textPiece:]
		if err := t.Tick(pieceTicks); err != nil {
			return err
		}
	}
	f(s)
	return nil
}

// inPieces calls f with the bounds of one part after the other of n units of
// work and looks at the limits between the parts. Errors: as Tick.
func (t *Thread) inPieces(n int, f func(from, to int)) error {
	from := 0
	for ; n-from > bulkPiece; from += bulkPiece {
		f(from, from+bulkPiece)
		if err := t.Tick(bulkPiece >> 8); err != nil {
			return err
		}
	}
	f(from, n)
	return nil
}

// allRunes reports whether f holds for all code points of s.
func (t *Thread) allRunes(s string, f func(rune) bool) (bool, error) {
	all := true
	err := t.EachPiece(s, func(piece string) bool {
		all = skipRunes(piece, 0, f, true) == len(piece)
		return all
	})
	return all, err
}

// mapLong applies a change of case to a long text in pieces. Only the form of a
// capital sigma depends on what is further away than the code point before.
func mapLong(t *Thread, s string, full func(string) string, then textMap) (string, error) {
	if len(s) <= textPiece || strings.Contains(s, "Σ") {
		return full(s), nil
	}
	out := make([]byte, 0, len(s)+len(s)/8)
	last := ""
	err := t.EachPiece(s, func(piece string) bool {
		switch {
		case last == "" || then == mapAlike:
			out = append(out, full(piece)...)
		case then == mapLower:
			out = append(out, unicodedata.Lower(piece)...)
		default:
			out = append(out, full(last + piece)[len(full(last)):]...)
		}
		_, size := wtf8.DecodeLastRune(piece)
		last = piece[len(piece)-size:]
		return true
	})
	return bytesAsString(out), err
}

// textMap says how a change of case treats what follows a first piece.
type textMap uint8

const (
	mapAlike  textMap = iota // every piece as the first
	mapLower                 // capitalize
	mapInWord                // title: it depends on the code point before
)

// reprLong is repr() of a long text; ascii escapes all that is not ASCII.
func reprLong(t *Thread, s string) (string, error) {
	if len(s) <= textPiece {
		return format.ReprString(s), nil
	}
	quote := format.QuoteFor(s)
	out := append(make([]byte, 0, len(s)+len(s)/8+2), quote)
	err := t.EachPiece(s, func(piece string) bool {
		out = format.AppendRepr(out, piece, quote)
		return true
	})
	return bytesAsString(append(out, quote)), err
}

// appendPiece is append, with the chance to stop the goroutine that a call gives.
//
//go:noinline
func appendPiece(b []byte, s string) []byte { return append(b, s...) }

// fillText appends n times the code point fill to b, which has room for it.
func (t *Thread) fillText(b []byte, fill string, n int) ([]byte, error) {
	block := strings.Repeat(fill, min(n, textPiece/4))
	for n > 0 {
		k := min(n, textPiece/4)
		b = appendPiece(b, block[:k*len(fill)])
		n -= k
		if err := t.Tick(pieceTicks); err != nil {
			return b, err
		}
	}
	return b, nil
}

// cutFor gives where data may be cut near n for a codec, so that its parts
// decode to the parts of the text; 0 for nowhere.
func cutFor(codec, data string, n int) int {
	switch codec {
	case "utf-8":
		for i := n; i > n-4; i-- {
			if data[i]&0xC0 != 0x80 {
				return i
			}
		}
		return n // no sequence has so many continuation bytes
	case "iso8859-1", "ascii":
		return n
	case "utf-16-le", "utf-16-be":
		n &^= 1
		high := data[n+1]
		if codec == "utf-16-be" {
			high = data[n]
		}
		if high&0xFC == 0xDC {
			n -= 2
		}
		return n
	case "utf-32-le", "utf-32-be":
		return n &^ 3
	case "unicode-escape", "raw-unicode-escape":
		// The longest escape has ten bytes, but for names, which are unknown.
		for ; n > textPiece/2; n-- {
			if strings.IndexByte(data[n-10:n], '\\') < 0 {
				return n
			}
		}
	}
	return 0
}

// plainHandler says whether what an error handler gives depends on the
// offending piece alone.
func plainHandler(name string) bool {
	switch name {
	case "ignore", "replace", "backslashreplace", "xmlcharrefreplace":
		return true
	}
	return false
}

// decodeLong decodes long data in pieces; done is false where that is not
// possible, or where an error is to be told with its place in the whole.
func decodeLong(t *Thread, c *codecs.Codec, data, handler string) (text string, done bool, err error) {
	if len(data) <= textPiece || c.Name == "unicode-escape" && strings.Contains(data, `\N`) {
		return "", false, nil
	}
	h := codecs.DecodeHandlerFor(orStrict(handler))
	if !plainHandler(handler) {
		h = codecs.DecodeHandlerFor("strict")
	}
	var out []byte
	for data != "" {
		name, n := c.Name, len(data)
		if n > textPiece {
			if name == "utf-16" || name == "utf-32" || name == "utf-8-sig" {
				var mark int
				name, mark = codecs.Marked(name, data)
				data = data[mark:]
				c = codecs.Lookup(name)
			}
			if n = textPiece; !c.Single {
				n = cutFor(name, data, textPiece)
			}
			if n == 0 {
				return "", false, nil
			}
		}
		piece, err := c.Decode(data[:n], h)
		if err != nil {
			return "", false, nil // is found again, in the whole
		}
		out = append(out, piece...)
		data = data[n:]
		if err := t.Tick(pieceTicks); err != nil {
			return "", true, err
		}
	}
	return bytesAsString(out), true, nil
}

// encodeLong is decodeLong for the way back.
func encodeLong(t *Thread, c *codecs.Codec, text, handler string) (data string, done bool, err error) {
	if len(text) <= textPiece {
		return "", false, nil
	}
	h := codecs.EncodeHandlerFor(orStrict(handler))
	if !plainHandler(handler) {
		h = codecs.EncodeHandlerFor("strict")
	}
	var out []byte
	var failed error
	err = t.EachPiece(text, func(piece string) bool {
		var part string
		if part, failed = c.Encode(piece, h); failed != nil {
			return false
		}
		out = append(out, part...)
		switch c.Name {
		case "utf-16", "utf-32":
			c = codecs.Lookup(c.Name + "-le") // without a mark
		case "utf-8-sig":
			c = codecs.Lookup("utf-8")
		}
		return true
	})
	if failed != nil {
		return "", false, nil
	}
	return bytesAsString(out), true, err
}
