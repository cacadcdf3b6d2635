package codec

import (
	"fmt"
	"reflect"
)

// hashable reports whether a value of the host can be a key of a Go map.
func hashable(v any) bool {
	return v == nil || reflect.TypeOf(v).Comparable() && reflect.ValueOf(v).Comparable()
}

// appendIdentity writes what tells a value of the host from others within a
// canonical key: its type, and its address or its text.
func appendIdentity(b []byte, v any) []byte {
	r := reflect.ValueOf(v)
	b = append(b, tagSimple)
	if r.Kind() == reflect.Pointer {
		b = fmt.Appendf(b, "%T:%x", v, r.Pointer())
	} else {
		b = fmt.Appendf(b, "%T:%#v", v, v)
	}
	return append(b, 0)
}
