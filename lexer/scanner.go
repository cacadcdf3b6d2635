package lexer

import "strings"

// Bounds of CPython's tokenizer.
const (
	maxBrackets     = 200
	maxIndents      = 100
	maxFStringDepth = 150
	maxFieldDepth   = 3
)

// Scanner reads tokens one after the other. Make it by NewScanner.
type Scanner struct {
	src       string
	pos       int // offset of the next byte
	line      int // line of pos, from 1
	lineStart int // offset where that line starts
	start     int // offset, line and line start of the token being read
	startLine int
	startBase int

	state       state
	atLineStart bool
	sawToken    bool // a token stands on this line, so a newline counts
	dedents     int  // pending Dedent tokens if > 0, an Indent if < 0
	indents     []indent
	brackets    []bracket
	fstrings    []fstring

	failure  *Failure
	warnings []Warning

	// TypeComments makes comments of the form "# type: …" tokens (PEP 484).
	// It is set before the first token is read.
	TypeComments bool
	// Partial says that CPython would not add a line end that the source
	// lacks, so that blanks in the last line are its indentation.
	Partial     bool
	typeIgnores []TypeIgnore
}

// TypeIgnore is a comment "# type: ignore" with what follows it.
type TypeIgnore struct {
	Line int
	Tag  string
}

// Warning is a doubtful piece of source: CPython's SyntaxWarning from its
// tokenizer.
type Warning struct {
	Line      int // from 1
	Offset    int // of the token
	LineStart int // offset of the line
	End       int // offset that the scanner had come to
	Msg       string
}

type state uint8

const (
	stateStart state = iota
	stateBody
	stateEnd
)

type indent struct {
	col, altCol int
}

type bracket struct {
	offset, line int
	char         byte
}

// NewScanner returns a scanner for text that is UTF-8 with "\n" line ends.
func NewScanner(src string) *Scanner {
	s := new(Scanner)
	s.Reset(src)
	return s
}

// Reset makes the scanner read another source from its beginning.
func (s *Scanner) Reset(src string) {
	*s = Scanner{
		src: src, line: 1, atLineStart: true,
		indents: s.indents[:0], brackets: s.brackets[:0], fstrings: s.fstrings[:0],
	}
}

// Failure returns why the last token was of type Error, or nil.
func (s *Scanner) Failure() *Failure { return s.failure }

// TypeIgnores returns the comments "# type: ignore" that were read so far.
func (s *Scanner) TypeIgnores() []TypeIgnore { return s.typeIgnores }

// Warnings returns the tokenizer's warnings about what was read so far.
func (s *Scanner) Warnings() []Warning { return s.warnings }

// Next returns the next token. The stream is a Start, the tokens, possibly an
// Error, and EOF for ever. The error is always nil.
func (s *Scanner) Next() (Token, error) {
	var tok Token
	s.Scan(&tok)
	return tok, nil
}

// Scan reads the next token into tok.
func (s *Scanner) Scan(tok *Token) {
	if s.state != stateBody {
		s.scanEdge(tok)
		return
	}
	t := s.scan()
	end := s.pos
	switch t {
	case Error:
		s.state = stateEnd
		s.dedents = 0
		if end < s.start {
			end = s.start
		}
	case EOF:
		s.state = stateEnd
	case Dedent:
		end = s.start
	case FStringMiddle:
		end = s.fstrings[len(s.fstrings)-1].middleEnd
	}
	tok.Type = t
	tok.Value = s.src[s.start:end]
	tok.Pos.Filename = ""
	tok.Pos.Offset = s.start
	tok.Pos.Line = s.startLine
	tok.Pos.Column = s.start - s.startBase + 1
}

// scanEdge gives the tokens before the first and after the last line.
func (s *Scanner) scanEdge(tok *Token) {
	*tok = Token{}
	tok.Pos.Line = s.line
	tok.Pos.Column = s.pos - s.lineStart + 1
	tok.Pos.Offset = s.pos
	if s.state == stateStart {
		s.state = stateBody
		tok.Type = Start
		tok.Value = s.src
		return
	}
	tok.Type = EOF
}

// mark notes that a token starts here.
func (s *Scanner) mark() {
	s.start, s.startLine, s.startBase = s.pos, s.line, s.lineStart
}

// newline steps over a line end that pos stands on.
func (s *Scanner) newline() {
	s.pos++
	s.line++
	s.lineStart = s.pos
}

