package pickle

import (
	"errors"

	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/pickle/opcode"
)

// pythonError makes a Python exception of an error of an argument reader.
func pythonError(err error) error {
	var e *opcode.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Class == "UnicodeDecodeError" {
		return unicodeError(e.Codec, e.Object, e.Start, e.End, e.Reason)
	}
	return objmodel.Errorf(&objmodel.ValueErrorType, "%s", e.Msg)
}

// decodeError makes the UnicodeDecodeError for a fault in b.
func decodeError(codec string, b []byte, bad *opcode.UTF8Error) error {
	return unicodeError(codec, b, bad.Start, bad.End, bad.Reason)
}

// unicodeError makes a UnicodeDecodeError.
func unicodeError(codec string, b []byte, start, end int, reason string) error {
	args := []objmodel.Value{objmodel.NewStr(codec), objmodel.BytesOf(append([]byte(nil), b...)),
		objmodel.Int(int64(start)), objmodel.Int(int64(end)), objmodel.NewStr(reason)}
	e := objmodel.AllocException(&objmodel.UnicodeDecodeErrorType, objmodel.NewTuple(args...))
	for i, field := range []string{"encoding", "object", "start", "end", "reason"} {
		e.SetField(field, args[i])
	}
	return e
}

// decode is bytes.decode. Errors: LookupError, UnicodeDecodeError.
func decode(t *objmodel.Thread, b []byte, encoding, errs string) (objmodel.Value, error) {
	if encoding == "" {
		encoding = "ASCII"
	}
	if errs == "" {
		errs = "strict"
	}
	v := objmodel.BytesOf(append([]byte(nil), b...))
	return objmodel.CallMethod(t, v, nameDecode, objmodel.NewStr(encoding), objmodel.NewStr(errs))
}
