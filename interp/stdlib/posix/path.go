package posix

import (
	"errors"
	"strings"
	"syscall"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

// path is an argument that names a file.
type path struct {
	name  string // as the host has it
	bytes bool   // it was given as bytes, and so are names that come of it
	isFD  bool
	fd    int
	given Value
}

// What a path may be beyond str, bytes and PathLike.
const (
	nameOnly = iota
	orInteger
	orNone
	orIntegerOrNone
)

var pathKinds = [...]string{
	nameOnly:        "string, bytes or os.PathLike",
	orInteger:       "string, bytes, os.PathLike or integer",
	orNone:          "string, bytes, os.PathLike or None",
	orIntegerOrNone: "string, bytes, os.PathLike, integer or None",
}

var fspathName = objmodel.Name("__fspath__")

// path reads parameter i, which messages call by name.
func (c *call) path(i int, name string, kind int) (path, error) {
	v := c.v[i]
	if (v.IsNil() || v.IsNone()) && kind >= orNone {
		return path{name: ".", given: objmodel.None}, nil
	}
	p := path{given: v}
	text, err := pathText(c.t, v)
	switch {
	case err != nil:
		return p, err
	case !text.IsNil():
		v, p.given = text, text
	case kind == orInteger || kind == orIntegerOrNone:
		if v.IsInt() || v.Type().Slots.Index != nil {
			p.isFD = true
			p.fd, err = c.int(i, 0)
			return p, err
		}
		fallthrough
	default:
		return p, objmodel.TypeErrorf("%s: %s should be %s, not %s", c.name, name, pathKinds[kind], v.TypeName())
	}
	if v.AsBytes() != nil {
		p.bytes = true
		p.name, _ = objmodel.BufferOf(v)
	} else if p.name, err = encodeName(c.t, v); err != nil {
		return p, err
	}
	if strings.IndexByte(p.name, 0) >= 0 {
		return p, objmodel.ValueErrorf("%s: embedded null character in %s", c.name, name)
	}
	return p, nil
}

// pathText gives v, or what its __fspath__ gives, if that is str or bytes; the
// nil Value if v is no path.
func pathText(t *Thread, v Value) (Value, error) {
	if isText(v) {
		return v, nil
	}
	r, found, err := objmodel.CallSpecial(t, v, fspathName)
	if err != nil || !found {
		return Value{}, err
	}
	if !isText(r) {
		return Value{}, objmodel.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", v.TypeName(), r.TypeName())
	}
	return r, nil
}

func isText(v Value) bool {
	_, ok := v.ToStr()
	return ok || v.AsBytes() != nil
}

// encodeName gives a str as the bytes of a file name.
func encodeName(t *Thread, v Value) (string, error) {
	s, _ := v.ToStr()
	return objmodel.Encode(t, s, "utf-8", "surrogateescape")
}

// text gives a name of the host's as the path's type has it.
func (p path) text(t *Thread, name string) (Value, error) {
	if p.bytes {
		return objmodel.NewBytes(name), nil
	}
	return objmodel.Decode(t, name, "utf-8", "surrogateescape")
}

// files gives the host's files, with all in them that was written to those of
// the program. Errors: PermissionError if there are none.
func (c *call) files() (Files, error) {
	stdio.FlushFiles(c.t)
	if f := of(c.t).Files; f != nil {
		return f, nil
	}
	return nil, syscall.EPERM
}

// failed makes the OSError of an error about one or two paths.
func failed(err error, about ...path) error {
	var python *objmodel.Exception
	if err == nil || errors.As(err, &python) {
		return err
	}
	var limit *objmodel.LimitError
	if errors.As(err, &limit) {
		return err
	}
	err = stdio.OSError(err)
	if errors.As(err, &python) {
		for i, p := range about {
			if p.given.IsNil() || p.isFD && i > 0 {
				continue
			}
			python.SetField([]string{"filename", "filename2"}[i], p.given)
		}
	}
	return err
}

// noDirFD refuses what only systems with openat have.
func (c *call) noDirFD(params ...int) error {
	for _, i := range params {
		if c.given(i) {
			return objmodel.Errorf(&objmodel.NotImplementedErrorType, "%s: dir_fd unavailable on this platform", c.name)
		}
	}
	return nil
}

// fspath is os.fspath.
func fspath(c *call) (Value, error) {
	v, err := pathText(c.t, c.v[0])
	if err == nil && v.IsNil() {
		err = objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", c.v[0].TypeName())
	}
	return v, err
}
