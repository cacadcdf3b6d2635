package traceback

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// syntaxError writes where a SyntaxError is, the line with its marks, and the
// message.
func (p *printer) syntaxError(e *objmodel.Exception, class string) {
	suffix := ""
	filename, hasFile := p.textField(e, "filename")
	if line := e.Field("lineno"); !line.IsNil() && !line.IsNone() {
		if !hasFile {
			filename = "<string>"
		}
		p.emit(fmt.Sprintf("  File \"%s\", line %s\n", filename, p.number(line)))
	} else if hasFile {
		suffix = " (" + filename + ")"
	}
	if text, ok := e.Field("text").ToStr2(); ok && (!p.old || suffix == "") {
		p.syntaxLine(e, text)
	}
	msg, ok := p.textField(e, "msg")
	switch {
	case ok && msg != "":
	case p.old:
		msg = "None"
	default:
		msg = "<no detail available>"
	}
	p.emit(class + ": " + msg + suffix + "\n")
}

// number is str() of a line number, which programs may set to anything.
func (p *printer) number(v objmodel.Value) string {
	if v.IsInt() {
		return strconv.FormatInt(v.AsInt(), 10)
	}
	return p.safe(v, "lineno", "str", objmodel.StrOf)
}

// textField gives str() of a field; ok is false when it is None or unset.
func (p *printer) textField(e *objmodel.Exception, name string) (string, bool) {
	v := e.Field(name)
	if v.IsNil() || v.IsNone() {
		return "", false
	}
	return p.safe(v, name, "str", objmodel.StrOf), true
}

// syntaxLine writes the source line and the marks below it. Offsets count
// characters from 1.
func (p *printer) syntaxLine(e *objmodel.Exception, text string) {
	all := int64(wtf8.RuneCount(text))
	text = strings.TrimRight(text, "\n")
	indent := " \n\f"
	if p.old {
		indent = " \t\f"
	}
	shown := strings.TrimLeft(text, indent)
	p.emit("    " + shown + "\n")
	offset, ok := e.Field("offset").ToInt()
	if !ok {
		return
	}
	size := int64(wtf8.RuneCount(text))
	end := size + 1
	if _, known := e.Field("end_lineno").ToInt(); p.old && !known {
		end = offset
	} else if sameField(e, "lineno", "end_lineno") {
		if end, ok = e.Field("end_offset").ToInt(); !ok || end == 0 {
			end = offset
		}
	}
	if !p.old && all > 0 && end > all {
		end = size + 1
	}
	if text != "" && offset > size+1 {
		offset = size + 1
		if end = max(end, offset); p.old {
			end = offset
		}
	}
	if text != "" {
		end = min(end, size+1)
	}
	if offset >= end || end < 0 {
		end = max(offset+1, 1)
	}
	cut := size - int64(wtf8.RuneCount(shown))
	col, endCol := offset-1-cut, end-1-cut
	if col < 0 {
		return
	}
	var b strings.Builder
	for i, r := range wtf8.Runes(shown) {
		if int64(i) >= col {
			break
		}
		if !isSpace(r) {
			r = ' '
		}
		b.WriteRune(r)
	}
	// What lies beyond the line is marked no further than one past its end,
	// whatever number a program gave.
	width := min(endCol-col, 1<<16)
	p.emit("    " + b.String() + strings.Repeat("^", int(max(width, 0))) + "\n")
}

// sameField reports whether two number fields are equal, both unset included.
func sameField(e *objmodel.Exception, a, b string) bool {
	x, hasX := e.Field(a).ToInt()
	y, hasY := e.Field(b).ToInt()
	return hasX == hasY && x == y
}
