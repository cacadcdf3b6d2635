package lexer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Origin says where a source comes from, as CPython words errors differently.
type Origin uint8

// The origins of a source.
const (
	FromBytes Origin = iota // compile() of bytes
	FromText                // compile() of a str: no cookie counts
	FromFile                // a file that is run or imported
)

// DecodeError says why bytes are no source text. Line and Text are those of
// the place; Line is 0 where CPython gives none, and Placed says that it then
// gives line 0.
type DecodeError struct {
	Msg    string
	Line   int
	Text   string
	Placed bool
}

// Error returns the message.
func (e *DecodeError) Error() string { return e.Msg }

const byteOrderMark = "\ufeff"

// Decode turns the bytes of a source into the text that a Scanner reads: in
// UTF-8, without byte order mark, with "\n" line ends. An encoding cookie
// (PEP 263) says how to read the bytes; without one they are UTF-8, which is
// checked here for files only. The error is a *DecodeError.
func Decode(src []byte, origin Origin, filename string) (string, error) {
	if err := checkNull(src, origin); err != nil {
		return "", err
	}
	text := string(src)
	marked := false
	if origin != FromText {
		text, marked = strings.CutPrefix(text, byteOrderMark)
	}
	if origin != FromText {
		name := cookie(text)
		decoded, err := decodeAs(text, name, marked, origin)
		if err != nil {
			return "", err
		}
		text = decoded
		if name == "" && !marked && origin == FromFile && !utf8.ValidString(text) {
			return "", notUTF8(text, filename)
		}
	}
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text, nil
}

func checkNull(src []byte, origin Origin) error {
	i := bytes.IndexByte(src, 0)
	switch {
	case i < 0:
		return nil
	case origin != FromFile:
		return &DecodeError{Msg: "source code string cannot contain null bytes"}
	}
	start := bytes.LastIndexByte(src[:i], '\n') + 1
	return &DecodeError{
		Msg: "source code cannot contain null bytes", Line: 1 + bytes.Count(src[:i], []byte{'\n'}), Text: string(src[start:i]),
	}
}

// notUTF8 is the error about a file without a cookie.
func notUTF8(text, filename string) error {
	line := 1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return &DecodeError{Msg: fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, "+
				"but no encoding declared; see https://peps.python.org/pep-0263/ for details", text[i], filename, line)}
		}
		if r == '\n' {
			line++
		}
		i += size
	}
	return nil
}

// cookie returns the encoding that the first or second line declares, or
// nothing. The second counts only if the first is blank or a comment.
func cookie(text string) string {
	for range 2 {
		line, rest, _ := strings.Cut(text, "\n")
		line = strings.TrimSuffix(line, "\r")
		comment := strings.TrimLeft(line, " \t\f")
		if comment != "" && comment[0] != '#' {
			return ""
		}
		if name := declared(comment); name != "" {
			return name
		}
		text = rest
	}
	return ""
}

// declared finds "coding: name" or "coding=name" in a comment.
func declared(comment string) string {
	for {
		i := strings.Index(comment, "coding")
		if i < 0 {
			return ""
		}
		comment = comment[i+len("coding"):]
		if comment == "" || comment[0] != ':' && comment[0] != '=' {
			continue
		}
		name := strings.TrimLeft(comment[1:], " \t")
		n := 0
		for n < len(name) && (alphanumeric(name[n]) && name[n] < 128 || name[n] == '-' || name[n] == '_' || name[n] == '.') {
			n++
		}
		if n > 0 {
			return normalName(name[:n])
		}
	}
}

// normalName gives the names of UTF-8 and Latin-1 one form.
func normalName(name string) string {
	short := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	if len(short) > 12 {
		short = short[:12]
	}
	switch {
	case short == "utf-8" || strings.HasPrefix(short, "utf-8-"):
		return "utf-8"
	case hasName(short, "latin-1"), hasName(short, "iso-8859-1"), hasName(short, "iso-latin-1"):
		return "iso-8859-1"
	}
	return name
}

func hasName(s, name string) bool {
	return s == name || strings.HasPrefix(s, name+"-")
}

// decodeAs decodes text in the encoding with a name.
func decodeAs(text, name string, marked bool, origin Origin) (string, error) {
	if name == "" || name == "utf-8" {
		return text, nil
	}
	if marked {
		return "", &DecodeError{Msg: "encoding problem: " + name + " with BOM", Placed: origin == FromBytes}
	}
	decoded, problem := transcode(text, name)
	switch {
	case problem == "":
		return decoded, nil
	case origin == FromFile:
		return "", &DecodeError{Msg: "encoding problem: " + name}
	}
	return "", &DecodeError{Msg: problem, Placed: true}
}

// badSequence returns how many bytes of a bad sequence belong together.
func badSequence(s string) (n int, why string) {
	c := s[0]
	var length int
	low, high := byte(0x80), byte(0xBF)
	switch {
	case c >= 0xC2 && c <= 0xDF:
		length = 2
	case c >= 0xE0 && c <= 0xEF:
		length = 3
	case c >= 0xF0 && c <= 0xF4:
		length = 4
	default:
		return 1, "invalid start byte"
	}
	switch c {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	for n = 1; n < length; n++ {
		if n >= len(s) {
			return n, "unexpected end of data"
		}
		if s[n] < low || s[n] > high {
			return n, "invalid continuation byte"
		}
		low, high = 0x80, 0xBF
	}
	return n, "invalid continuation byte"
}
