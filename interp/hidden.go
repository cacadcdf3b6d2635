package interp

import (
	"strings"

	"github.com/minipy-go/minipy/interp/bytecode"
)

// hideFrames marks the functions of a built-in module that CPython has in C:
// no traceback shows their frames.
func hideFrames(code *bytecode.Code) {
	module, ok := strings.CutPrefix(strings.TrimSuffix(code.Filename, ">"), "<frozen ")
	if !ok {
		return
	}
	switch module {
	case "datetime", "warnings", "csv", "codecs", "_queue", "collections", "re", "io":
		hideIn(code, module)
	}
}

func hideIn(code *bytecode.Code, module string) {
	for _, c := range code.Codes {
		c.Hidden = isNative(module, c.QualName)
		hideIn(c, module)
	}
}

// isNative says whether CPython has a function of the module in C.
func isNative(module, function string) bool {
	switch module {
	case "datetime", "_queue":
		return true
	case "warnings":
		switch function {
		case "warn", "warn_explicit", "_warn_forgotten", "_place", "_fits", "_already", "_action_for":
			return true
		}
	case "csv":
		switch outer, _, _ := strings.Cut(function, "."); outer {
		case "_Reader", "_Writer", "_Rules", "reader", "writer", "field_size_limit", "_one_character",
			"register_dialect", "unregister_dialect", "get_dialect", "list_dialects":
			return true
		}
	case "codecs":
		return function == "lookup"
	case "collections", "re", "io": // which have no __getattr__ there
		return function == "__getattr__"
	}
	return false
}
