package posix

import (
	"bytes"
	"syscall"
)

// release gives the release of the system and the version of that.
func release() (name, version string) {
	var u syscall.Utsname
	if syscall.Uname(&u) != nil {
		return "", ""
	}
	return fieldText(u.Release[:]), fieldText(u.Version[:])
}

// fieldText is the text of a field of C, which ends at the first zero.
func fieldText[T int8 | uint8](field []T) string {
	text := make([]byte, len(field))
	for i, c := range field {
		text[i] = byte(c)
	}
	text, _, _ = bytes.Cut(text, []byte{0})
	return string(text)
}
