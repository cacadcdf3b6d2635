package format

import (
	"fmt"
	"strconv"
	"strings"
)

// maxText is how much of a text messages show.
const maxText = 200

// Message is fmt.Sprintf, without its detours where a format has nothing but %s
// for strings and %d for ints, as those of most exceptions. %.200s is for strings
// as well, if they are no longer.
func Message(format string, args []any) string {
	var buf [128]byte
	b, rest := buf[:0], format
	for _, arg := range args {
		i := strings.IndexByte(rest, '%')
		if i < 0 || i+1 == len(rest) {
			return fmt.Sprintf(format, args...)
		}
		b, rest = append(b, rest[:i]...), rest[i+1:]
		if s, ok := arg.(string); ok && len(s) <= maxText && strings.HasPrefix(rest, ".200s") {
			b, rest = append(b, s...), rest[len(".200s"):]
			continue
		}
		switch verb := rest[0]; arg := arg.(type) {
		case string:
			if verb != 's' {
				return fmt.Sprintf(format, args...)
			}
			b = append(b, arg...)
		case int:
			if verb != 'd' {
				return fmt.Sprintf(format, args...)
			}
			b = strconv.AppendInt(b, int64(arg), 10)
		case int64:
			if verb != 'd' {
				return fmt.Sprintf(format, args...)
			}
			b = strconv.AppendInt(b, arg, 10)
		default:
			return fmt.Sprintf(format, args...)
		}
		rest = rest[1:]
	}
	if strings.IndexByte(rest, '%') >= 0 {
		return fmt.Sprintf(format, args...)
	}
	return string(append(b, rest...))
}
