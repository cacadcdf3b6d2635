package fileio

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/minipy-go/minipy/interp/stdlib/stdio"
	"github.com/minipy-go/minipy/objmodel"
)

// File is a file of the host's.
type File interface {
	io.Reader
	io.Writer
	io.Seeker
	io.Closer
}

// Opener opens files for Python's open(); its parameters are os.OpenFile's.
type Opener func(name string, flag int, perm fs.FileMode) (File, error)

type openerKey struct{}

// SetOpener says how an interpreter opens files. With nil, or without a call
// of it, open() raises PermissionError.
func SetOpener(in *objmodel.Interp, open Opener) {
	in.State[openerKey{}] = open
	stdio.SetBufferMaker(in, bufferOf)
}

// NewOpen makes the built-in function open, whose module is _io.
func NewOpen() Value {
	m := objmodel.NewModule("_io")
	m.Functions(functions)
	return m.Dict.GetString("open")
}

var functions = []objmodel.MethodDef{{Name: "open", Fn: open,
	Sig: "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)",
	Doc: "Open file and return a stream.  Raise OSError upon failure."}}

var openParams = objmodel.Params{Func: "open", MaxPos: 8, Required: 1,
	Names: []string{"file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"}}

func open(t *Thread, a Args) (Value, error) {
	var out [8]Value
	if err := openParams.Bind(a, out[:]); err != nil {
		return Value{}, err
	}
	text, err := optionalText(out[1], "mode", "r")
	if err != nil {
		return Value{}, err
	}
	encoding, err := optionalText(out[3], "encoding", "")
	if err != nil {
		return Value{}, err
	}
	m, err := parseMode(text)
	if err != nil {
		return Value{}, err
	}
	if m.binary && encoding != "" {
		return Value{}, objmodel.ValueErrorf("binary mode doesn't take an encoding argument")
	}
	if err := flushUnclosed(t); err != nil {
		return Value{}, err
	}
	special, err := needsLayers(t, m, encoding, out)
	if err != nil {
		return Value{}, err
	}
	if special {
		return callIO(t, "_open_layers", withDefaults(out)...)
	}
	objmodel.Register(specs)
	file, name, err := openOrAdopt(t, out[0], m.flag, out[6])
	if err != nil {
		if ended := t.CheckContext(); ended != nil {
			return Value{}, ended
		}
		shown := out[0]
		if name != "" && !isPathText(shown) {
			shown = objmodel.NewStr(name)
		}
		return Value{}, openError(err, shown)
	}
	label := objmodel.NewStr(name)
	if out[0].IsInt() || out[0].AsBytes() != nil {
		label = out[0]
	}
	if m.binary {
		return newBinaryFile(file, label, m).Value(), nil
	}
	if strings.EqualFold(encoding, "locale") {
		encoding = ""
	}
	return stdio.OpenText(t, file, label, text, encoding, m.reads, m.writes).Value(), nil
}

// isPathText reports whether v names a file by itself, without __fspath__.
func isPathText(v Value) bool {
	return v.StrObject() != nil || v.AsBytes() != nil || v.IsInt()
}

// openError makes the OSError of a file that the host didn't open.
func openError(err error, name Value) error {
	var python *objmodel.Exception
	if errors.As(err, &python) {
		return err
	}
	err = stdio.OSError(err)
	if errors.As(err, &python) {
		python.SetField("filename", name)
	}
	return err
}

// openOrAdopt opens the file that v names, or takes over the one whose number
// v is; closefd may say that the number stays open.
func openOrAdopt(t *Thread, v Value, flag int, closefd Value) (File, string, error) {
	closes := true
	if !closefd.IsNil() {
		var err error
		if closes, err = objmodel.Truth(t, closefd); err != nil {
			return nil, "", err
		}
	}
	if number, ok := v.ToInt(); ok {
		if number < 0 {
			return nil, "", objmodel.ValueErrorf("negative file descriptor")
		}
		file, err := adopt(t, int(number), closes)
		return file, strconv.FormatInt(number, 10), err
	}
	if !closes {
		return nil, "", objmodel.ValueErrorf("Cannot use closefd=False with file name")
	}
	name, err := path(t, v)
	if err != nil {
		return nil, "", err
	}
	file, err := hostFile(t, name, flag, 0o666, false)
	if err != nil {
		return nil, name, err
	}
	return file, name, nil
}

// openBeside opens a file, which may be a named pipe that nobody writes to: the end
// of the run ends the wait for one.
func openBeside(t *Thread, open Opener, name string, flag int, perm fs.FileMode) (File, error) {
	if t.Context().Done() == nil {
		return open(name, flag, perm)
	}
	var file File
	var err error
	if ended := t.Beside(func() { file, err = open(name, flag, perm) }); ended != nil {
		return nil, ended
	}
	return file, err
}

