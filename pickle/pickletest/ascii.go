package pickletest

import (
	"fmt"
	"strings"

	"github.com/minipy-go/minipy/pickle/opcode"
)

// ASCII is Python's ascii() of a str, in which a lone surrogate stands as three
// bytes.
func ASCII(s string) string {
	quote := "'"
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = `"`
	}
	var b strings.Builder
	b.WriteString(quote)
	for i := 0; i < len(s); {
		c, n := opcode.CodePoint(s[i:])
		i += n
		switch {
		case c < 0x80:
			text := opcode.ReprBytes([]byte{byte(c)})
			text = text[2 : len(text)-1]
			if c == '\'' || c == '"' {
				text = string(c)
				if text == quote {
					text = `\` + text
				}
			}
			b.WriteString(text)
		case c < 0x100:
			fmt.Fprintf(&b, `\x%02x`, c)
		case c < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			fmt.Fprintf(&b, `\U%08x`, c)
		}
	}
	b.WriteString(quote)
	return b.String()
}
