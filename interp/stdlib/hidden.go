package stdlib

import "strings"

// Hidden tells the functions of a built-in module that CPython has in C: no
// traceback shows their frames. It is nil where there are none.
func Hidden(module string) func(qualName string) bool {
	switch module {
	case "datetime", "_datetools", "warnings", "csv", "codecs", "_queue", "collections", "re", "io",
		"decimal", "_decimalcontext", "_decimalformat", "_decimalnumber", "_decimaloperations":
		return func(qualName string) bool { return isNative(module, qualName) }
	}
	return nil
}

// isNative says whether CPython has a function of the module in C.
func isNative(module, function string) bool {
	switch module {
	case "datetime", "_datetools", "_queue",
		"decimal", "_decimalcontext", "_decimalformat", "_decimalnumber", "_decimaloperations":
		return true
	case "warnings":
		switch function {
		case "warn", "warn_explicit", "_warn_forgotten", "_place", "_fits", "_action_for":
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