// hostFile asks the host for a file, which may be a folder if folders is set.
func hostFile(t *Thread, name string, flag int, perm fs.FileMode, folders bool) (*Handle, error) {
	opener, _ := t.Interp.State[openerKey{}].(Opener)
	if opener == nil {
		return nil, syscall.EPERM
	}
	if strings.IndexByte(name, 0) >= 0 {
		return nil, objmodel.ValueErrorf("embedded null byte")
	}
	file, err := openBeside(t, opener, name, flag, perm)
	if err != nil {
		return nil, err
	}
	slow := false
	if s, ok := file.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if info, err := s.Stat(); err == nil {
			if info.IsDir() && !folders {
				file.Close()
				return nil, syscall.EISDIR
			}
			slow = info.Mode()&(fs.ModeNamedPipe|fs.ModeSocket|fs.ModeCharDevice) != 0
		}
	}
	made := handlesOf(t.Interp).handle(file)
	if slow {
		made.slow = stdio.Patient(t, file)
	}
	return made, nil
}

// path gives the name of a file: str, bytes, or what __fspath__ gives.
func path(t *Thread, v Value) (string, error) {
	if s, ok := v.ToStr(); ok {
		return s, nil
	}
	if b := v.AsBytes(); b != nil {
		data, _ := objmodel.BufferOf(v)
		return data, nil
	}
	r, found, err := objmodel.CallSpecial(t, v, fspathName)
	if err != nil {
		return "", err
	}
	if found {
		if s, ok := r.ToStr(); ok {
			return s, nil
		}
	}
	return "", objmodel.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.TypeName())
}

var fspathName = objmodel.Name("__fspath__")

func optionalText(v Value, name, missing string) (string, error) {
	if v.IsNil() || v.IsNone() && name != "mode" {
		return missing, nil
	}
	s, ok := v.ToStr()
	if !ok {
		return "", objmodel.TypeErrorf("open() argument '%s' must be str, not %s", name, objmodel.ArgName(v))
	}
	return s, nil
}

// needsLayers says whether open() was asked for more than files of one layer
// do: other encodings and newlines, error handlers, openers, no buffer.
func needsLayers(t *Thread, m fileMode, encoding string, out [8]Value) (bool, error) {
	given := func(i int) bool { return !out[i].IsNil() && !out[i].IsNone() }
	if given(4) || given(5) || given(7) || !knownEncoding(encoding) {
		return true, nil
	}
	if out[2].IsNil() {
		return false, nil
	}
	size, err := objmodel.IndexInt(t, out[2], &objmodel.OverflowErrorType)
	return size == 0 || size < -1 || size == 1, err
}

// withDefaults fills in what open() was not given.
func withDefaults(out [8]Value) []Value {
	defaults := [8]Value{1: objmodel.NewStr("r"), 2: objmodel.Int(-1), 3: objmodel.None, 4: objmodel.None, 5: objmodel.None, 6: objmodel.True, 7: objmodel.None}
	for i, v := range out {
		if v.IsNil() {
			out[i] = defaults[i]
		}
	}
	return out[:]
}

// knownEncoding says whether text files of one layer can have an encoding.
func knownEncoding(name string) bool {
	switch strings.ReplaceAll(strings.ToLower(name), "_", "-") {
	case "", "utf-8", "utf8", "locale":
		return true
	}
	return false
}

// fileMode is what a mode such as "rb+" says.
type fileMode struct {
	text          string
	binary        bool
	reads, writes bool
	flag          int // of os.OpenFile
}

// parseMode reads a mode. Errors: ValueError.
func parseMode(text string) (fileMode, error) {
	m := fileMode{text: text}
	var kinds int
	var plus, textual bool
	for i, c := range text {
		if strings.ContainsRune(text[:i], c) {
			return m, objmodel.ValueErrorf("invalid mode: '%s'", text)
		}
		switch c {
		case 'r', 'w', 'a', 'x':
			kinds++
			m.reads, m.writes = c == 'r', c != 'r'
			m.flag = map[rune]int{'r': 0, 'w': os.O_CREATE | os.O_TRUNC, 'a': os.O_CREATE | os.O_APPEND, 'x': os.O_CREATE | os.O_EXCL}[c]
		case '+':
			plus = true
		case 'b':
			m.binary = true
		case 't':
			textual = true
		default:
			return m, objmodel.ValueErrorf("invalid mode: '%s'", text)
		}
	}
	switch {
	case m.binary && textual:
		return m, objmodel.ValueErrorf("can't have text and binary mode at once")
	case kinds > 1:
		return m, objmodel.ValueErrorf("must have exactly one of create/read/write/append mode")
	case kinds == 0:
		return m, objmodel.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
	case plus:
		m.reads, m.writes = true, true
		m.flag |= os.O_RDWR
	case m.writes:
		m.flag |= os.O_WRONLY
	}
	return m, nil
}

// ioError makes the Python exception of an error of a host's file.
func ioError(err error) error {
	if err == nil || errors.Is(err, io.EOF) {
		return nil
	}
	return stdio.OSError(err)
}
