package codec

import (
	"fmt"
	"reflect"
)

// MalformedError is why bytes are no pickle that can be decoded.
type MalformedError struct {
	// Offset is that of the opcode at fault, from the start of the input.
	Offset int64
	// Reason says what is wrong.
	Reason string
}

// Error gives the reason and the offset.
func (e *MalformedError) Error() string {
	return fmt.Sprintf("pickle: %s, at byte %d", e.Reason, e.Offset)
}

// ForbiddenError is the refusal of a class or function that the policy does
// not allow.
type ForbiddenError struct{ Module, Name string }

// Error names what was refused.
func (e *ForbiddenError) Error() string {
	return fmt.Sprintf("pickle: %s.%s is not allowed", e.Module, e.Name)
}

// LimitError is the end of a decoding or encoding that went beyond a limit.
type LimitError struct {
	// Limit names it: "bytes", "depth", "memo", "objects", "work on keys".
	Limit string
	// Max is its value, 0 if it depends on the input.
	Max int64
}

// Error names the limit.
func (e *LimitError) Error() string {
	if e.Max == 0 {
		return "pickle: the limit of " + e.Limit + " is reached"
	}
	return fmt.Sprintf("pickle: the limit of %d for %s is reached", e.Max, e.Limit)
}

// TypeError is a value of a type that can't be used where it stands: a key that
// is unhashable, a Go value without a pickle, a destination that can't hold
// what was decoded.
type TypeError struct {
	// Reason says what can't be done, with the Go type.
	Reason string
}

// Error gives the reason.
func (e *TypeError) Error() string { return "pickle: " + e.Reason }

//go:noinline
func typeErrorf(format string, args ...any) error {
	return &TypeError{fmt.Sprintf(format, args...)}
}

func unhashable(v any) error { return typeErrorf("%s is unhashable", pythonType(v)) }

// pythonType names the type that a value stands for, for messages.
func pythonType(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return "bool"
	case int64:
		return "int"
	case float64:
		return "float"
	case string:
		return "str"
	case []byte:
		return "bytes"
	case Tuple:
		return "tuple"
	case *List:
		return "list"
	case *Dict:
		return "dict"
	case *ByteArray:
		return "bytearray"
	case *Set:
		if v.Frozen {
			return "frozenset"
		}
		return "set"
	case *Object:
		if name := v.ClassName(); name != "" {
			return name + " object"
		}
		return "object"
	case *Class:
		return "class " + v.String()
	}
	return reflect.TypeOf(v).String()
}
