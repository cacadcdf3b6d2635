package main

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
)

// osReason puts the reason of a failed system call as Python does:
// "[Errno 2] No such file or directory".
func osReason(err error) string {
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		return err.Error()
	}
	text := errno.Error()
	return fmt.Sprintf("[Errno %d] %s", int(errno), strings.ToUpper(text[:1])+text[1:])
}
