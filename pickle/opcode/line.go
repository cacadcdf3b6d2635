package opcode

import "bytes"

// readLine reads a line without its newline.
func readLine(r *Reader) ([]byte, error) {
	line, ok := r.Line()
	if !ok {
		return nil, valueErrorf("no newline found when trying to read stringnl")
	}
	return line, nil
}

func readStringnl(r *Reader) (any, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, err
	}
	if len(line) == 0 || line[0] != '"' && line[0] != '\'' {
		return nil, valueErrorf("no string quotes around %s", ReprBytes(line))
	}
	quote := line[:1]
	if !bytes.HasSuffix(line, quote) {
		return nil, valueErrorf("strinq quote %s not found at both ends of %s", ReprBytes(quote), ReprBytes(line))
	}
	if len(line) < 2 {
		// One quote serves as both ends for pickletools.
		return "", nil
	}
	return escapedASCII(line[1 : len(line)-1])
}

func readStringnlNoescape(r *Reader) (any, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, err
	}
	return escapedASCII(line)
}

func readStringnlNoescapePair(r *Reader) (any, error) {
	first, err := readStringnlNoescape(r)
	if err != nil {
		return nil, err
	}
	second, err := readStringnlNoescape(r)
	if err != nil {
		return nil, err
	}
	return first.(string) + " " + second.(string), nil
}

func readUnicodeNL(r *Reader) (any, error) {
	line, ok := r.Line()
	if !ok {
		return nil, valueErrorf("no newline found when trying to read unicodestringnl")
	}
	return rawText(DecodeRawUnicodeEscape(line))
}

func rawText(s string, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// escapedASCII undoes the backslash escapes of line, which must give ASCII.
func escapedASCII(line []byte) (any, error) {
	b, err := DecodeEscapes(line)
	if err != nil {
		return nil, err
	}
	for i, c := range b {
		if c >= 0x80 {
			return nil, unicodeError("ascii", b, i, i+1, "ordinal not in range(128)")
		}
	}
	return string(b), nil
}

// simpleEscapes pairs the letter after a backslash with its byte.
var simpleEscapes = map[byte]byte{
	'\\': '\\', '\'': '\'', '"': '"',
	'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
}

// DecodeEscapes undoes the escapes of a bytes literal, as Python's
// codecs.escape_decode does: an unknown escape stays as it is. The error is an
// *Error of class ValueError.
func DecodeEscapes(b []byte) ([]byte, error) {
	if bytes.IndexByte(b, '\\') < 0 {
		return b, nil
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			out = append(out, b[i])
			i++
			continue
		}
		if i+1 == len(b) {
			return nil, valueErrorf(`Trailing \ in string`)
		}
		n, c, keep := escape(b[i:])
		if n == 0 {
			return nil, valueErrorf(`invalid \x escape at position %d`, i)
		}
		if keep {
			out = append(out, c)
		} else if b[i+1] != '\n' {
			out = append(out, b[i:i+n]...)
		}
		i += n
	}
	return out, nil
}

// escape reads the escape that b starts with, backslash included: its length
// n, 0 for a broken \x, and its byte c. It is no known escape, or a joined
// line, if keep is false.
func escape(b []byte) (n int, c byte, keep bool) {
	if c, ok := simpleEscapes[b[1]]; ok {
		return 2, c, true
	}
	switch {
	case b[1] == 'x':
		if len(b) < 4 {
			return 0, 0, false
		}
		high, ok1 := hexDigit(b[2])
		low, ok2 := hexDigit(b[3])
		if !ok1 || !ok2 {
			return 0, 0, false
		}
		return 4, high<<4 | low, true
	case '0' <= b[1] && b[1] <= '7':
		for n = 1; n < 4 && n < len(b) && '0' <= b[n] && b[n] <= '7'; n++ {
			c = c<<3 | (b[n] - '0')
		}
		return n, c, true
	}
	return 2, 0, false
}
