package regex

import (
	"github.com/minipy-go/minipy/interp/stdlib/regex/pattern"
	"github.com/minipy-go/minipy/interp/stdlib/regex/program"
	"github.com/minipy-go/minipy/objmodel"
	"github.com/minipy-go/minipy/objmodel/wtf8"
)

// compile makes a pattern object of a pattern, a str or bytes-like object
// whose text data is. Errors: re.PatternError, OverflowError, ValueError,
// RecursionError.
func compile(t *Thread, source Value, data string, text bool, flags pattern.Flags) (*patternObject, error) {
	if len(data) > longText {
		if err := t.Reserve(int64(len(data)), programPerByte); err != nil {
			return nil, err
		}
	}
	parsed, err := pattern.Parse(characters(data, text), pattern.Options{
		Flags: flags, Text: text, MaxDepth: maxDepth(t),
		Warn:  func(message string) error { return warn(t, message) },
		Check: func() error { return t.Tick(checkTicks) },
	})
	if err == nil {
		var prog *program.Program
		if prog, err = compileProgram(t, parsed, text, len(data)); err == nil {
			return newPattern(t, source, text, parsed, prog), nil
		}
	}
	return nil, raise(t, err, source)
}

// programPerByte is how many bytes a pattern's syntax and program take for one of
// its text, at least.
const programPerByte = 100

// checkTicks is what a look of the parser counts.
const checkTicks = 1 << 10

// compileProgram makes the program of a pattern, beside the thread if the
// pattern is long.
func compileProgram(t *Thread, parsed *pattern.Pattern, text bool, size int) (prog *program.Program, err error) {
	if size < 1<<14 {
		return program.Compile(parsed, text)
	}
	var p *program.Program
	var failed error
	if err := t.Beside(func() { p, failed = program.Compile(parsed, text) }); err != nil {
		return nil, err
	}
	return p, failed
}

// characters gives the code points of a str, or bytes.
func characters(data string, text bool) []rune {
	if text {
		return wtf8.Runes(data)
	}
	runes := make([]rune, len(data))
	for i := range runes {
		runes[i] = rune(data[i])
	}
	return runes
}

// hardDepth bounds the nesting of groups whatever the recursion limit is.
const hardDepth = 4000

// maxDepth is how deep groups may nest: CPython's parser takes two frames for
// each level.
func maxDepth(t *Thread) int { return min(max((t.MaxDepth()-t.Depth-8)/2, 1), hardDepth) }

var (
	warnName   = objmodel.Name("warn")
	stackLevel = objmodel.Name("stacklevel")
	errorName  = objmodel.Name("PatternError")
)

// warn gives a FutureWarning to the caller of the function of re that runs,
// which has called re._compile.
func warn(t *Thread, message string) error {
	m, err := t.Interp.Import(t, "warnings")
	if err != nil {
		return err
	}
	f, err := objmodel.GetAttr(t, m, warnName)
	if err != nil {
		return err
	}
	_, err = objmodel.CallArgs(t, f, Args{
		V:  []Value{objmodel.NewStr(message), objmodel.FutureWarningType.Value(), objmodel.Int(3)},
		Kw: []*objmodel.Str{stackLevel},
	})
	return err
}

// raise turns an error of the parser into a Python exception; source is the
// pattern or template.
func raise(t *Thread, err error, source Value) error {
	e, ok := err.(*pattern.Error)
	switch {
	case !ok:
		return err
	case e.TooDeep:
		return objmodel.Errorf(&objmodel.RecursionErrorType, "maximum recursion depth exceeded")
	case e.Overflow:
		return objmodel.OverflowErrorf("%s", e.Msg)
	case e.Index:
		return objmodel.IndexErrorf("%s", e.Msg)
	case e.Flags:
		return objmodel.ValueErrorf("%s", e.Msg)
	}
	m, err := t.Interp.Import(t, "re._constants")
	if err != nil {
		return err
	}
	class, err := objmodel.GetAttr(t, m, errorName)
	if err != nil {
		return err
	}
	args := []Value{objmodel.NewStr(e.Msg), source, objmodel.Int(int64(e.Pos))}
	if e.Pos < 0 {
		args = args[:1]
	}
	exc, err := objmodel.Call(t, class, args...)
	if err != nil {
		return err
	}
	if x := exc.AsException(); x != nil {
		return x
	}
	return objmodel.TypeErrorf("exceptions must derive from BaseException")
}

// escapePiece is how many bytes are escaped between two looks at the limits.
const escapePiece = 1 << 16

// escape is re.escape.
func escape(t *Thread, a Args) (Value, error) {
	data, text := "", true
	if s := a.V[0].StrObject(); s != nil {
		data = s.String()
	} else if b, ok := objmodel.BufferOf(a.V[0]); ok {
		data, text = b, false
	} else {
		return Value{}, objmodel.TypeErrorf("decoding to str: need a bytes-like object, %s found", a.V[0].TypeName())
	}
	if err := t.Reserve(2*int64(len(data)), 1); err != nil {
		return objmodel.Value{}, err
	}
	out := make([]byte, 0, len(data)+16)
	for i := range len(data) {
		if i%escapePiece == escapePiece-1 {
			if err := t.Tick(escapePiece >> 6); err != nil {
				return objmodel.Value{}, err
			}
		}
		if special(data[i]) {
			out = append(out, '\\')
		}
		out = append(out, data[i])
	}
	if text {
		return objmodel.CopyText(out), nil
	}
	return objmodel.BytesOf(out), nil
}

// special reports whether re.escape puts a backslash before c: what has a
// meaning in patterns, in sets or in verbose patterns.
func special(c byte) bool {
	switch c {
	case '(', ')', '[', ']', '{', '}', '?', '*', '+', '-', '|', '^', '$', '\\', '.', '&', '~', '#', ' ', '\t', '\n', '\r', '\v', '\f':
		return true
	}
	return false
}
