package compile

import "strings"

// cleanDoc takes the common indentation out of a docstring, as the compiler of
// 3.13 does: tabs become spaces, the first line loses its leading blanks, the
// others the margin that they share.
func cleanDoc(doc string) string {
	doc = expandTabs(doc)
	lines := strings.Split(doc, "\n")
	margin := -1
	for _, line := range lines[1:] {
		text := strings.TrimLeft(line, " ")
		if text == "" {
			continue
		}
		if n := len(line) - len(text); margin < 0 || n < margin {
			margin = n
		}
	}
	if strings.TrimLeft(lines[0], " ") == lines[0] && margin <= 0 {
		return doc
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, line := range lines[1:] {
		lines[i+1] = trimMargin(line, margin)
	}
	return strings.Join(lines, "\n")
}

// trimMargin takes up to margin spaces off a line.
func trimMargin(line string, margin int) string {
	n := 0
	for n < len(line) && n < margin && line[n] == ' ' {
		n++
	}
	return line[n:]
}

// expandTabs replaces tabs by spaces up to columns that are multiples of 8.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for _, r := range []byte(s) {
		switch {
		case r == '\t':
			n := 8 - col%8
			b.WriteString("        "[:n])
			col += n
			continue
		case r == '\n' || r == '\r':
			col = -1
		case r >= 0x80 && r < 0xc0:
			col-- // continuation of a character
		}
		b.WriteByte(r)
		col++
	}
	return b.String()
}
