package stdlib

import (
	"embed"
	"strings"
)

// python holds the modules that are written in Python. They are compiled when
// they are first imported.
//
//go:embed all:python
var python embed.FS

// Source gives the text of a built-in module that is written in Python, and
// the file name that its code objects have.
func Source(name string) (src []byte, file string, isPackage, ok bool) {
	base := "python/" + strings.ReplaceAll(name, ".", "/")
	if src, err := python.ReadFile(base + ".py"); err == nil {
		return src, "<frozen " + name + ">", false, true
	}
	if src, err := python.ReadFile(base + "/__init__.py"); err == nil {
		return src, "<frozen " + name + ">", true, true
	}
	return nil, "", false, false
}