// scan reads a token and returns its type; its text is src[start:pos].
func (s *Scanner) scan() Type {
	if n := len(s.fstrings); n > 0 && s.fstrings[n-1].inText {
		return s.scanFStringText()
	}
	if s.atLineStart {
		s.atLineStart = false
		if t := s.scanIndentation(); t != 0 {
			s.sawToken = s.sawToken || t == TypeComment
			return t
		}
	}
	if s.dedents != 0 {
		return s.pendingIndent()
	}
	return s.scanToken()
}

// pendingIndent gives the next of the Indent and Dedent tokens that are due.
func (s *Scanner) pendingIndent() Type {
	s.mark()
	if s.dedents < 0 {
		s.dedents++
		s.start, s.startBase = s.lineStart, s.lineStart
		return Indent
	}
	s.dedents--
	return Dedent
}

// scanToken reads a token after its line's indentation.
func (s *Scanner) scanToken() Type {
	for {
		s.skipSpace()
		s.mark()
		if s.pos < len(s.src) && s.src[s.pos] == '#' {
			s.skipComment() // belongs to the line end's token
			if s.TypeComments && s.typeComment() {
				return TypeComment
			}
		}
		if s.pos >= len(s.src) {
			return s.scanEnd()
		}
		c := s.src[s.pos]
		switch class[c] {
		case classLetter:
			s.sawToken = true
			return s.scanWord()
		case classDigit:
			s.sawToken = true
			return s.scanNumber()
		case classQuote:
			s.sawToken = true
			return s.scanString(s.pos)
		case classNewline:
			if t := s.scanNewline(); t != 0 {
				return t
			}
		case classBackslash:
			if t := s.scanContinuation(); t != 0 {
				return t
			}
		case classOperator:
			s.sawToken = true
			return s.scanOperator(c)
		default:
			return s.failCharacter()
		}
	}
}

// skipSpace steps over blanks.
func (s *Scanner) skipSpace() {
	for s.pos < len(s.src) {
		switch s.src[s.pos] {
		case ' ', '\t', '\f':
			s.pos++
		default:
			return
		}
	}
}

func (s *Scanner) skipComment() {
	i := strings.IndexByte(s.src[s.pos:], '\n')
	if i < 0 {
		s.pos = len(s.src)
		return
	}
	s.pos += i
}

// scanNewline reads a line end, which is a token unless the line is joined to
// the next or empty.
func (s *Scanner) scanNewline() Type {
	joined := len(s.brackets) > 0 || !s.sawToken
	s.pos++
	s.line++
	s.lineStart = s.pos
	if len(s.brackets) > 0 {
		return 0
	}
	s.atLineStart = true
	s.sawToken = false
	if joined {
		// An empty line: go on with the indentation of the next.
		s.atLineStart = false
		if t := s.scanIndentation(); t != 0 {
			s.sawToken = t == TypeComment
			return t
		}
		if s.dedents != 0 {
			return s.pendingIndent()
		}
		return 0
	}
	return Newline
}

// scanContinuation joins the next line after a backslash.
func (s *Scanner) scanContinuation() Type {
	s.pos++
	if s.pos >= len(s.src) {
		return s.failEnd()
	}
	if s.src[s.pos] != '\n' {
		return s.failContinuation()
	}
	if s.pos+1 >= len(s.src) {
		return s.failEnd()
	}
	s.newline()
	return 0
}

// failEnd reports a backslash at the end of the source.
func (s *Scanner) failEnd() Type {
	if s.Partial && s.pos >= len(s.src) {
		return s.failContinuation()
	}
	if len(s.brackets) > 0 {
		return s.failUnclosed()
	}
	col := s.chars(s.lineStart, s.lineEnd()) + 1
	return s.failAt(SyntaxError, s.line, col, s.line, -1, "unexpected EOF while parsing")
}

func (s *Scanner) failContinuation() Type {
	col := s.chars(s.lineStart, s.pos) + 1
	if s.pos >= len(s.src) {
		col--
	} else {
		s.pos++
	}
	s.failAt(SyntaxError, s.line, col, s.line, 0,
		"unexpected character after line continuation character")
	s.failure.FromBuffer = true
	return Error
}

// scanEnd reads the end of the source: a line end that was left out, the
// pending dedents, and EOF.
func (s *Scanner) scanEnd() Type {
	if len(s.brackets) > 0 {
		return s.failUnclosed()
	}
	if s.sawToken {
		s.sawToken = false
		s.atLineStart = true
		return Newline
	}
	if n := len(s.indents); n > 0 {
		s.dedents = n - 1
		s.indents = s.indents[:0]
		return Dedent
	}
	return EOF
}
