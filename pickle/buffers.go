package pickle

import "github.com/minipy-go/minipy/objmodel"

// BytesLike gives the bytes of a bytes-like object; they must not be changed.
// Errors: TypeError.
func BytesLike(v objmodel.Value) ([]byte, error) {
	if b := v.AsBytes(); b != nil {
		return b.View(), nil
	}
	if b := v.AsByteArray(); b != nil {
		return b.Bytes(), nil
	}
	return nil, objmodel.TypeErrorf("a bytes-like object is required, not '%.100s'", v.TypeName())
}

// readOnly gives a read-only view of a buffer, for READONLY_BUFFER. bytes are
// that already.
func readOnly(t *objmodel.Thread, v objmodel.Value) (objmodel.Value, error) {
	if v.AsBytes() != nil {
		return v, nil
	}
	if b := v.AsByteArray(); b != nil {
		return objmodel.BytesOf(append([]byte(nil), b.Bytes()...)), nil
	}
	return objmodel.Value{}, objmodel.TypeErrorf("memoryview: a bytes-like object is required, not '%.200s'", v.TypeName())
}
