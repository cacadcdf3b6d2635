package stdio

import (
	"unicode/utf8"

	"github.com/minipy-go/minipy/objmodel"
)

// checkText checks that the last n bytes that were read, and those before them
// that began a character, are UTF-8; last says that no more will come. Errors:
// UnicodeDecodeError, whose positions count from the first byte checked.
func (f *File) checkText(n int, last bool) error {
	chunk := f.in[len(f.in)-f.tail-n:]
	f.tail = 0
	if utf8.Valid(chunk) {
		return nil
	}
	if !last {
		for back := 1; back <= min(3, len(chunk)); back++ {
			if c := chunk[len(chunk)-back]; c >= 0xc0 && !utf8.FullRune(chunk[len(chunk)-back:]) && utf8.Valid(chunk[:len(chunk)-back]) {
				f.tail = back
				return nil
			}
		}
	}
	return checkUTF8(string(chunk))
}

// checkUTF8 raises the UnicodeDecodeError of the first bad byte.
func checkUTF8(s string) error {
	if utf8.ValidString(s) {
		return nil
	}
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	reason := "invalid start byte"
	if c := s[i]; c >= 0xc2 && c < 0xf5 {
		reason = "invalid continuation byte"
		if !utf8.FullRuneInString(s[i:]) {
			reason = "unexpected end of data"
		}
	}
	e := objmodel.Errorf(&objmodel.UnicodeDecodeErrorType, "'utf-8' codec can't decode byte 0x%02x in position %d: %s", s[i], i, reason)
	e.SetField("encoding", objmodel.NewStr("utf-8"))
	e.SetField("object", objmodel.NewBytes(s))
	e.SetField("start", objmodel.Int(int64(i)))
	e.SetField("end", objmodel.Int(int64(i+1)))
	e.SetField("reason", objmodel.NewStr(reason))
	return e
}
