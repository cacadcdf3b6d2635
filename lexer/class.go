package lexer

// What a byte can start.
const (
	classOther = iota
	classLetter
	classDigit
	classQuote
	classNewline
	classBackslash
	classOperator
)

// class tells for each byte what token it can start. Bytes beyond ASCII start
// names, if anything.
var class = makeClass()

func makeClass() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c >= 128:
			t[c] = classLetter
		case c >= '0' && c <= '9':
			t[c] = classDigit
		}
	}
	t['"'], t['\''] = classQuote, classQuote
	t['\n'] = classNewline
	t['\\'] = classBackslash
	for _, c := range "()[]{}:,;+-*/|&<>=.%!~^@$?`" {
		t[c] = classOperator
	}
	return t
}

// wordByte tells which bytes go on with a name.
var wordByte = makeWordByte()

func makeWordByte() (t [256]bool) {
	for c := range t {
		t[c] = class[c] == classLetter || class[c] == classDigit
	}
	return t
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
